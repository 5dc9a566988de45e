using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Sets when a board's asks are due (rule T7), and the place of each among those of its day.</summary>
internal static class DueDates
{
    /// <summary>Asks of one decision: more than any minute makes.</summary>
    private const int AsksOfAMinute = 1_000;

    public static async Task SetAsync(ScrutineerDb db, BoardRecords records, CancellationToken cancel)
    {
        var days = records.Meetings.Select(m => m.Date).ToList();
        var asks = await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Pauses).AsSplitQuery().Where(t => t.Scope == records.Board.Id).ToListAsync(cancel);
        var minutes = records.Minutes.ToDictionary(m => m.Ref.Id, m => m.Order);
        // What a review or a group asks keeps the order of its own table.
        foreach (var together in asks.Where(a => minutes.ContainsKey(a.OriginId)).GroupBy(a => a.OriginId))
        {
            var place = minutes[together.Key] * AsksOfAMinute;
            foreach (var ask in together.OrderBy(a => a.OriginPart is null).ThenBy(a => a.OriginPart, StringComparer.Ordinal).ThenBy(a => a.Id)) ask.Place = place++;
        }

        var byId = asks.ToDictionary(a => a.Id);
        foreach (var ask in asks.Where(a => !a.DueIsGiven).OrderBy(a => a.ParentId is not null))
            Set(ask, days, db.Time.Today(), ask.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null);
    }

    /// <summary>Sets one ask's due day anew, after its receipt or a pause was recorded; its addressees and pauses must be loaded.</summary>
    public static async Task SetAsync(ScrutineerDb db, TrackedItem ask, CancellationToken cancel)
    {
        if (ask.DueIsGiven) return;
        var days = await db.Set<Meetings.Meeting>().Where(m => m.BoardId == ask.Scope && m.Date > ask.RaisedOn).OrderBy(m => m.Date).Select(m => m.Date).Take(1).ToListAsync(cancel);
        Set(ask, days, db.Time.Today(), ask.ParentId is { } parent ? await db.Set<TrackedItem>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == parent, cancel) : null);
    }

    /// <param name="meetings">Days of the board's meetings, in order.</param>
    internal static void Set(TrackedItem ask, IReadOnlyList<DateOnly> meetings, DateOnly today, TrackedItem? parent = null)
    {
        var next = meetings.FirstOrDefault(d => d > ask.RaisedOn);
        (ask.Due, ask.DueRule) = AskClock.Of(ask, next == default ? null : next, today, parent);
    }
}
