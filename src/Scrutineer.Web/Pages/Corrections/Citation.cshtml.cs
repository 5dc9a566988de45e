using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>Says which minute a citation means (rule I8).</summary>
public sealed class CitationModel(ScrutineerDb db, RecordCards cards, CorrectionDesk desk) : PageModel
{
    public const string OneHeld = "minute", NoneHeld = "none";

    /// <summary>Whether a minute held here is meant, or none.</summary>
    [BindProperty] public string? Meant { get; set; }

    /// <summary>The minute that is meant, as it is cited: 20/15.</summary>
    [BindProperty] public string? Minute { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public Citation Citation { get; private set; } = null!;

    public Board Board { get; private set; } = null!;

    public RecordCard Citing { get; private set; } = null!;

    /// <summary>Where it leads now; null where nowhere.</summary>
    public RecordCard? Leads { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var to = Meant == OneHeld ? Minute?.Trim().Replace('-', '/') : null;
        if (Meant is not (OneHeld or NoneHeld)) ModelState.AddModelError(nameof(Meant), "Say which minute is meant, or that none held here is");
        if (to?.Length == 0 || (Meant == OneHeld && to is null)) ModelState.AddModelError(nameof(Minute), "Enter the number of the minute that is meant, like 20/15");
        if (!await desk.TryAsync(this, nameof(Minute), async work => await CitationReview.ResolveAsync(work, await work.Set<Citation>().FirstOrDefaultAsync(c => c.Id == id, cancel)
            ?? throw new CorrectionRefusedException("The paper that cites was read anew a moment ago, and this citation is gone."), to, desk.Viewer.Name, Reason ?? "", cancel)))
            return Page();
        TempData["Done"] = to is null ? $"Citation {Citation.Text} is set aside: it leads to no minute held here." : $"Citation {Citation.Text} now leads to minute {to}.";
        return Redirect(RecordLinks.TrackerCheck);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Citation>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } citation || !desk.May(citation.Scope)) return false;
        var named = await cards.OfAsync(db, citation.Resolved is { } resolved ? [citation.Citing, resolved] : [citation.Citing], cancel);
        if (!named.TryGetValue(citation.Citing, out var citing)) return false;
        (Citation, Citing, Leads) = (citation, citing, citation.Resolved is { } meant ? named.GetValueOrDefault(meant) : null);
        Board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == citation.Scope, cancel);
        return true;
    }
}
