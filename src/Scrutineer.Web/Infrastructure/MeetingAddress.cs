using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Finds the meeting that an address names.</summary>
internal static class MeetingAddress
{
    /// <summary>Null where the address names none.</summary>
    /// <param name="board">The board's slug.</param>
    /// <param name="date">The day as addresses write it: 2031-04-24.</param>
    public static async Task<Guid?> MeetingAtAsync(this ScrutineerDb db, string board, string date, CancellationToken cancel) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? await db.Set<Meeting>().Where(m => m.Date == day && db.Set<Board>().Any(b => b.Id == m.BoardId && b.Slug == board)).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel)
            : null;
}
