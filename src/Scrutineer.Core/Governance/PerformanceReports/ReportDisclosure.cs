using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Disclosing;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>
/// Withholds what a public report must not tell (rules D1 to D5 and R16): counts from 1 to 5, wherever the same count stands, and what would let one of them be worked back from
/// anything that the report tells, or from an earlier one.
/// </summary>
internal static class ReportDisclosure
{
    /// <summary>A chart is drawn where no more than one figure in so many is withheld.</summary>
    private const int MostMissing = 10;

    /// <summary>The readings with what is withheld taken out of their series, their charts drawn from the rest alone, and which figures those are.</summary>
    /// <param name="before">What earlier reports published.</param>
    public static (IReadOnlyList<IndicatorReading> Readings, IReadOnlySet<(string Code, DateOnly Period)> Withheld) Apply(IReadOnlyList<IndicatorReading> readings, IReadOnlyList<ReportedFigure> before)
    {
        var figures = readings.SelectMany(r => r.Series.Select(f => (Key: new FigureKey(r.Indicator.Code, FigureKey.All, f.Period), Figure: f))).ToDictionary(f => f.Key, f => f.Figure);
        IReadOnlySet<FigureKey> Told(bool withheld) => before.Where(f => f.IsWithheld == withheld).Select(f => new FigureKey(f.Code, FigureKey.All, f.Period)).ToHashSet();
        var (hidden, _) = FigureDisclosure.Apply(figures, [.. readings.Select(r => r.Indicator)], Told(false), Told(true));
        var withheld = hidden.Select(k => (k.Code, k.Period)).ToHashSet();
        return ([.. readings.Select(r => Without(r, withheld))], withheld);
    }

    private static IndicatorReading Without(IndicatorReading reading, HashSet<(string Code, DateOnly Period)> withheld)
    {
        List<PeriodFigure> series = [.. reading.Series.Select(f => withheld.Contains((reading.Indicator.Code, f.Period)) ? new PeriodFigure(f.Period, null, null, null) : f)];
        // What is withheld is small: a chart of the rest alone would mislead where much is missing.
        var isTold = series.Count(f => withheld.Contains((reading.Indicator.Code, f.Period))) * MostMissing <= series.Count;
        return reading with { Series = series, Chart = isTold ? PerformanceChart.Of(reading.Indicator, series) : null };
    }
}
