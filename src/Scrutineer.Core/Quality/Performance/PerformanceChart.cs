using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance;

/// <summary>An indicator's control chart (rules Q6 to Q9), with what it says of the target in force.</summary>
/// <param name="Chart">Every figure with its limits.</param>
/// <param name="Assurance">Whether the target will be reached as things are; null where none is set or no way is better.</param>
public sealed record PerformanceChart(ControlChart Chart, Assurance? Assurance)
{
    /// <summary>The chart of a series; null where it has no value.</summary>
    public static PerformanceChart? Of(Indicator indicator, IReadOnlyList<PeriodFigure> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        List<SeriesPoint> points = [.. series.Where(f => f.Value is not null).Select(f => new SeriesPoint(f.Period, (double)f.Value!.Value))];
        if (points.Count == 0) return null;
        var target = indicator.TargetOn(points[^1].Date);
        var chart = ControlChart.Of(points, new ControlChartSettings
        {
            Improvement = indicator.Polarity,
            Rebases = [.. indicator.Rebases.Select(r => r.From)],
            Target = target is { IsRange: false } number ? (double)number.Low : null,
        });
        return new(chart, target is { IsRange: true } range ? InRange(chart.Last, range) : chart.Assurance);
    }

    /// <summary>A range is kept where the limits lie within it, missed where they lie wholly outside; where they touch an end, chance decides.</summary>
    private static Assurance? InRange(ChartPoint last, IndicatorTarget range)
    {
        if (last is not { Lower: { } lower, Upper: { } upper }) return null;
        var (low, high) = ((double)range.Low, (double)range.High);
        if (lower > low && upper < high) return Statistics.Assurance.Pass;
        return upper < low || lower > high ? Statistics.Assurance.Fail : Statistics.Assurance.Inconsistent;
    }
}
