using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Challenge;

/// <summary>Audits of a body from outside that were brought in together.</summary>
public sealed record ExternalImport(Guid Id, string Body, DateOnly On, int Cases, DateOnly First, DateOnly Last);

/// <summary>Ratings of plans, plans that alert, and dip samples (rules U21 and U22).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<PlanAlert> Alerts { get; private set; } = [];
    public IReadOnlyList<MonthRatings> Months { get; private set; } = [];
    public IReadOnlyList<DipSample> Samples { get; private set; } = [];

    /// <summary>Audits of bodies from outside, as they were brought in.</summary>
    public IReadOnlyList<ExternalImport> External { get; private set; } = [];

    /// <summary>Samples whose question was not asked again since.</summary>
    public IReadOnlySet<Guid> Due { get; private set; } = new HashSet<Guid>();

    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public bool MayEnter => desk.Viewer.May(QaPlanKeeper.Plan);

    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = await desk.UnitsAsync(cancel);
        Alerts = await RatingReader.AlertsAsync(db, desk.Today, cancel);
        Months = await RatingReader.MonthsAsync(db, desk.Today.AddMonths(-12), cancel);
        Samples = await db.Set<DipSample>().AsNoTracking().Include(s => s.Rows).OrderByDescending(s => s.On).Take(Most).ToListAsync(cancel);
        // Figures hang on each case; a list needs one line for what was brought in together.
        External = [.. (await db.Set<ExternalAudit>().AsNoTracking().OrderByDescending(a => a.KeptOn).Select(a => new { a.ImportId, a.Body, a.KeptOn, a.Month }).ToListAsync(cancel))
            .GroupBy(a => a.ImportId).Take(Most).Select(g => new ExternalImport(g.Key, g.First().Body, g.First().KeptOn, g.Count(), g.Min(a => a.Month), g.Max(a => a.Month)))];
        Due = (await DipKeeper.DueAsync(db, DateOnly.MaxValue, cancel)).Select(s => s.Id).ToHashSet();
    }
}
