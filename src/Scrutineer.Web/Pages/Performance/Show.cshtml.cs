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
public sealed class ShowModel(ScrutineerDb db, Viewer viewer, QualityDesk desk) : PageModel
{
    private const int MostRows = 60;

    public IndicatorReading Reading { get; private set; } = null!;

    public ControlChartPicture? Picture { get; private set; }

    public FunnelPicture? Funnel { get; private set; }

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

    /// <summary>The figures by quarter, and by year where all of a year is here.</summary>
    public IEnumerable<(string Period, PeriodFigure Figure)> Longer => Reading.Indicator.Frequency == IndicatorFrequency.Yearly ? [] :
        [.. ((IndicatorFrequency[])[IndicatorFrequency.Quarterly, IndicatorFrequency.Yearly]).Where(f => f > Reading.Indicator.Frequency).SelectMany(f => PeriodFigures.By(f, Reading.Indicator, Reading.Series).Reverse().Take(4).Select(p => (PeriodFigures.InWords(f, p.Period), p)))];

    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string indicator, CancellationToken cancel) => await FindAsync(indicator, cancel) ? Page() : NotFound();

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
