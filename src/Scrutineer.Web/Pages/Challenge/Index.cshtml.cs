using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Challenge;

/// <summary>Ratings of plans, plans that alert, and dip samples (rules U21 and U22).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<PlanAlert> Alerts { get; private set; } = [];
    public IReadOnlyList<MonthRatings> Months { get; private set; } = [];
    public IReadOnlyList<DipSample> Samples { get; private set; } = [];

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
        Due = (await DipKeeper.DueAsync(db, DateOnly.MaxValue, cancel)).Select(s => s.Id).ToHashSet();
    }
}
