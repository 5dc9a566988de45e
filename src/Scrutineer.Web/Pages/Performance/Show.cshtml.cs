using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Statistics.Pictures;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>One indicator: chart, table, definition, benchmarks, commentary, and what its signals led to.</summary>
public sealed class ShowModel(DataStore store, ScrutineerDb db, Viewer viewer, QualityDesk desk) : PageModel
{
    private const int MostRows = 60, Years = 3;

    public IndicatorReading Reading { get; private set; } = null!;

    public ControlChartPicture? Picture { get; private set; }

    public FunnelPicture? Funnel { get; private set; }

    /// <summary>The figures by group; null where nobody asked for them.</summary>
    public BreakdownSection? Breakdown { get; private set; }

    public IReadOnlyList<IndicatorSignal> Signals { get; private set; } = [];

    public string? Owner { get; private set; }

    public bool MayKeep { get; } = viewer.May(IndicatorKeeper.Keep);

    /// <summary>Whether they may write about it: whoever answers for it, and whoever keeps indicators.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>How many rows stand open: a year and the same month of the year before.</summary>
    public int FirstRows { get; } = 13;

    /// <summary>The latest figures, the newest first.</summary>
    public IEnumerable<(PeriodFigure Figure, ChartPoint? Point)> Rows
    {
        get
        {
            var points = Reading.Chart?.Chart.Points.ToDictionary(p => p.Date) ?? [];
            return Reading.Series.Reverse().Take(MostRows).Select(f => (f, points.GetValueOrDefault(f.Period)));
        }
    }

    /// <summary>The figures of three years to date, by year where all of a year is here, and by quarter; each with what it is called.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<(string Period, PeriodFigure Figure)> Figures)> Longer
    {
        get
        {
            var (indicator, series) = (Reading.Indicator, Reading.Series);
            if (indicator.Frequency == IndicatorFrequency.Yearly || series.Count == 0) return [];
            IReadOnlyList<(string, PeriodFigure)> By(IndicatorFrequency frequency, int most) => [.. PeriodFigures.By(frequency, indicator, series).Reverse().Take(most).Select(f => (PeriodFigures.InWords(frequency, f.Period), f))];
            (string Name, IReadOnlyList<(string, PeriodFigure)> Figures)[] all =
            [
                ("Year to date", [.. PeriodFigures.ToDate(indicator, series).Reverse().Take(Years).Select(f => (PeriodFigures.ToDateInWords(indicator, f.Period, series[^1].Period), f))]),
                ("By year", By(IndicatorFrequency.Yearly, Years)),
                ("By quarter", indicator.Frequency == IndicatorFrequency.Monthly ? By(IndicatorFrequency.Quarterly, Years * 4) : []),
            ];
            return [.. all.Where(l => l.Figures.Count > 0)];
        }
    }

    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string indicator, string? by, string? periods, string? version, CancellationToken cancel)
    {
        if (!await FindAsync(indicator, cancel)) return NotFound();
        Breakdown = await BreakdownSection.ReadAsync(store, Reading.Indicator, by, periods, version, cancel);
        return Page();
    }

    /// <summary>Begins the limits anew.</summary>
    public async Task<IActionResult> OnPostRebaseAsync(string indicator, CancellationToken cancel)
    {
        if (!MayKeep) return Forbid();
        if (!await FindAsync(indicator, cancel)) return NotFound();
        if (!FigureSheet.TryPeriod(From, out var from)) ModelState.AddModelError(nameof(From), "Say from which month, such as 2026-03");
        if (!await desk.TryAsync(this, nameof(Reason), work => IndicatorKeeper.RebaseAsync(work, indicator, from, Reason, cancel))) return Page();
        TempData["Done"] = "The limits begin anew from there.";
        return Redirect(PerformanceLinks.Indicator(indicator));
    }

    private async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        if (await PerformanceReader.OneAsync(db, code, cancel: cancel) is not { } reading) return false;
        Reading = reading;
        Signals = await db.Set<IndicatorSignal>().AsNoTracking().Where(s => s.IndicatorId == reading.Indicator.Id).OrderByDescending(s => s.Period).ToListAsync(cancel);
        var closed = Signals.Where(s => s.ClosedOn is not null).Select(s => (s.ClosedOn!.Value, "Actions closed"));
        if (reading.Chart is { } chart) Picture = ControlChartPicture.Of(chart.Chart, reading.Indicator.Wording, reading.Indicator.TargetOn(chart.Chart.Last.Date)?.Ends, [.. reading.Indicator.Rebases.Select(r => (r.From, "Limits anew")), .. closed]);
        if (reading.Funnel is { } funnel) Funnel = FunnelPicture.Of(funnel);
        var owner = await IndicatorOwners.OfAsync(db, reading.Indicator, desk.Today, cancel);
        Owner = owner.Name;
        MayWrite = MayKeep || owner.Is(viewer);
        return true;
    }
}
