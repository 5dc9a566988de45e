using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>What a meeting asked for and nothing has taken to its owners: an officer sends it, and says when (rule T26).</summary>
public sealed class CirculationModel(ScrutineerDb db, AskDesk desk) : PageModel
{
    [BindProperty] public Guid Ask { get; set; }
    [BindProperty] public Guid Addressee { get; set; }
    [BindProperty] public string? On { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<(TrackedItem Ask, Addressee To)> NotSent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid meeting, CancellationToken cancel) => await FindAsync(meeting, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid meeting, CancellationToken cancel)
    {
        if (!await FindAsync(meeting, cancel)) return NotFound();
        ModelState.Clear();
        if (NotSent.FirstOrDefault(p => p.Ask.Id == Ask && p.To.Id == Addressee) is not { Ask: not null } sent) ModelState.AddModelError("", "It is recorded as sent already.");
        else if (!DateOnly.TryParseExact(On?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) ModelState.AddModelError(nameof(On), "Enter the day it was sent, like 2026-03-31");
        else if (await desk.TryAsync(this, nameof(On), work => AskCirculator.SentByOfficerAsync(work, Ask, Addressee, day, cancel)))
        {
            TempData["Done"] = $"It is recorded as sent to {sent.To.AsWritten}.";
            return Redirect(AskLinks.Circulation(meeting));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Today, as a field of a day has it.</summary>
    public string Today => FormDay.Of(desk.Today);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting || !desk.May(meeting.BoardId)) return false;
        Meeting = meeting;
        Board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        NotSent = await AskCirculator.NotSentAsync(db, id, cancel);
        return true;
    }
}
