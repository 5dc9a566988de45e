using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Correcting;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Audits;

/// <summary>What was agreed in an audit, and that it is done: said by whoever may read the audit (rules U4 and U8).</summary>
public sealed class AgreedModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Evidence { get; set; }

    public CaseAudit Audit { get; private set; } = null!;

    public AgreedAction Action { get; private set; } = null!;

    public TrackedItem Item { get; private set; } = null!;

    public DateOnly Today => desk.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid agreed, CancellationToken cancel) => await FindAsync(id, agreed, "read an agreed action", cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid agreed, CancellationToken cancel)
    {
        if (await FindAsync(id, agreed, "said that an agreed action is done", cancel) is { } refused) return refused;
        if (!await desk.TryAsync(this, nameof(Words), work => ActionKeeper.DoneAsync(work, id, agreed, Words, Evidence, cancel))) return Page();
        TempData["Done"] = "The action is done.";
        return Redirect(QualityLinks.Audit(id));
    }

    private async Task<IActionResult?> FindAsync(Guid id, Guid agreed, string purpose, CancellationToken cancel)
    {
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, id, purpose, cancel) is { } refused) return refused;
        Audit = await db.Set<CaseAudit>().AsNoTracking().Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel);
        if (Audit.Actions.Find(a => a.Id == agreed) is not { TrackedItemId: { } tracked } action) return NotFound();
        Action = action;
        // Whoever may read the audit may read what hangs on it.
        await using var work = desk.Work();
        if (await work.Set<TrackedItem>().AsNoTracking().Include(t => t.Statuses).SingleOrDefaultAsync(t => t.Id == tracked, cancel) is not { } item) return NotFound();
        Item = item;
        return null;
    }
}
