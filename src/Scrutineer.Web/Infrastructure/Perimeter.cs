using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What is refused before any page sees it: ways of asking that no page knows, names that are not this site's, and more than a form can hold (rule A13).</summary>
internal static class Perimeter
{
    /// <summary>The most that a request may send, in bytes; a page that takes more says so by <c>[RequestSizeLimit]</c>.</summary>
    public const long LargestRequest = 1024 * 1024;

    private const string Methods = "GET, HEAD, POST";

    public static void AddPerimeter(this WebApplicationBuilder builder)
    {
        var (services, settings) = (builder.Services, builder.Configuration);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestRequest;
        });
        services.Configure<FormOptions>(forms => (forms.ValueLengthLimit, forms.KeyLengthLimit, forms.ValueCountLimit) = ((int)LargestRequest, 200, 500));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<HostFilteringOptions>(hosts =>
        {
            // Whoever says where the site is has said which names it answers to.
            if (string.IsNullOrEmpty(settings["AllowedHosts"]) && Uri.TryCreate(settings["Site:Address"], UriKind.Absolute, out var site))
                hosts.AllowedHosts = [site.Host, "localhost", "127.0.0.1", "[::1]"];
        });
    }

    /// <summary>Before everything else, error pages too: an unknown way of asking gets no page.</summary>
    public static void UseKnownMethods(this WebApplication app) => app.Use((http, next) =>
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method)) return next(http);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = Methods;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync($"This site answers {Methods}.");
    });

    /// <summary>After routing, as a page may take more than others.</summary>
    public static void UseSizeLimits(this WebApplication app) => app.Use((http, next) =>
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : LargestRequest;
        // The page that says so is asked for with the same request.
        var isRefused = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isRefused || http.Request.ContentLength is not { } length || most is null || length <= most) return next(http);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
