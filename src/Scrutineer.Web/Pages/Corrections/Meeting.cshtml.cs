using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Meetings;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>Puts the day of a meeting right (rule I7).</summary>
public sealed class MeetingModel(ScrutineerDb db, CorrectionDesk desk) : PageModel
{
    [BindProperty] public string? Day { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public Board Board { get; private set; } = null!;

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!DateOnly.TryParseExact(Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            ModelState.AddModelError(nameof(Day), "Enter the day on which the meeting was held, like 2026-04-14");
        if (!await desk.TryAsync(this, nameof(Day), async work => await MeetingMover.MoveAsync(
            work, await work.Set<Board>().SingleAsync(b => b.Id == Board.Id, cancel), Meeting.Date, day, desk.Viewer.Name, Reason ?? "", cancel)))
            return Page();
        TempData["Done"] = $"The meeting is now on {day.InWords()}. It can be taken back under Corrections.";
        return Redirect(RecordLinks.Meeting(Board.Slug, day));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting || !desk.May(meeting.BoardId)) return false;
        Meeting = meeting;
        Board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        return true;
    }
}
