using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>What a sign-in remembers from one page to the next: encrypted, for five minutes, in the browser that began it.</summary>
public sealed class PassingCookie(IDataProtectionProvider protection)
{
    /// <summary>Who has given the right password and still owes a code.</summary>
    public const string Code = "__Host-code";

    /// <summary>What a passkey was asked to answer.</summary>
    public const string Passkey = "__Host-passkey";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public void Give(HttpContext http, string name, string value) =>
        http.Response.Cookies.Append(name, Protector(name).Protect(value, Lifetime), HostCookie.Options(Lifetime, SameSiteMode.Strict));

    /// <summary>What was given; null when there is nothing, or it was altered or is out of date.</summary>
    public string? Read(HttpContext http, string name)
    {
        if (http.Request.Cookies[name] is not { Length: > 0 } kept) return null;
        try
        {
            return Protector(name).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Clear(HttpContext http, string name) => http.Response.Cookies.Delete(name, HostCookie.Options(sameSite: SameSiteMode.Strict));

    private ITimeLimitedDataProtector Protector(string name) => protection.CreateProtector("Scrutineer.PassingCookie", name).ToTimeLimitedDataProtector();
}
