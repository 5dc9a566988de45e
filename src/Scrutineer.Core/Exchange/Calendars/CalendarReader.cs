using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.Calendars;

/// <summary>Reads a board's meetings with how often and when each was changed, which the journal knows.</summary>
public static class CalendarReader
{
    public static async Task<IReadOnlyList<CalendarMeeting>> ReadAsync(ScrutineerDb db, Board board, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Items).Where(m => m.BoardId == board.Id).ToListAsync(cancel);
        var ids = meetings.Select(m => m.Id.ToString("N", CultureInfo.InvariantCulture)).ToList();
        var entries = (await db.Set<JournalEntry>().AsNoTracking().Where(e => e.RecordKind == "meeting" && ids.Contains(e.RecordId))
            .GroupBy(e => e.RecordId).Select(g => new { g.Key, Count = g.Count(), Last = g.Max(e => e.At) }).ToListAsync(cancel)).ToDictionary(e => e.Key);
        return [.. meetings.Select(m => entries.TryGetValue(m.Id.ToString("N", CultureInfo.InvariantCulture), out var e)
            ? new CalendarMeeting(m, e.Count - 1, DateTime.SpecifyKind(e.Last, DateTimeKind.Utc))
            : new CalendarMeeting(m, 0, m.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)))];
    }
}
