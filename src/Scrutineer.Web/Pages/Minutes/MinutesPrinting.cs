using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Documents;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Desk;
using Scrutineer.Web.Pages.Meetings;

namespace Scrutineer.Web.Pages.Minutes;

/// <summary>A meeting's minutes as documents print them: what the context's viewer may see of them.</summary>
internal static class MinutesPrinting
{
    /// <summary>Null where there are none, or none for this viewer.</summary>
    public static async Task<PrintedMinutes?> OfAsync(ScrutineerDb db, string board, string date, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return null;
        if (await db.Set<Meeting>().AsNoTracking().Include(m => m.Attendances).FirstOrDefaultAsync(m => m.BoardId == found.Id && m.Date == day && m.HasMinutes, cancel) is not { } meeting) return null;
        var minutes = await db.Set<Minute>().AsNoTracking().Include(m => m.Decisions).Where(m => m.MeetingId == meeting.Id).OrderBy(m => m.Order).ToListAsync(cancel);
        var note = await MinutesNote.OfAsync(db, meeting, cancel);
        var attendance = await AttendanceGroup.OfAsync(db, meeting, cancel);
        return new PrintedMinutes(
            found.Name, string.Join(", ", new[] { meeting.Date.WordsWithWeekday(), meeting.Time?.Words(), meeting.Place }.Where(p => !string.IsNullOrEmpty(p))),
            note is null ? "As published" : MinutesStanding.Of(note.Set),
            [.. attendance.Select(g => new PrintedGroup(g.Title, [.. g.Names.Select(n => n.Note is null ? n.Name : $"{n.Name} ({n.Note})")]))],
            [.. minutes.Select(m => new PrintedMinute(
                m.Citation ?? m.Number, m.Title, m.Narrative, [.. m.Concerns.Where(c => !m.Narrative.Contains(c, StringComparison.OrdinalIgnoreCase))], [.. m.Decisions.OrderBy(d => d.Order).Select(d => d.Text)]))],
            [.. (note?.Recollections ?? []).Select(r => $"{r.Member}{(r.Citation is null ? "" : $", on minute {r.Citation}")}: {r.Words}")]);
    }
}
