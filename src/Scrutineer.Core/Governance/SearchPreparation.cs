using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance;

/// <summary>Builds search at the first start, and where it was built in an older way or not at all.</summary>
internal sealed class SearchPreparation : IPreparation
{
    public async Task<string?> PrepareAsync(ScrutineerDb db, CancellationToken cancel)
    {
        if (await SearchBuild.IsCurrentAsync(db, cancel)) return null;
        var boards = await db.Set<Board>().Select(b => b.Id).ToListAsync(cancel);
        var passages = await SearchBuild.RunAsync(db, boards, GovernanceKinds.Searched, cancel);
        return passages == 0 ? null : $"Search was built anew from the papers held: {passages} passages.";
    }
}
