using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>A board's meeting on a day: one address from its place in the programme to its minutes.</summary>
public sealed class MeetingModel(ScrutineerDb db, RecordCards cards, TimeProvider time) : PageModel
{
    public MeetingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        if (await MeetingView.ReadAsync(db, cards, board, day, time.Today(), cancel) is not { } view)
            return await MovedToAsync(board, day, cancel) is { } right ? Redirect(RecordLinks.Meeting(board, right)) : NotFound();
        View = view;
        return Page();
    }

    /// <summary>The right day of a meeting that its papers give this day to (rule I7).</summary>
    private async Task<DateOnly?> MovedToAsync(string board, DateOnly day, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return null;
        var meant = (await MovedDays.OfAsync(db, cancel)).Meant(found.Id, day);
        return meant == day ? null : meant;
    }

    /// <summary>Where a meeting stands, as its tag has it.</summary>
    public static (string Words, string? Colour) Tag(MeetingStanding standing) => standing switch
    {
        MeetingStanding.Minuted => ("Minutes published", "green"),
        MeetingStanding.PapersOnly => ("Papers published", "teal"),
        MeetingStanding.Called => ("Papers published", "teal"),
        MeetingStanding.Programmed => ("Programmed", "grey"),
        _ => ("No record held", "grey"),
    };
}
