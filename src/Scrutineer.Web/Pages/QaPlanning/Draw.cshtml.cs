using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>Draws who looks at which case (rules Y5 to Y7).</summary>
public sealed class DrawModel(ScrutineerDb db, QualityDesk desk, AllocationDrawer drawer) : PageModel
{
    private const int MostCases = 5_000;

    [BindProperty] public int FromMonth { get; set; }
    [BindProperty] public int ToMonth { get; set; }
    [BindProperty] public List<Guid> Auditors { get; set; } = [];
    [BindProperty] public string? Cases { get; set; }

    public QaPlan Plan { get; private set; } = null!;
    public PlanRow Row { get; private set; } = null!;
    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var spans = Row.Reading.Rule?.Spans ?? [];
        // The next time that the rule reaches and that is not over.
        var next = spans.FirstOrDefault(s => new DateOnly(Plan.Year, s.To, 1).AddMonths(1) > desk.Today) ?? (spans.Count > 0 ? spans[0] : null);
        (FromMonth, ToMonth) = (next?.From ?? 1, next?.To ?? 12);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var cases = Pooled();
        AllocationDraw? draw = null;
        if (!await desk.TryAsync(this, nameof(Cases), async work => draw = await drawer.DrawAsync(work, new DrawRequest(id, Auditors, FromMonth, ToMonth, cases), null, cancel))) return Page();
        TempData["Done"] = draw!.Binding.Count == 0 ? $"{draw.Given.Of("case")} given, evenly." : $"{draw.Given} of {draw.Wanted} given. What binds stands below.";
        return Redirect(QualityLinks.Row(id));
    }

    private List<PooledCase> Pooled()
    {
        var pooled = new List<PooledCase>();
        var lines = (Cases ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 or > MostCases) ModelState.AddModelError(nameof(Cases), $"Enter 1 to {MostCases:N0} cases, a line each");
        foreach (var line in lines.Take(MostCases))
        {
            var parts = line.Split(['\t', ',', ';'], 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0) pooled.Add(new PooledCase(parts[0], parts[1]));
            else if (ModelState.ErrorCount < 20) ModelState.AddModelError(nameof(Cases), $"\"{line.Shortened(60)}\" must have a reference, a comma, and who holds the case");
        }

        return pooled;
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<QaPlan>().AsNoTracking().Include(p => p.Rows).FirstOrDefaultAsync(p => p.Rows.Any(r => r.Id == id), cancel) is not { } plan) return false;
        (Plan, Row) = (plan, plan.Rows.Single(r => r.Id == id));
        Units = await desk.UnitsAsync(cancel);
        Staff = [.. (await db.Set<StaffMember>().AsNoTracking().Where(s => !s.HasLeft).ToListAsync(cancel)).OrderBy(s => Units.GetValueOrDefault(s.TeamId), StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase)];
        return true;
    }
}
