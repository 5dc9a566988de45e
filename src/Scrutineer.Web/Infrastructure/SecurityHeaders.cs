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
        // What somebody signed in was shown stays in no cache, theirs included.
        if (http.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        return Task.CompletedTask;
    }
}
