using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>Adds a row to a plan by hand (rules Y2 and Y4).</summary>
public sealed class NewRowModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Activity { get; set; }
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public string? Doer { get; set; }
    [BindProperty] public string? Purpose { get; set; }
    [BindProperty] public string? Often { get; set; }

    public QaPlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        PlanRow? row = null;
        var line = new PlanLine(Service?.Trim() ?? "", Doer?.Trim() ?? "", Activity?.Trim() ?? "", Purpose?.Trim() ?? "", Often?.Trim() ?? "");
        if (!await desk.TryAsync(this, nameof(Activity), async work => row = await QaPlanKeeper.AddRowAsync(work, id, line, cancel))) return Page();
        TempData["Done"] = row!.Reading.Rule is { } rule ? $"The row is added. It is understood as {rule.InWords}." : "The row is added. How often is for you to settle.";
        return Redirect(QualityLinks.Row(row.Id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<QaPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } plan) return false;
        Plan = plan;
        return true;
    }
}
