using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>What a page of a personal record asks before it reads anything of it (rules A11 and A12).</summary>
public sealed class PersonalPages(ScrutineerDb db, PersonalReader reader)
{
    /// <summary>Opens the record for the request's reader. Null when it is open; else the answer to give: not found, or the page on which a reason can be given.</summary>
    /// <param name="purpose">What it is opened for, in words for the journal.</param>
    public async Task<IActionResult?> OpenAsync(HttpRequest request, PersonalKind kind, Guid id, string purpose, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(kind);
        return await reader.OpenAsync(db, kind, id, purpose, cancel) switch
        {
            PersonalStanding.Open => null,
            PersonalStanding.MayBreakGlass => new RedirectResult($"/break-glass/{kind.Kind}/{id:N}?returnTo={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}"),
            _ => new NotFoundResult(),
        };
    }
}
