using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>A meeting in a list.</summary>
/// <param name="Items">How many items its agenda has.</param>
/// <param name="Decisions">How many decisions its minutes hold.</param>
public sealed record MeetingLine(string BoardName, string BoardSlug, Meeting Meeting, MeetingStanding Standing, PublicationNotice? Notice, int Items, int Decisions)
{
    /// <summary>Meetings of all boards, or one board's, oldest first.</summary>
    public static async Task<IReadOnlyList<MeetingLine>> ReadAsync(ScrutineerDb db, string? board, DateOnly today, CancellationToken cancel)
    {
        var closed = await ClosedDays.OfAsync(db, cancel);
        var rows = await (from meeting in db.Set<Meeting>().AsNoTracking()
                          join b in db.Set<Board>() on meeting.BoardId equals b.Id
                          where board == null || b.Slug == board
                          orderby meeting.Date, b.Name
                          select new
                          {
                              meeting,
                              b.Name,
                              b.Slug,
                              Items = meeting.Items.Count(i => i.Visibility != Visibility.Internal),
                              Decisions = db.Set<Minute>().Where(m => m.MeetingId == meeting.Id).SelectMany(m => m.Decisions).Count(),
                          }).ToListAsync(cancel);
        return [.. rows.Select(r => new MeetingLine(r.Name, r.Slug, r.meeting, r.meeting.StandingOn(today), PublicationNotice.Of(r.meeting, today, closed), r.Items, r.Decisions))];
    }
}
