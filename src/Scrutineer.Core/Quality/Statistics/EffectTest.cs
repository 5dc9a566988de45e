namespace Scrutineer.Quality.Statistics;

/// <summary>What figures tell of a change since a day.</summary>
public enum EffectVerdict
{
    /// <summary>Fewer than three figures on one of the two sides.</summary>
    TooFew,
    /// <summary>What moved cannot be told from chance.</summary>
    Chance,
    /// <summary>A signal the way that was hoped for.</summary>
    Better,
    /// <summary>A signal the other way.</summary>
    Worse,
    /// <summary>Signals both ways.</summary>
    Mixed,
}

/// <summary>Whether figures moved since something was done: limits come from the figures before it alone, and only the later ones are judged by them (rule T23).</summary>
/// <param name="Chart">All figures with these limits; null where there are none.</param>
/// <param name="Before">How many figures lie before the day.</param>
public sealed record EffectTest(ControlChart? Chart, int Before, EffectVerdict Verdict, double? MeanBefore, double? MeanAfter)
{
    /// <summary>Fewer figures than this on a side make no comparison.</summary>
    public const int Least = 3;

    /// <param name="since">The day from which what was done could show; null while nothing was.</param>
    public static EffectTest Of(IEnumerable<SeriesPoint> figures, DateOnly? since, bool shouldRise)
    {
        List<SeriesPoint> series = [.. figures.OrderBy(p => p.Date)];
        if (series.Count == 0) return new(null, 0, EffectVerdict.TooFew, null, null);
        var before = since is { } day ? series.Count(p => p.Date < day) : series.Count;
        var after = series.Count - before;
        var chart = ControlChart.Of(series, new ControlChartSettings { Improvement = shouldRise ? Improvement.Up : Improvement.Down, FixAfter = before >= Least ? before : null });
        var verdict = before < Least || after < Least ? EffectVerdict.TooFew : Of(chart.Points.Skip(before));
        return new(chart, before, verdict, Mean(series.Take(before)), Mean(series.Skip(before)));
    }

    private static EffectVerdict Of(IEnumerable<ChartPoint> after)
    {
        var kinds = after.Select(p => p.Kind).ToHashSet();
        return (kinds.Contains(Variation.Improvement), kinds.Contains(Variation.Concern)) switch
        {
            (true, true) => EffectVerdict.Mixed,
            (true, false) => EffectVerdict.Better,
            (false, true) => EffectVerdict.Worse,
            _ => EffectVerdict.Chance,
        };
    }

    private static double? Mean(IEnumerable<SeriesPoint> figures) => figures.Select(f => (double?)f.Value).Average();
}
