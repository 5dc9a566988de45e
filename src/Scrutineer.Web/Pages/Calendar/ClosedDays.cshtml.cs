using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Agendas;

namespace Scrutineer.Web.Pages.Calendar;

/// <summary>The council's own closed days (rule C9), and which meetings must be published earlier for them.</summary>
public sealed class ClosedDaysModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    private const int MostMeetings = 200;

    [BindProperty] public string? First { get; set; }
    [BindProperty] public string? Last { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Day { get; set; }

    /// <summary>Days to come, the next first, and days that have passed, the last first.</summary>
    public IReadOnlyList<ClosedDay> ToCome { get; private set; } = [];

    public IReadOnlyList<ClosedDay> Past { get; private set; } = [];

    /// <summary>Meetings whose last day to publish is earlier for the closed days.</summary>
    public IReadOnlyList<MovedMeeting> Moved { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var first = ReadDay(First);
        var last = string.IsNullOrWhiteSpace(Last) ? first : ReadDay(Last);
        if (first is null) ModelState.AddModelError(nameof(First), "Enter the first day, like 2026-12-24");
        else if (last is null) ModelState.AddModelError(nameof(Last), "Enter the last day, like 2026-12-31, or leave it empty");
        IReadOnlyList<DateOnly> entered = [];
        if (await desk.TryAsync(this, nameof(First), async work => entered = await ClosedDays.AddAsync(work, first!.Value, last!.Value, Why, cancel)))
        {
            TempData["Done"] = entered.Count == 1 ? $"{entered[0].InWords()} is entered: it counts as no clear day." : $"{entered.Count} days are entered: they count as no clear days.";
            return Redirect(AgendaLinks.ClosedDays);
        }

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (ReadDay(Day) is not { } day) return BadRequest();
        if (await desk.TryAsync(this, nameof(Day), work => ClosedDays.RemoveAsync(work, day, cancel)))
        {
            TempData["Done"] = $"{day.InWords()} is a working day again.";
            return Redirect(AgendaLinks.ClosedDays);
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var all = await db.Set<ClosedDay>().AsNoTracking().OrderBy(d => d.Date).ToListAsync(cancel);
        (ToCome, Past) = ([.. all.Where(d => d.Date >= desk.Today)], [.. all.Where(d => d.Date < desk.Today).Reverse()]);
        var meetings = await (from meeting in db.Set<Meeting>()
                              join board in db.Set<Board>() on meeting.BoardId equals board.Id
                              where meeting.Date > desk.Today && !meeting.HasAgenda
                              orderby meeting.Date, board.Name
                              select new { board.Name, meeting.Date }).Take(MostMeetings).ToListAsync(cancel);
        var closed = all.Select(d => d.Date).ToHashSet();
        Moved = [.. meetings.Select(m => MovedMeeting.Of(m.Name, m.Date, closed)).OfType<MovedMeeting>()];
    }

    private static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A meeting that closed days have published earlier, and the day it would be without them.</summary>
public sealed record MovedMeeting(string Board, DateOnly Meeting, DateOnly PublishBy, DateOnly Otherwise)
{
    /// <summary>Null where the closed days change nothing, or days cannot be counted.</summary>
    public static MovedMeeting? Of(string board, DateOnly meeting, IReadOnlySet<DateOnly> closed)
    {
        try
        {
            var (with, without) = (ClearDays.LatestPublication(meeting, closedDays: closed).PublishBy, ClearDays.LatestPublication(meeting).PublishBy);
            return with == without ? null : new(board, meeting, with, without);
        }
        catch (BankHolidaysUnknownException)
        {
            return null;
        }
    }
}
