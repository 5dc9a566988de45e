using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Whose site this is: the name set under <c>Council:Name</c>, else the one its papers print.</summary>
public sealed class CouncilName(DataStore store, IOptions<CouncilOptions> options)
{
    private volatile Council? known;

    /// <summary>The name in the header of every page.</summary>
    public async Task<string> OfAsync() =>
        options.Value.Name is { Length: > 0 } set ? set : (await CouncilAsync())?.Name ?? "your council";

    /// <summary>True when the people and places shown are invented.</summary>
    public async Task<bool> IsDemonstrationAsync() => (await CouncilAsync())?.IsDemonstration ?? false;

    private async Task<Council?> CouncilAsync()
    {
        if (known is not null) return known;
        await using var db = store.Open(Viewer.Public);
        return known = await db.Set<Council>().AsNoTracking().FirstOrDefaultAsync();
    }
}
