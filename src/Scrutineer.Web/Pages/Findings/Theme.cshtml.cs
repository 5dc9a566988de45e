using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Findings;

/// <summary>A line of a table of one theme.</summary>
public sealed record ThemeShare(string Name, CountedShare Weakness, CountedShare Strength);

/// <summary>One theme: what audits found, and beside it what other evidence says (rules U14 and U23).</summary>
public sealed class ThemeModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk, IEnumerable<IThemeEvidence> sources) : PageModel
{
    private const int LongestName = 100;

    private IReadOnlyDictionary<Guid, string> codes = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true)] public string? Name { get; set; }
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    /// <summary>Null where no audit is counted.</summary>
    public ThemeFigures? Weakness { get; private set; }

    public ThemeFigures? Strength { get; private set; }

    public MonthPicture? Chart { get; private set; }

    public string ChartSays { get; private set; } = "";

    public IReadOnlyList<(string Caption, string What, IReadOnlyList<ThemeShare> Rows)> Tables { get; private set; } = [];

    /// <summary>What other sources have, each under its title.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<ThemeLine> Lines)> Beside { get; private set; } = [];

    /// <summary>Who audited: we, and each body from outside that says anything of the theme, by its name. They are not added up: each chose its own cases. Empty where nobody from outside says anything.</summary>
    public IReadOnlyList<ThemeShare> Auditors { get; private set; } = [];

    /// <summary>Whether the viewer says which indicators stand beside a theme.</summary>
    public bool MayName => desk.Viewer.May(QaPlanKeeper.Plan);

    public string? LinkOf(ThemeLine line) => line?.Ref is { Kind: "indicator" } indicator ? codes.GetValueOrDefault(indicator.Id) is { } code ? PerformanceLinks.Indicator(code) : null : QualityLinks.Of(line?.Ref);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await CountAsync(cancel)) return NotFound();
        var beside = new List<(string, IReadOnlyList<ThemeLine>)>();
        foreach (var source in sources) beside.Add((source.Title, await source.OfAsync(db, new ThemeQuestion(Name!, First, Last), cancel)));
        Beside = beside;
        var indicators = beside.SelectMany(b => b.Item2).Select(l => l.Ref).OfType<RecordRef>().Where(r => r.Kind == "indicator").Select(r => r.Id).ToList();
        if (indicators.Count > 0) codes = await db.Set<Indicator>().Where(i => indicators.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Code, cancel);
        Auditors = BesideOurs(await ExternalReader.ThemeAsync(db, new ThemeQuestion(Name!, First, Last), cancel));
        if (Weakness is null || Strength is null) return Page();
        var units = await desk.UnitsAsync(cancel);
        var tools = await db.Set<AuditTool>().ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        Tables =
        [
            ("By service", "Service", Rows(f => f.Services, id => units.GetValueOrDefault(id, "A service that is gone"), byName: true)),
            ("By tool", "Tool", Rows(f => f.Tools, id => tools.GetValueOrDefault(id, "A tool that is gone"), byName: true)),
            ("By month", "Month", Months()),
        ];
        Draw();
        return Page();
    }

    private IReadOnlyList<ThemeShare> BesideOurs(IReadOnlyList<ExternalTheme> bodies)
    {
        if (bodies.Count == 0) return [];
        return [.. Weakness is { } weak && Strength is { } strong ? [new ThemeShare("Our own audits", weak.Whole, strong.Whole)] : Array.Empty<ThemeShare>(), .. bodies.Select(b => new ThemeShare($"{b.Body} (from outside)", b.Weakness, b.Strength))];
    }

    private async Task<bool> CountAsync(CancellationToken cancel)
    {
        Name = Name?.Trim();
        if (Name is null or { Length: 0 or > LongestName }) return false;
        (First, Last) = FindingsChoice.Months(From, To, desk.Today);
        var rows = await facts.ReadAsync(db, First, Last, cancel);
        (Weakness, Strength) = (ThemeFigures.Of(rows, [Name], AuditResult.Weakness), ThemeFigures.Of(rows, [Name], AuditResult.Strength));
        return true;
    }

    private List<ThemeShare> Months() => Rows(f => f.Months, m => m.ToString("MMMM yyyy", CultureInfo.InvariantCulture), byName: false);

    private List<ThemeShare> Rows<TKey>(Func<ThemeFigures, IReadOnlyList<(TKey Key, CountedShare Share)>> of, Func<TKey, string> name, bool byName)
        where TKey : notnull
    {
        if (Weakness is null || Strength is null) return [];
        var strong = of(Strength).ToDictionary(s => s.Key, s => s.Share);
        var rows = of(Weakness).Select(w => new ThemeShare(name(w.Key), w.Share, strong[w.Key]));
        return byName ? [.. rows.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)] : [.. rows];
    }

    private void Draw()
    {
        if (Weakness!.Months.Count < 2) return;
        var chart = ControlChart.Of(Weakness.Months.Select(m => new SeriesPoint(m.Month, m.Share.Interval.Value * 100)), new ControlChartSettings { Improvement = Improvement.Down });
        Chart = MonthPicture.Of(chart, $"{Name}: share of audits in which it is a weakness, by month");
        ChartSays = chart.Last.Kind switch
        {
            Variation.Improvement => "The last month is a signal that it is a weakness less often: chance does not explain it.",
            Variation.Concern => "The last month is a signal that it is a weakness more often: chance does not explain it.",
            _ => "From month to month it moves within what chance does.",
        };
    }
}
