namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Cookies that belong to this host alone: secure, out of reach of scripts, and not sent along from other sites.</summary>
internal sealed class HostCookie : CookieBuilder
{
    /// <param name="lifetime">How long the browser keeps it; until it is closed where none is given.</param>
    /// <param name="sameSite">Lax where the browser comes back with it from another site, as from a directory.</param>
    public static CookieOptions Options(TimeSpan? lifetime = null, SameSiteMode sameSite = SameSiteMode.Lax) =>
        new() { Path = "/", Secure = true, HttpOnly = true, SameSite = sameSite, IsEssential = true, MaxAge = lifetime };

    /// <summary>Secure even on plain http, where a browser accepts it from localhost; anti-forgery's own policy would refuse to work there.</summary>
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        (options.Secure, options.Path, options.Domain) = (true, "/", null);
        return options;
    }
}
