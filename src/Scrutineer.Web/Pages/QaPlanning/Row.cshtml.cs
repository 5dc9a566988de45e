using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>One row of a plan: how it is understood, who settles it, what was drawn for it (rules Y2, Y3 and Y7).</summary>
public sealed class RowModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Settled { get; set; }
    [BindProperty] public Pairing Pairing { get; set; }

    public QaPlan Plan { get; private set; } = null!;
    public PlanRow Row { get; private set; } = null!;
    public IReadOnlyList<AllocationDraw> Draws { get; private set; } = [];
    public IReadOnlyList<Allocation> Given { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public DateOnly Today => desk.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Settled, Pairing) = (Row.Settled, Row.Pairing);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Settled), work => QaPlanKeeper.SettleAsync(work, id, Settled, Pairing, cancel))) return Page();
        TempData["Done"] = Settled is null ? "The row goes by what is written." : "The row is settled.";
        return Redirect(QualityLinks.Row(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<QaPlan>().AsNoTracking().Include(p => p.Rows).FirstOrDefaultAsync(p => p.Rows.Any(r => r.Id == id), cancel) is not { } plan) return false;
        (Plan, Row) = (plan, plan.Rows.Single(r => r.Id == id));
        Draws = await db.Set<AllocationDraw>().AsNoTracking().Where(d => d.PlanRowId == id).OrderBy(d => d.FromMonth).ToListAsync(cancel);
        Given = await db.Set<Allocation>().AsNoTracking().Where(a => a.PlanRowId == id).OrderBy(a => a.DoneOn != null).ThenBy(a => a.Month).ThenBy(a => a.CaseReference).ToListAsync(cancel);
        Names = await desk.StaffAsync(cancel);
        return true;
    }
}
