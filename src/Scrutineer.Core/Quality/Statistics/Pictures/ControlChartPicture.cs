using System.Globalization;

namespace Scrutineer.Quality.Statistics.Pictures;

/// <summary>A line by its class ("values", "mean", "limit", "target") and its points.</summary>
public sealed record ChartLine(string Class, string Points);

/// <summary>A point by the shape of what it tells: a ring for noise, a square for concern, a triangle for improvement, a diamond where no way is better.</summary>
public sealed record ChartShape(string Path, string Class, string Says);

/// <summary>Words beside the axes.</summary>
public sealed record ChartLabel(string X, string Y, string Anchor, string Text);

/// <summary>A mark on the time axis: limits that begin anew, actions closed.</summary>
public sealed record ChartMark(string X, string Top, string Bottom, string Text);

/// <summary>How a series is written: its unit on the axis, its values and its periods in words.</summary>
/// <param name="IsShare">True for percentages, which end at 100.</param>
public sealed record ChartWording(bool IsShare, Func<double, string> Value, Func<DateOnly, string> Period);

/// <summary>A control chart as coordinates, on a scale that holds its values, limits and target.</summary>
public sealed record ControlChartPicture(int Width, int Height, IReadOnlyList<ChartLine> Lines, IReadOnlyList<ChartShape> Points, IReadOnlyList<ChartLabel> Labels, IReadOnlyList<ChartMark> Marks)
{
    private const int Left = 76, Top = 24, Tall = 220, Below = 32, Right = 24, Widest = 48, Room = 860;

    /// <param name="target">The ends of the target's range, the same twice where it is a number; null for none.</param>
    public static ControlChartPicture Of(ControlChart chart, ChartWording wording, (double Low, double High)? target = null, IReadOnlyList<(DateOnly From, string Text)>? marks = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(wording);
        var points = chart.Points;
        // What is counted is not less than nought, whatever a limit says.
        var floor = points.Any(p => p.Value < 0) ? double.MinValue : 0;
        double[] ends = target is { } range ? [.. new[] { range.Low, range.High }.Distinct()] : [];
        var scale = ChartScale.Of([.. points.Select(p => p.Value), .. points.Select(p => p.Lower).OfType<double>().Select(l => Math.Max(l, floor)), .. points.Select(p => p.Upper).OfType<double>(), .. ends], wording.IsShare);
        var step = points.Count < 2 ? Widest : Math.Min(Widest, Room / (points.Count - 1.0));
        string X(int at) => Text(Left + at * step);
        string Y(double value) => Text(Top + Tall * (1 - scale.Share(value)));
        string Joined(IEnumerable<(int At, double Value)> line) => string.Join(' ', line.Select(p => $"{X(p.At)},{Y(p.Value)}"));
        var lines = new List<ChartLine>();
        foreach (var segment in points.Select((p, i) => (Point: p, At: i)).GroupBy(p => (p.Point.Mean, p.Point.Lower)))
        {
            List<int> at = [.. segment.Select(p => p.At)];
            lines.Add(new("mean", Joined(at.Select(i => (i, points[i].Mean)))));
            if (segment.First().Point is not { Lower: { } lower, Upper: { } upper }) continue;
            lines.Add(new("limit", Joined(at.Select(i => (i, Math.Max(lower, scale.Low))))));
            lines.Add(new("limit", Joined(at.Select(i => (i, Math.Min(upper, scale.High))))));
        }

        lines.AddRange(ends.Select(end => new ChartLine("target", Joined([(0, end), (points.Count - 1, end)]))));
        lines.Add(new("values", Joined(points.Select((p, i) => (i, p.Value)))));
        var every = Math.Max(1, (int)Math.Ceiling(84 / step));
        return new(
            (int)(Left + (points.Count - 1) * step) + Right + 40, Top + Tall + Below, lines,
            [.. points.Select((p, i) => Shape(p, Left + i * step, Top + Tall * (1 - scale.Share(p.Value)), $"{wording.Period(p.Date)}: {wording.Value(p.Value)}"))],
            [
                .. scale.Ticks.Select(t => new ChartLabel(Text(Left - 14), Text(Top + Tall * (1 - scale.Share(t)) + 5), "end", t.ToString("#,0.##", CultureInfo.InvariantCulture) + (wording.IsShare ? "%" : ""))),
                .. points.Select((p, i) => new ChartLabel(X(i), Text(Top + Tall + 24), "middle", p.Date.ToString("MMM yy", CultureInfo.InvariantCulture))).Where((_, i) => (points.Count - 1 - i) % every == 0),
            ],
            [.. (marks ?? []).Select(m => (Mark: m, At: points.ToList().FindIndex(p => p.Date >= m.From))).Where(m => m.At >= 0).Select(m => new ChartMark(Text(Left + Math.Max(0, m.At - 0.5) * step), Text(Top), Text(Top + Tall), m.Mark.Text))]);
    }

    private static ChartShape Shape(ChartPoint point, double x, double y, string says)
    {
        const double R = 6;
        string At(double dx, double dy) => $"{Text(x + dx)} {Text(y + dy)}";
        return point.Kind switch
        {
            Variation.Concern => new($"M{At(-R, -R)}L{At(R, -R)}L{At(R, R)}L{At(-R, R)}Z", "concern", says + ", a signal of concern"),
            Variation.Improvement => new($"M{At(0, -R - 1)}L{At(R + 1, R)}L{At(-R - 1, R)}Z", "improvement", says + ", a signal of improvement"),
            Variation.Neither => new($"M{At(0, -R - 2)}L{At(R + 2, 0)}L{At(0, R + 2)}L{At(-R - 2, 0)}Z", "changed", says + ", a signal"),
            _ => new($"M{At(-4, 0)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "common", says),
        };
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
