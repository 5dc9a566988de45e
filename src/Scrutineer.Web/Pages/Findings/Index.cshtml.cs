using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Statistics;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Findings;

/// <summary>What audits found: areas in services, months, themes (rule U14).</summary>
public sealed class IndexModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    private Dictionary<(string Area, Guid Service), CountedShare> cells = [];
    private IReadOnlyDictionary<Guid, string> units = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Tool { get; set; }

    public FindingsChoice Choice { get; private set; } = null!;

    public FindingsSummary? Summary { get; private set; }

    public IReadOnlyList<AreaName> Areas { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Services { get; private set; } = [];

    /// <summary>What bodies from outside judged by the same tool.</summary>
    public IReadOnlyList<ExternalBody> Bodies { get; private set; } = [];

    public MonthPicture? Chart { get; private set; }

    /// <summary>What the chart tells, in a sentence.</summary>
    public string ChartSays { get; private set; } = "";

    public CountedShare? Cell(string area, Guid service) => cells.GetValueOrDefault((area, service));

    public string ServiceName(Guid service) => units.GetValueOrDefault(service, "A service that is gone");

    /// <summary>"3 of 12 (25%, 5% to 57%)".</summary>
    public static string Words(CountedShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        var interval = share.Interval;
        return $"{share.Count} of {share.Of} ({interval.Value.Percent()}, {interval.Lower.Percent()} to {interval.Upper.Percent()})";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Choice = await FindingsChoice.OfAsync(db, From, To, Tool, null, desk.Today, cancel);
        if (Choice.Filter is not { } filter) return;
        Summary = await FindingsReader.OfAsync(db, facts, filter, cancel);
        Bodies = await ExternalReader.BodiesAsync(db, facts, filter, cancel);
        units = await desk.UnitsAsync(cancel);
        cells = Summary.Cells.ToDictionary(c => (c.Area, c.ServiceId), c => c.Good);
        Services = [.. Summary.Cells.Select(c => c.ServiceId).Distinct().Select(id => (id, ServiceName(id))).OrderBy(s => s.Item2, StringComparer.OrdinalIgnoreCase)];
        Areas = [.. (await FindingsChoice.AreasAsync(db, filter.ToolId, cancel)).Where(a => Summary.Cells.Any(c => c.Area == a.Code))];
        if (Summary.Months.Count > 1) Draw(Summary.Months);
    }

    private void Draw(IReadOnlyList<MonthGood> months)
    {
        var settings = new ControlChartSettings { Improvement = Improvement.Up, Rebases = [.. months.Where(m => m.Rebase is not null).Select(m => m.Month)] };
        var chart = ControlChart.Of(months.Select(m => new SeriesPoint(m.Month, m.Good.Interval.Value * 100)), settings);
        Chart = MonthPicture.Of(chart, "Share judged good by month, with the limits of chance");
        ChartSays = (chart.Last.Kind switch
        {
            Variation.Improvement => "The last month is a signal of improvement: chance does not explain it.",
            Variation.Concern => "The last month is a signal of concern: chance does not explain it.",
            _ => "The last month is within what chance does: no change can be told.",
        }) + (chart.IsProvisional ? " The limits are provisional, as fewer than 13 months stand behind them." : "");
    }
}
