using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlans;

/// <summary>Rows of one service and role.</summary>
public sealed record PlanGroup(string Heading, IReadOnlyList<PlanRow> Rows);

/// <summary>What was given out and done for a row in a month.</summary>
public sealed record PlanCell(int Planned, int Done, bool IsLate);

/// <summary>What one auditor was given and has done.</summary>
public sealed record PersonWork(string Name, int Given, int Done, int Late);

/// <summary>A plan as months across and activities down, planned against done (rules Y1 and Y2).</summary>
public sealed class ShowModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private static readonly PlanCell Nothing = new(0, 0, false);
    private Dictionary<(Guid Row, int Month), PlanCell> cells = [];

    public QaPlan Plan { get; private set; } = null!;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public IReadOnlyList<PersonWork> Work { get; private set; } = [];

    public bool MayPlan => desk.Viewer.May(QaPlanKeeper.Plan);

    public int Planned => cells.Values.Sum(c => c.Planned);

    public int Done => cells.Values.Sum(c => c.Done);

    /// <summary>In the plan's own order, a group for each service and role; the year's themes last.</summary>
    public IEnumerable<PlanGroup> Groups => Rows.GroupBy(r => Heading(r)).Select(g => new PlanGroup(g.Key, [.. g]));

    public PlanCell Cell(PlanRow row, int month)
    {
        ArgumentNullException.ThrowIfNull(row);
        return cells.GetValueOrDefault((row.Id, month), Nothing);
    }

    /// <summary>What a row is about, where its task column is empty too.</summary>
    public static string Name(PlanRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Task.Length > 0 ? row.Task : row.Purpose.Length > 0 ? row.Purpose.Shortened(120) : "Without a name";
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<QaPlan>().AsNoTracking().Include(p => p.Rows).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } plan) return NotFound();
        (Plan, Rows) = (plan, [.. plan.Rows.OrderBy(r => r.Order)]);
        var rows = Rows.Select(r => r.Id).ToList();
        // Whoever may read the plan may read how much was done; whose case it was is not asked here.
        await using var work = desk.Work();
        var given = await work.Set<Allocation>().AsNoTracking().Where(a => rows.Contains(a.PlanRowId) && a.Month.Year == plan.Year).Select(a => new { a.PlanRowId, a.AuditorId, a.Month, a.DoneOn }).ToListAsync(cancel);
        cells = given.GroupBy(a => (a.PlanRowId, a.Month.Month)).ToDictionary(g => g.Key, g => new PlanCell(g.Count(), g.Count(a => a.DoneOn is not null), g.Any(a => a.DoneOn is null && IsPast(a.Month))));
        var names = await desk.StaffAsync(cancel);
        Work = [.. given.GroupBy(a => a.AuditorId).Select(g => new PersonWork(names.GetValueOrDefault(g.Key, "Somebody who left"), g.Count(), g.Count(a => a.DoneOn is not null), g.Count(a => a.DoneOn is null && IsPast(a.Month)))).OrderBy(w => w.Name, StringComparer.OrdinalIgnoreCase)];
        return Page();
    }

    private bool IsPast(DateOnly month) => month.AddMonths(1) <= desk.Today;

    private static string Heading(PlanRow row) => string.Join(", ", new[] { row.Service, row.Role }.Where(t => t.Length > 0)) is { Length: > 0 } heading ? heading : row.IsTheme ? "Themes of the year" : "Activities";
}
