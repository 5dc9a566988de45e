using Scrutineer.Quality.Disclosure;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>
/// Withholds what a public report must not tell (rules D1 to D5 and R16): counts from 1 to 5, wherever the same count stands, and what would let one of them be worked back from
/// those begun, those ended and those open at each month's end, or from an earlier report.
/// </summary>
internal static class ReportDisclosure
{
    /// <summary>A chart is drawn where no more than one figure in so many is withheld.</summary>
    private const int MostMissing = 10;

    /// <summary>Open at a month's end is open at the last one's, and those begun, less those ended.</summary>
    private static readonly (string Open, string Begun, string Ended)[] Flows = [("cp-open", "cp-started", "cp-ended"), ("cla-open", "cla-started", "cla-ceased")];

    /// <summary>A count, and the shares whose base it is.</summary>
    private static readonly (string Count, string Share)[] Bases =
        [("referrals", "re-referral-rate"), ("assessments-completed", "assessments-45-days"), ("icpcs", "s47-to-icpc-15-days"), ("cp-started", "cp-repeat-rate"), ("cp-open", "cp-2-years-open"), ("cla-open", "cla-3-placements")];

    /// <summary>The readings with what is withheld taken out of their series, their charts drawn from the rest alone, and which figures those are.</summary>
    /// <param name="before">What earlier reports published.</param>
    public static (IReadOnlyList<IndicatorReading> Readings, IReadOnlySet<(string Code, DateOnly Period)> Withheld) Apply(IReadOnlyList<IndicatorReading> readings, IReadOnlyList<ReportedFigure> before)
    {
        var figures = readings.SelectMany(r => r.Series.Select(f => (Key: (r.Indicator.Code, f.Period), Figure: f))).ToDictionary(f => f.Key, f => f.Figure);
        var withheld = new HashSet<(string Code, DateOnly Period)>(before.Where(f => f.IsWithheld).Select(f => (f.Code, f.Period)).Where(figures.ContainsKey));
        var told = before.Where(f => !f.IsWithheld).Select(f => (f.Code, f.Period)).ToHashSet();
        foreach (var (key, figure) in figures)
            if (IsSmall(figure.Numerator) || IsSmall(figure.Denominator)) withheld.Add(key);
        Spread(withheld, figures);
        while (Uncovered(withheld, figures, told) is { } next)
        {
            withheld.Add(next);
            Spread(withheld, figures);
        }

        return ([.. readings.Select(r => Without(r, withheld))], withheld);
    }

    /// <summary>The four counts of each month that make one sum.</summary>
    internal static IEnumerable<(string Code, DateOnly Period)[]> Sums(IReadOnlyDictionary<(string Code, DateOnly Period), PeriodFigure> figures) =>
        from flow in Flows
        from period in figures.Keys.Where(k => k.Code == flow.Open).Select(k => k.Period).Order()
        let sum = ((string, DateOnly)[])[(flow.Begun, period), (flow.Ended, period), (flow.Open, period), (flow.Open, period.AddMonths(-1))]
        where sum.All(figures.ContainsKey)
        select sum;

    /// <summary>Where a count is withheld, so is every share whose base it is; a share that is withheld for its own number says nothing of its base.</summary>
    private static void Spread(HashSet<(string Code, DateOnly Period)> withheld, Dictionary<(string Code, DateOnly Period), PeriodFigure> figures)
    {
        foreach (var (count, share) in Bases)
            foreach (var (_, period) in withheld.Where(w => w.Code == count).ToList())
                if (figures.ContainsKey((share, period))) withheld.Add((share, period));
    }

    /// <summary>Of a sum with one count withheld, another: the smaller flow that is not nought, else what is open; never what an earlier report told, unless nothing else is left.</summary>
    private static (string, DateOnly)? Uncovered(HashSet<(string Code, DateOnly Period)> withheld, Dictionary<(string Code, DateOnly Period), PeriodFigure> figures, HashSet<(string Code, DateOnly Period)> told)
    {
        foreach (var sum in Sums(figures).Where(s => s.Count(withheld.Contains) == 1))
        {
            var others = sum.Where(c => !withheld.Contains(c) && figures[c].Numerator is > 0).ToList();
            if (others.Count == 0) continue;
            return others.OrderBy(told.Contains).ThenBy(c => Math.Max(1, Array.IndexOf(sum, c))).ThenBy(c => figures[c].Numerator).First();
        }

        return null;
    }

    private static IndicatorReading Without(IndicatorReading reading, HashSet<(string Code, DateOnly Period)> withheld)
    {
        List<PeriodFigure> series = [.. reading.Series.Select(f => withheld.Contains((reading.Indicator.Code, f.Period)) ? new PeriodFigure(f.Period, null, null, null) : f)];
        // What is withheld is small: a chart of the rest alone would mislead where much is missing.
        var isTold = series.Count(f => withheld.Contains((reading.Indicator.Code, f.Period))) * MostMissing <= series.Count;
        return reading with { Series = series, Chart = isTold ? PerformanceChart.Of(reading.Indicator, series) : null };
    }

    private static bool IsSmall(decimal? count) => count is >= 1 and <= Suppression.Smallest;
}
