using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>How to talk with the council's directory.</summary>
internal sealed class DirectoryOptions : OAuthOptions
{
    /// <summary>The directory's own description, fetched when first needed and again when its keys change.</summary>
    public IConfigurationManager<OpenIdConnectConfiguration> Description { get; set; } = null!;

    public DirectorySettings Directory { get; private set; } = null!;

    public void Set(DirectorySettings settings)
    {
        Directory = settings;
        (ClientId, ClientSecret) = (settings.ClientId, settings.ClientSecret);
        CallbackPath = "/sign-in/directory/return";
        UsePkce = true;
        (ClaimsIssuer, SaveTokens) = (settings.Authority, false);
        AccessDeniedPath = "/sign-in";
        Events.OnRemoteFailure = failed =>
        {
            failed.HttpContext.RequestServices.GetRequiredService<ILogger<DirectoryHandler>>().LogWarning(failed.Failure, "A sign-in through the directory was refused.");
            failed.Response.Redirect("/sign-in?directoryRefused=true");
            failed.HandleResponse();
            return Task.CompletedTask;
        };
        foreach (var scope in (string[])["openid", "email", "profile"]) Scope.Add(scope);
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
        CorrelationCookie.Name = "__Host-directory-";
        CorrelationCookie.Path = "/";
    }

    /// <summary>Addresses come from the directory itself, so they are not known when the program starts.</summary>
    public override void Validate()
    {
        if (!Directory.IsOn) throw new InvalidOperationException("SignIn__Oidc__Authority and SignIn__Oidc__ClientId belong together.");
        if (!Uri.TryCreate(Directory.Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw new InvalidOperationException("SignIn__Oidc__Authority must be an https address.");
    }
}

/// <summary>Reads the directory's description over the same connection that fetches its tokens.</summary>
internal sealed class DirectoryDiscovery : IPostConfigureOptions<DirectoryOptions>
{
    public void PostConfigure(string? name, DirectoryOptions options)
    {
        var address = options.Directory.Authority.TrimEnd('/') + "/.well-known/openid-configuration";
        options.Description ??= new ConfigurationManager<OpenIdConnectConfiguration>(
            address, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(options.Backchannel) { RequireHttps = !new Uri(address).IsLoopback });
    }
}
