using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Calendars;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>A board's meetings for a calendar program.</summary>
public sealed class CalendarModel(ScrutineerDb db, SiteAddress site, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        var meetings = await CalendarReader.ReadAsync(db, found, cancel);
        var start = site.Of(Request);
        var text = MeetingCalendar.Of(found, meetings, m => start + RecordLinks.Meeting(found.Slug, m.Date), time.Today());
        return FeedAnswer.Of(Response, Encoding.UTF8.GetBytes(text), MeetingCalendar.MediaType, meetings.Count == 0 ? DateTime.UnixEpoch : meetings.Max(m => m.ChangedAt));
    }
}
