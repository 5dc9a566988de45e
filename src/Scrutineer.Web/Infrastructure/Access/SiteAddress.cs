using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>The site's own address for links in mail: the setting <c>Site__Address</c>, else where the server listens. Never what a request claims, which its sender chooses.</summary>
public sealed class SiteAddress(IConfiguration configuration, IServer server)
{
    public string Of(string path) => (configuration["Site:Address"] ?? Listening() ?? "http://localhost").TrimEnd('/') + path;

    private string? Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
