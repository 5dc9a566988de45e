using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Tests.Architecture;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>One way to call the site: a verb, an address, the handler of a page where it has several, and who may.</summary>
internal sealed record SiteRoute(string Method, string Address, string Access)
{
    public override string ToString() => $"{Method} {Address}: {Access}";
}

/// <summary>Every route of the running site, and every route of the reviewed table.</summary>
internal static class Routes
{
    private const string Table = "docs/security/routes.csv";

    /// <summary>The table, row by row.</summary>
    public static IReadOnlyList<SiteRoute> Reviewed() =>
    [
        .. Repository.Files.Single(file => file.Path == Table).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',', 4)).Select(cells => new SiteRoute(cells[0], cells[1], cells[2])),
    ];

    /// <summary>What the program itself answers: pages by verb and handler, other endpoints, and the folders of files.</summary>
    public static async Task<IReadOnlyList<SiteRoute>> RunningAsync(IServiceProvider services)
    {
        var routes = new List<SiteRoute>();
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                routes.AddRange(Handlers(await loader.LoadAsync(page, endpoint.Metadata), address, PageAccess.Of(endpoint)));
            else
                routes.Add(new("GET", address, PageAccess.Of(endpoint)));
        }

        return [.. routes.Distinct(), .. Files()];
    }

    /// <summary>A page answers GET even without a handler for it.</summary>
    private static IEnumerable<SiteRoute> Handlers(CompiledPageActionDescriptor page, string address, string access) =>
        page.HandlerMethods.Select(handler => new SiteRoute(handler.HttpMethod.ToUpperInvariant(), handler.Name is null ? address : $"{address}?handler={handler.Name}", access))
            .Append(new SiteRoute("GET", address, access));

    private static IEnumerable<SiteRoute> Files() =>
        Directory.EnumerateFileSystemEntries(Path.Combine(Repository.Root, "src", "Scrutineer.Web", "wwwroot"))
            .Select(entry => new SiteRoute("GET", Directory.Exists(entry) ? $"/{Path.GetFileName(entry)}/**" : $"/{Path.GetFileName(entry)}", "public"))
            .Append(new SiteRoute("GET", "/look/**", "public")).Distinct();
}
