namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>How people sign in, from the settings under <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>How many times a minute one address may try to sign in or ask for a link.</summary>
    public int AttemptsPerMinute { get; set; } = 20;

    public DirectorySettings Oidc { get; set; } = new();
}

/// <summary>A council's directory that speaks OpenID Connect; off until its address and client are set.</summary>
public sealed class DirectorySettings
{
    /// <summary>Where the directory's description begins: https://login.example.org/tenant/v2.0.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says: "Sign in with Council account".</summary>
    public string Name { get; set; } = "your council account";

    public bool IsOn => Authority.Length > 0 && ClientId.Length > 0;
}
