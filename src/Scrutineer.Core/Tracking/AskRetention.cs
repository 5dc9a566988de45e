using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking;

/// <summary>How long asks are kept, and what goes with one.</summary>
internal sealed class AskRetention : IRetainedKind
{
    public string Name => "tracked-item";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await db.Set<TrackedItem>().AsNoTracking().Where(t => only == null || t.Id == only).Select(t => new { t.Id, t.Text, t.RaisedOn }).ToListAsync(cancel))
            .Select(t => new RetainedRecord(new RecordRef(Name, t.Id), Begin(t.Text), "ask", t.RaisedOn))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var ask = await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).Include(t => t.Judgements).ThenInclude(j => j.Evidence).SingleAsync(t => t.Id == id, cancel);
        if (await db.Set<TrackedItem>().AnyAsync(t => t.ParentId == id, cancel))
            throw new RuleBrokenException($"Other asks hang on \"{Begin(ask.Text)}\". Erase those first.");
        var rows = await db.Set<TrackerRow>().Where(r => r.TrackedItemId == id).ToListAsync(cancel);
        db.RemoveRange(rows);
        db.Remove(ask);
        return new ErasurePlan([ask.Ref, .. ask.Judgements.Select(j => j.Ref), .. rows.Select(r => r.Ref), .. await TieErasure.RemoveAsync(db, ask.Ref, cancel)], [], []);
    }

    private static string Begin(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
