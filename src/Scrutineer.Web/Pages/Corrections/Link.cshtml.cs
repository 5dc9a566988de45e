using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>Says whether a tie between two records holds (rule I9).</summary>
public sealed class LinkModel(ScrutineerDb db, RecordCards cards, CorrectionDesk desk) : PageModel
{
    [BindProperty] public string? Reason { get; set; }

    public Link Link { get; private set; } = null!;

    public RecordCard From { get; private set; } = null!;

    public RecordCard To { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel) => JudgeAsync(id, LinkReview.ConfirmAsync, "The tie is confirmed, and stays when ties are found anew.", cancel);

    public Task<IActionResult> OnPostCutAsync(Guid id, CancellationToken cancel) => JudgeAsync(id, LinkReview.CutAsync, "The tie is cut, and will not be suggested again.", cancel);

    private async Task<IActionResult> JudgeAsync(Guid id, Func<ScrutineerDb, Link, string, string, CancellationToken, Task<Correction>> judge, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, "", async work => await judge(work, await work.Set<Link>().FirstOrDefaultAsync(l => l.Id == id, cancel)
            ?? throw new CorrectionRefusedException("Ties were found anew a moment ago, and this one is gone."), desk.Viewer.Name, Reason ?? "", cancel)))
            return Page();
        TempData["Done"] = done;
        return Redirect(RecordLinks.TrackerCheck);
    }

    /// <summary>False where there is no such tie, or one that this person may not judge or see both ends of.</summary>
    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Link>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancel) is not { } link) return false;
        if (await LinkReview.BoardOfAsync(db, link.From, cancel) is not { } board || !desk.May(board)) return false;
        var ends = await cards.OfAsync(db, [link.From, link.To], cancel);
        if (!ends.TryGetValue(link.From, out var from) || !ends.TryGetValue(link.To, out var to)) return false;
        (Link, From, To) = (link, from, to);
        return true;
    }
}
