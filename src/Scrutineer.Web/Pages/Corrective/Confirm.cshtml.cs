using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Correcting;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Corrective;

/// <summary>The service manager's word that a case is put right (rule U12).</summary>
public sealed class ConfirmModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Evidence { get; set; }

    public AuditResult Result { get; private set; } = null!;
    public CaseAudit Audit { get; private set; } = null!;

    public DateOnly Today => desk.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (!await desk.TryAsync(this, nameof(Words), work => CorrectiveKeeper.ConfirmAsync(work, id, Words, Evidence, cancel))) return Page();
        TempData["Done"] = $"Case {Audit.CaseReference} is confirmed. It is audited again in {CorrectiveKeeper.MonthsToReaudit} months.";
        return Redirect(QualityLinks.Corrective);
    }

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<AuditResult>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { CorrectiveDue: not null } result || !desk.Viewer.May(CorrectiveKeeper.Confirm, result.ServiceId)) return NotFound();
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, id, "confirmed that the case is put right", cancel) is { } refused) return refused is RedirectResult ? NotFound() : refused;
        (Result, Audit) = (result, await db.Set<CaseAudit>().AsNoTracking().Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel));
        return null;
    }
}
