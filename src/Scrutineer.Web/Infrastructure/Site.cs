using System.Globalization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What every page shares: routing, error pages, security headers, static files, health addresses.</summary>
internal static class Site
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        builder.AddPerimeter();

        var services = builder.Services;
        services.Configure<CouncilOptions>(builder.Configuration.GetSection("Council"));
        services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
        services.AddRazorPages(PageAccess.Declare).AddMvcOptions(pages => pages.Filters.Add<NamedHandlers>());
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddHsts(https => https.MaxAge = TimeSpan.FromDays(365));
        services.AddHealthChecks().AddCheck<JournalAnchoring>("journal");
        // Pages are left uncompressed: over https, a page that repeats what it was asked beside a secret must not be.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
        });
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseKnownMethods();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error/500");
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Cache(file.Context) });
        app.UseRouting();
        app.UseSizeLimits();
        app.UseAccess();
        app.MapRazorPages();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteHealthAsync }).AllowAnonymous();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    /// <summary>The state in a word and, where something is amiss, a sentence for whoever runs the site.</summary>
    private static Task WriteHealthAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(string.Join('\n', report.Entries.Values.Select(e => e.Description).OfType<string>().Prepend($"{report.Status}")));
    }

    // A file asked for with its version never changes; one without may, as images named by the style sheet.
    private static void Cache(HttpContext http) =>
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=3600";

    private static void Announce(WebApplication app)
    {
        foreach (var address in app.Urls)
            Console.WriteLine($"Scrutineer is ready at {address}");
    }
}
