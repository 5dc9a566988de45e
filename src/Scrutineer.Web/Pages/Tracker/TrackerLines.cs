using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Facts;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Brings together what a line of the tracker shows: where the ask was raised, how late it is, what a later minute says of it.</summary>
public sealed class TrackerLines(ScrutineerDb db, RecordCards cards, TimeProvider time)
{
    /// <summary>Asks read at once: a table for a spreadsheet has them all.</summary>
    private const int AtOnce = 500;

    public DateOnly Today { get; } = time.Today();

    /// <summary>The lines of these asks, in this order.</summary>
    public async Task<IReadOnlyList<TrackerLine>> OfAsync(IEnumerable<AskFact> asks, CancellationToken cancel)
    {
        var found = new List<TrackerLine>();
        foreach (var some in asks.Select(a => a.Id).Chunk(AtOnce))
        {
            var lines = (await OfAsync(db.Set<TrackedItem>().AsNoTracking().Where(i => some.Contains(i.Id)), cancel)).ToDictionary(l => l.Item.Id);
            found.AddRange(some.Where(lines.ContainsKey).Select(id => lines[id]));
        }

        return found;
    }

    /// <summary>The lines of these asks, in the order the query gives them.</summary>
    public async Task<IReadOnlyList<TrackerLine>> OfAsync(IQueryable<TrackedItem> asks, CancellationToken cancel)
    {
        var items = await asks.Include(i => i.Addressees).Include(i => i.Statuses).Include(i => i.Judgements).AsSplitQuery().ToListAsync(cancel);
        var origins = await cards.OfAsync(db, items.Select(i => i.Origin).Distinct(), cancel);
        var scopes = items.Select(i => i.Scope).Distinct().ToList();
        var boards = await db.Set<Board>().AsNoTracking().Where(b => scopes.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        // What an audit agreed belongs to its service and is read with the audit: the tracker is the boards'.
        items.RemoveAll(i => !boards.ContainsKey(i.Scope));
        var held = await HeldAsync(scopes, items, cancel);
        var closures = await ClosuresAsync(items, cancel);
        var uptake = await AskUptake.OfAsync(db, cards, items, cancel);
        return [.. items.Select(i => new TrackerLine(
            i, boards[i.Scope], origins.GetValueOrDefault(i.Origin), i.Late(Today, held[i.Scope]), closures.GetValueOrDefault(i.Id, []), uptake[i.Id]))];
    }

    /// <summary>Days on which these boards met since the first of these asks was due, as far as papers show: what they count is meetings missed.</summary>
    private async Task<ILookup<Guid, DateOnly>> HeldAsync(List<Guid> boards, List<TrackedItem> asks, CancellationToken cancel)
    {
        var first = asks.Where(a => a.State.IsOutstanding() && a.Due < Today).Min(a => a.Due) ?? Today;
        return (await db.Set<Meeting>().AsNoTracking().Where(m => boards.Contains(m.BoardId) && m.Date >= first && m.Date < Today && (m.HasAgenda || m.HasMinutes))
            .Select(m => new { m.BoardId, m.Date }).ToListAsync(cancel)).ToLookup(m => m.BoardId, m => m.Date);
    }

    /// <summary>A closure belongs to the ask of its minute that it is most like, so that minute's other asks are needed to tell.</summary>
    private async Task<Dictionary<Guid, List<ClosureLine>>> ClosuresAsync(List<TrackedItem> items, CancellationToken cancel)
    {
        var origins = items.Select(i => i.OriginId).Distinct().ToList();
        var together = await db.Set<TrackedItem>().AsNoTracking().Where(i => origins.Contains(i.OriginId)).ToListAsync(cancel);
        var asks = (await AskCloser.WithClosuresAsync(db, cards, together, cancel)).Where(a => a.ClosureWords.Count > 0).ToList();
        var minutes = await cards.OfAsync(db, asks.SelectMany(a => a.ClosureWords).Select(c => c.By).Distinct(), cancel);
        return asks.ToDictionary(a => a.Item.Id, a => a.ClosureWords.Select(c => new ClosureLine(c.Words, minutes[c.By])).ToList());
    }
}
