using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Suggest;

/// <summary>Takes a suggestion from anyone, without asking who they are (rule W14).</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewModel(ScrutineerDb db, DataStore store, Viewer viewer) : PageModel
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Detail { get; set; }
    [BindProperty] public bool IsSignal { get; set; }

    /// <summary>A field that people do not see and programs fill in: what comes with it is not kept, and nobody is told.</summary>
    [BindProperty] public string? Website { get; set; }

    public Board Board { get; private set; } = null!;

    /// <summary>True once it was sent.</summary>
    public bool IsTaken { get; private set; }

    private bool IsMember => viewer.Grants.Any(g => g.Role is Role.Councillor or Role.CoOptedMember && (g.CoversAll || g.ScopeId == Board.Id));

    public bool IsOfficer => viewer.IsSignedIn && !IsMember;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel) => await FindAsync(board, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string board, CancellationToken cancel)
    {
        if (!await FindAsync(board, cancel)) return NotFound();
        IsTaken = true;
        if (!string.IsNullOrEmpty(Website)) return Page();
        var from = !viewer.IsSignedIn ? ProgrammeSource.Public : IsMember ? ProgrammeSource.Member : IsSignal ? ProgrammeSource.Signal : ProgrammeSource.Officer;
        try
        {
            await using var work = store.Open(viewer.IsSignedIn ? Viewer.WorkFor(viewer) : Viewer.Work("suggestions"));
            await SuggestionKeeper.SuggestAsync(work, Board.Id, Title, Detail, from, cancel);
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError(reason.Contains("why it matters", StringComparison.OrdinalIgnoreCase) ? nameof(Detail) : nameof(Title), reason);
            IsTaken = false;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is not { } board) return false;
        Board = board;
        return true;
    }
}
