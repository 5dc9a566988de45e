using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Correcting;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Corrective;

/// <summary>A case that was less than good.</summary>
/// <param name="FellBack">A re-audit found it less than good again, after it was confirmed (rule U13).</param>
public sealed record CorrectiveLine(AuditResult Result, string Team, bool FellBack);

/// <summary>What the viewer's services have to put right (rules U12 and U13).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    public IReadOnlyList<CorrectiveLine> Lines { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reach = desk.Viewer.Reach(CorrectiveKeeper.Confirm);
        var since = desk.Today.AddMonths(-12);
        var units = await desk.UnitsAsync(cancel);
        var results = await db.Set<AuditResult>().AsNoTracking().Where(r => r.CorrectiveDue != null && (r.CorrectedOn == null || r.CorrectedOn > since) && (reach.Everywhere || reach.Scopes.Contains(r.ServiceId)))
            .OrderBy(r => r.CorrectedOn != null).ThenBy(r => r.CorrectiveDue).Take(500).ToListAsync(cancel);
        // What waits, the most urgent first; then what was confirmed, the latest first.
        Lines = [.. results.Where(r => r.CorrectedOn is null).Concat(results.Where(r => r.CorrectedOn is not null).OrderByDescending(r => r.CorrectedOn)).Select(r => new CorrectiveLine(r, units.GetValueOrDefault(r.TeamId, ""), r.FellBackOn is not null))];
    }
}
