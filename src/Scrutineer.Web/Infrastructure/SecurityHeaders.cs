namespace Scrutineer.Web.Infrastructure;

/// <summary>Adds to every answer, error pages and files too, what keeps a browser from being turned against its user.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        // On starting, as the error handler clears the headers set before it.
        http.Response.OnStarting(AddTo, http);
        return next(http);
    }

    private static Task AddTo(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        SayHowLongToKeep(http, headers);
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        return Task.CompletedTask;
    }

    /// <summary>What somebody signed in was shown stays in no cache, theirs included. A public page may be kept, is asked for anew each time, and is never given to somebody else's session.</summary>
    private static void SayHowLongToKeep(HttpContext http, IHeaderDictionary headers)
    {
        if (http.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
        if (headers.CacheControl.Count > 0) return;
        headers.CacheControl = "no-cache";
        headers.Append("Vary", "Cookie");
    }
}
