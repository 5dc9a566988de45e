using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Brings together what a line of the tracker shows: where the ask was raised, how late it is, what a later minute says of it.</summary>
public sealed class TrackerLines(ScrutineerDb db, RecordCards cards, TimeProvider time)
{
    public DateOnly Today { get; } = DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The lines of these asks, in the order the query gives them.</summary>
    public async Task<IReadOnlyList<TrackerLine>> OfAsync(IQueryable<TrackedItem> asks, CancellationToken cancel)
    {
        var items = await asks.Include(i => i.Addressees).Include(i => i.Statuses).Include(i => i.Judgements).AsSplitQuery().ToListAsync(cancel);
        var origins = await cards.OfAsync(db, items.Select(i => i.Origin).Distinct(), cancel);
        var scopes = items.Select(i => i.Scope).Distinct().ToList();
        var boards = await db.Set<Board>().AsNoTracking().Where(b => scopes.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        // What an audit agreed belongs to its service and is read with the audit: the tracker is the boards'.
        items.RemoveAll(i => !boards.ContainsKey(i.Scope));
        var held = await HeldAsync(scopes, cancel);
        var closures = await ClosuresAsync(items, cancel);
        var uptake = await AskUptake.OfAsync(db, cards, items, cancel);
        return [.. items.Select(i => new TrackerLine(
            i, boards[i.Scope], origins.GetValueOrDefault(i.Origin), AskStanding.Late(i.State, i.Due, Today, held[i.Scope]), closures.GetValueOrDefault(i.Id, []), uptake[i.Id]))];
    }

    /// <summary>Days on which these boards met, as far as papers show.</summary>
    private async Task<ILookup<Guid, DateOnly>> HeldAsync(List<Guid> boards, CancellationToken cancel) =>
        (await db.Set<Meeting>().AsNoTracking().Where(m => boards.Contains(m.BoardId) && (m.HasAgenda || m.HasMinutes))
            .Select(m => new { m.BoardId, m.Date }).ToListAsync(cancel)).ToLookup(m => m.BoardId, m => m.Date);

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
