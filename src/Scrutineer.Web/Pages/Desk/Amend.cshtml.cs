using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>Changes a published minute: a correction until it is approved, a new version with its reason after (rule L13).</summary>
public sealed class AmendModel(DeskDoor door, ApprovalKeeper approval) : PageModel
{
    [BindProperty] public string? Narrative { get; set; }

    [BindProperty] public List<string?> Decisions { get; set; } = [];

    [BindProperty] public string? Reason { get; set; }

    /// <summary>How many versions there were when the page was shown.</summary>
    [BindProperty] public int Began { get; set; }

    public Board Board { get; private set; } = null!;

    public Minute Minute { get; private set; } = null!;

    public MinuteSet Set { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, string citation, CancellationToken cancel)
    {
        if (!await FindAsync(board, citation, cancel)) return NotFound();
        (Narrative, Decisions) = (Minute.Narrative, [.. Minute.Decisions.OrderBy(d => d.Order).Select(d => d.Text)]);
        Began = await door.Db.Set<MinuteVersion>().CountAsync(v => v.MinuteId == Minute.Id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string board, string citation, CancellationToken cancel)
    {
        if (!await FindAsync(board, citation, cancel)) return NotFound();
        if (!await DeskDoor.TryAsync(this, () => approval.AmendAsync(door.Viewer, Minute.Id, Began, Narrative ?? "", [.. Decisions.Select(d => d ?? "")], Reason, cancel))) return Page();
        TempData["Done"] = Set.State == MinutesState.Published ? "The minute is corrected. What it said before is kept." : "The new version is published. What the minute said before is kept.";
        return Redirect(RecordLinks.Minute(board, Minute.Citation!));
    }

    private async Task<bool> FindAsync(string slug, string citation, CancellationToken cancel)
    {
        var wanted = citation.Replace('-', '/');
        if (await door.Db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is not { } board || !door.Viewer.May(RollKeeper.Keep, board.Id)) return false;
        if (await door.Db.Set<Minute>().AsNoTracking().Include(m => m.Decisions).FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Citation == wanted, cancel) is not { } minute) return false;
        if (await door.Db.Set<MinuteSet>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == minute.MeetingId, cancel) is not { State: MinutesState.Published or MinutesState.Approved } set) return false;
        (Board, Minute, Set) = (board, minute, set);
        return true;
    }
}
