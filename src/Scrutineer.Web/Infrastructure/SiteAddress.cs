using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where the public finds this site: <c>Site:Address</c> where it is set, else the address that was asked for.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options, IServer server)
{
    /// <summary>An address for mail, where it is not set: where the server listens, never what a request claims, which its sender chooses.</summary>
    public string Of(string path) => (options.Value.Address is { Length: > 0 } set ? set : Listening() ?? "http://localhost").TrimEnd('/') + path;

    /// <summary>The beginning of every absolute address, without a slash at its end.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return options.Value.Address is { Length: > 0 } set ? set.TrimEnd('/') : $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    private string? Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}

/// <summary>The settings under <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The public address, such as https://scrutiny.example; where it is empty, the one that each reader asks for.</summary>
    public string Address { get; set; } = "";
}
