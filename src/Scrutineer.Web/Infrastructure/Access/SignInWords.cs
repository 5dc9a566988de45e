using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Ways of signing in as pages name them.</summary>
public static class SignInWords
{
    public static string Words(this SignInMethod method) => method switch
    {
        SignInMethod.PasswordAndCode => "Password and code",
        SignInMethod.Directory => "Council account",
        SignInMethod.Demonstration => "The demonstration",
        _ => method.ToString(),
    };
}
