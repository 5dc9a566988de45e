using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Answers;

internal static class HeldAsk
{
    /// <summary>The ask with those it is put to, its line, judgements and pauses.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public static async Task<TrackedItem> FindAsync(ScrutineerDb db, Guid id, CancellationToken cancel) =>
        await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).Include(t => t.Judgements).Include(t => t.Pauses).AsSplitQuery().SingleOrDefaultAsync(t => t.Id == id, cancel)
        ?? throw new RuleBrokenException($"No ask has the identity {id:N}. See them with: scrutineer asks list");
}
