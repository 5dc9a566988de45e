using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.ChallengeDesk;

/// <summary>The services to choose from.</summary>
internal static class ServiceChoices
{
    public static async Task<IReadOnlyList<Choice>> OfAsync(ScrutineerDb db, CancellationToken cancel) =>
        [new("", "Choose a service"), .. (await db.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.Service).OrderBy(o => o.Name).ToListAsync(cancel)).Select(o => new Choice(o.Id.ToString("N"), o.Name))];
}
