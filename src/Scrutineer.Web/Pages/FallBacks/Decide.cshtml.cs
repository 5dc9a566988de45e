using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Correcting;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.FallBacks;

/// <summary>What happens with a case that fell back (rule U13).</summary>
public sealed class DecideModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    [BindProperty] public string? Words { get; set; }

    public AuditResult Result { get; private set; } = null!;

    public CaseAudit Audit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (!await desk.TryAsync(this, nameof(Words), work => FallBackKeeper.DecideAsync(work, id, Words, cancel))) return Page();
        TempData["Done"] = "The decision is kept. It stands on the audit, where the service reads it.";
        return Redirect(QualityLinks.FallBacks);
    }

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<AuditResult>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.FellBackOn != null, cancel) is not { } result) return NotFound();
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, id, "decided what happens with a case that fell back", cancel) is { } refused) return refused is RedirectResult ? NotFound() : refused;
        (Result, Audit) = (result, await db.Set<CaseAudit>().AsNoTracking().Include(a => a.FallBacks).SingleAsync(a => a.Id == id, cancel));
        return null;
    }
}
