namespace Scrutineer.Quality.Statistics;

/// <summary>The points between two rebases: one mean, one pair of limits, and the signals among them (rules Q6 to Q8).</summary>
internal sealed class ChartSegment
{
    /// <summary>Limits lie this many mean moving ranges from the mean: three standard deviations of a range of two.</summary>
    private const double ToLimits = 2.66;

    /// <summary>Near the limit begins at two thirds of the way.</summary>
    private const double ToNear = ToLimits * 2 / 3;

    /// <summary>Moving ranges of this many times their mean are left out once.</summary>
    private const double ToScreen = 3.267;

    private const int RunLength = 7;

    private readonly List<SeriesPoint> points;
    private readonly double mean;
    private readonly double? range;
    private readonly SortedSet<Signal>[] signals;
    private readonly int[] trends;

    private ChartSegment(List<SeriesPoint> points, ControlChartSettings settings)
    {
        this.points = points;
        signals = [.. points.Select(_ => new SortedSet<Signal>())];
        trends = new int[points.Count];
        var basis = settings.FixAfter is { } fix && fix < points.Count ? points[..fix] : points;
        mean = basis.Average(p => p.Value);
        range = MeanRange(basis, settings.Screen);
        Outside();
        Trends();
        TwoOfThree();
        Shifts();
    }

    public static IEnumerable<ChartPoint> Of(List<SeriesPoint> points, ControlChartSettings settings)
    {
        var segment = new ChartSegment(points, settings);
        return points.Select((_, at) => segment.Point(at, settings.Improvement));
    }

    private static double? MeanRange(List<SeriesPoint> basis, bool screen)
    {
        List<double> ranges = [.. basis.Skip(1).Select((p, i) => Math.Abs(p.Value - basis[i].Value))];
        if (ranges.Count == 0) return null;
        var all = ranges.Average();
        if (!screen || all == 0) return all;
        List<double> kept = [.. ranges.Where(r => r < ToScreen * all)];
        return kept.Count == 0 ? all : kept.Average();
    }

    private int Side(int at) => Math.Sign(points[at].Value - mean);

    private bool IsOutside(int at) => range is { } r && Math.Abs(points[at].Value - mean) > ToLimits * r;

    private bool IsNear(int at) => range is { } r && !IsOutside(at) && Math.Abs(points[at].Value - mean) > ToNear * r;

    private void Outside()
    {
        for (var at = 0; at < points.Count; at++)
            if (IsOutside(at)) signals[at].Add(Signal.Outside);
    }

    /// <summary>A tie breaks a trend.</summary>
    private void Trends()
    {
        var run = 1;
        for (var at = 1; at < points.Count; at++)
        {
            var (step, before) = (points[at].Value.CompareTo(points[at - 1].Value), at > 1 ? points[at - 1].Value.CompareTo(points[at - 2].Value) : 0);
            run = step == 0 ? 1 : step == before ? run + 1 : 2;
            if (run < RunLength) continue;
            for (var i = at - RunLength + 1; i <= at; i++)
            {
                signals[i].Add(Signal.Trend);
                trends[i] = step;
            }
        }
    }

    /// <summary>All three on one side; a point outside the limits is not near them.</summary>
    private void TwoOfThree()
    {
        for (var at = 2; at < points.Count; at++)
        {
            int[] three = [at - 2, at - 1, at];
            if (Side(at) == 0 || three.Any(i => Side(i) != Side(at)) || three.Count(IsNear) < 2) continue;
            foreach (var near in three.Where(IsNear)) signals[near].Add(Signal.TwoOfThree);
        }
    }

    /// <summary>A point on the mean breaks a run.</summary>
    private void Shifts()
    {
        var run = 0;
        for (var at = 0; at < points.Count; at++)
        {
            run = Side(at) == 0 ? 0 : at > 0 && Side(at) == Side(at - 1) ? run + 1 : 1;
            if (run < RunLength) continue;
            for (var i = at - RunLength + 1; i <= at; i++) signals[i].Add(Signal.Shift);
        }
    }

    private ChartPoint Point(int at, Improvement improvement)
    {
        bool? high = signals[at].Count == 0 ? null : signals[at].Min == Signal.Trend ? trends[at] > 0 : Side(at) > 0;
        var kind = (high, improvement) switch
        {
            (null, _) => Variation.Common,
            (_, Improvement.Neither) => Variation.Neither,
            (true, Improvement.Up) or (false, Improvement.Down) => Variation.Improvement,
            _ => Variation.Concern,
        };
        return new ChartPoint(points[at].Date, points[at].Value, mean, mean - ToLimits * range, mean + ToLimits * range, [.. signals[at]], high, kind);
    }
}
