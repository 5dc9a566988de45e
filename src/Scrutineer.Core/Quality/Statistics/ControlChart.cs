namespace Scrutineer.Quality.Statistics;

/// <summary>A rule by which a point is told from noise, in the order in which they decide.</summary>
public enum Signal
{
    /// <summary>Beyond the limits.</summary>
    Outside,

    /// <summary>Seven points each above, or each below, the one before.</summary>
    Trend,

    /// <summary>Two of three points near the same limit.</summary>
    TwoOfThree,

    /// <summary>Seven points on one side of the mean.</summary>
    Shift,
}

/// <summary>What a point tells.</summary>
public enum Variation
{
    /// <summary>Noise: nothing has changed.</summary>
    Common,

    /// <summary>A signal the way that is better.</summary>
    Improvement,

    /// <summary>A signal the way that is worse.</summary>
    Concern,

    /// <summary>A signal where neither way is better.</summary>
    Neither,
}

/// <summary>Whether the target will be reached as things are.</summary>
public enum Assurance
{
    /// <summary>It will be reached whatever chance does.</summary>
    Pass,

    /// <summary>It will be missed whatever chance does.</summary>
    Fail,

    /// <summary>Chance decides.</summary>
    Inconsistent,
}

/// <summary>A value of a series on its day.</summary>
public sealed record SeriesPoint(DateOnly Date, double Value);

/// <summary>A point with the limits in force for it, and what it tells. Limits are null where a segment has no moving range.</summary>
/// <param name="High">True for a signal upward, false for one downward, null for none.</param>
public sealed record ChartPoint(DateOnly Date, double Value, double Mean, double? Lower, double? Upper, IReadOnlyList<Signal> Signals, bool? High, Variation Kind);

/// <summary>An XmR control chart to the NHS Making Data Count rules (rules Q6 to Q9).</summary>
/// <param name="Points">The points, by day.</param>
/// <param name="Assurance">Null where there is no target, no better way or no limits.</param>
/// <param name="IsProvisional">True with fewer than 13 points since the limits were last computed anew.</param>
public sealed record ControlChart(IReadOnlyList<ChartPoint> Points, Assurance? Assurance, bool IsProvisional)
{
    private const int EnoughPoints = 13;

    /// <summary>The last point, by whose limits the chart is read.</summary>
    public ChartPoint Last => Points[^1];

    /// <summary>Draws the chart.</summary>
    /// <exception cref="ArgumentException">There is no point, or one day has two.</exception>
    public static ControlChart Of(IEnumerable<SeriesPoint> points, ControlChartSettings settings)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(settings);
        List<SeriesPoint> series = [.. points.OrderBy(p => p.Date)];
        if (series.Count == 0) throw new ArgumentException("The series has no point.", nameof(points));
        for (var i = 1; i < series.Count; i++)
            if (series[i].Date == series[i - 1].Date) throw new ArgumentException($"Two values are given for {series[i].Date:yyyy-MM-dd}.", nameof(points));
        var segments = Segments(series, settings.Rebases).ToList();
        List<ChartPoint> all = [.. segments.SelectMany(s => ChartSegment.Of(s, settings))];
        return new ControlChart(all, AssuranceOf(all[^1], settings), segments[^1].Count < EnoughPoints);
    }

    private static IEnumerable<List<SeriesPoint>> Segments(List<SeriesPoint> series, IReadOnlyList<DateOnly> rebases)
    {
        var from = 0;
        foreach (var day in rebases.Order())
        {
            var at = series.FindIndex(p => p.Date >= day);
            if (at <= from) continue;
            yield return series[from..at];
            from = at;
        }

        yield return series[from..];
    }

    /// <summary>Equality is inconsistent: a limit that touches the target promises nothing (rule Q9).</summary>
    private static Assurance? AssuranceOf(ChartPoint last, ControlChartSettings settings)
    {
        if (settings is not { Target: { } target, Improvement: not Improvement.Neither } || last is not { Lower: { } lower, Upper: { } upper }) return null;
        var (above, below) = (lower > target, upper < target);
        if (!above && !below) return Statistics.Assurance.Inconsistent;
        return above == (settings.Improvement == Improvement.Up) ? Statistics.Assurance.Pass : Statistics.Assurance.Fail;
    }
}
