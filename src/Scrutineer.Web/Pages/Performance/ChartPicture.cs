using System.Globalization;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;
using Scrutineer.Web.Pages.Findings;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>A point of a chart by the shape of what it tells: a ring for noise, a square up or down for concern, a triangle for improvement, a diamond where no way is better.</summary>
public sealed record ShapedPoint(string Path, string Class, string Says);

/// <summary>A mark on the time axis: limits that begin anew, actions closed.</summary>
public sealed record ChartMark(string X, string Top, string Bottom, string Text);

/// <summary>An indicator's control chart as coordinates, on a scale that holds its values, limits and target.</summary>
public sealed record ChartPicture(int Width, int Height, IReadOnlyList<PictureLine> Lines, IReadOnlyList<ShapedPoint> Points, IReadOnlyList<PictureLabel> Labels, IReadOnlyList<ChartMark> Marks)
{
    private const int Left = 76, Top = 24, Tall = 220, Below = 32, Right = 24, Widest = 48, Room = 860;

    public static ChartPicture Of(Indicator indicator, ControlChart chart, IReadOnlyList<(DateOnly From, string Text)> marks)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(chart);
        var points = chart.Points;
        var target = indicator.TargetOn(points[^1].Date);
        // What is counted is not less than nought, whatever a limit says.
        var floor = points.Any(p => p.Value < 0) ? double.MinValue : 0;
        var scale = Scale.Of([.. points.Select(p => p.Value), .. points.Select(p => p.Lower).OfType<double>().Select(l => Math.Max(l, floor)), .. points.Select(p => p.Upper).OfType<double>(), .. target is null ? [] : (double[])[(double)target.Low, (double)target.High]], indicator.IsShare);
        var step = points.Count < 2 ? Widest : Math.Min(Widest, Room / (points.Count - 1.0));
        string X(int at) => Text(Left + at * step);
        string Y(double value) => Text(Top + Tall * (1 - scale.Share(value)));
        string Joined(IEnumerable<(int At, double Value)> line) => string.Join(' ', line.Select(p => $"{X(p.At)},{Y(p.Value)}"));
        var lines = new List<PictureLine>();
        foreach (var segment in points.Select((p, i) => (Point: p, At: i)).GroupBy(p => (p.Point.Mean, p.Point.Lower)))
        {
            List<int> at = [.. segment.Select(p => p.At)];
            lines.Add(new("mean", Joined(at.Select(i => (i, points[i].Mean)))));
            if (segment.First().Point is not { Lower: { } lower, Upper: { } upper }) continue;
            lines.Add(new("limit", Joined(at.Select(i => (i, Math.Max(lower, scale.Low))))));
            lines.Add(new("limit", Joined(at.Select(i => (i, Math.Min(upper, scale.High))))));
        }

        if (target is not null)
            foreach (var end in (decimal[])[.. new[] { target.Low, target.High }.Distinct()]) lines.Add(new("target", Joined([(0, (double)end), (points.Count - 1, (double)end)])));
        lines.Add(new("values", Joined(points.Select((p, i) => (i, p.Value)))));
        var every = Math.Max(1, (int)Math.Ceiling(84 / step));
        return new(
            (int)(Left + (points.Count - 1) * step) + Right + 40, Top + Tall + Below, lines,
            [.. points.Select((p, i) => Shape(p, Left + i * step, Top + Tall * (1 - scale.Share(p.Value)), $"{PeriodFigures.InWords(indicator.Frequency, p.Date)}: {PeriodFigures.Shown(indicator.Unit, (decimal)p.Value)}"))],
            [
                .. scale.Ticks.Select(t => new PictureLabel(Text(Left - 14), Text(Top + Tall * (1 - scale.Share(t)) + 5), "end", t.ToString("#,0.##", CultureInfo.InvariantCulture) + (indicator.IsShare ? "%" : ""))),
                .. points.Select((p, i) => new PictureLabel(X(i), Text(Top + Tall + 24), "middle", p.Date.ToString("MMM yy", CultureInfo.InvariantCulture))).Where((_, i) => (points.Count - 1 - i) % every == 0),
            ],
            [.. marks.Select(m => (Mark: m, At: points.ToList().FindIndex(p => p.Date >= m.From))).Where(m => m.At >= 0).Select(m => new ChartMark(Text(Left + Math.Max(0, m.At - 0.5) * step), Text(Top), Text(Top + Tall), m.Mark.Text))]);
    }

    private static ShapedPoint Shape(ChartPoint point, double x, double y, string says)
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

/// <summary>A scale with round ticks.</summary>
internal sealed record Scale(double Low, double High, IReadOnlyList<double> Ticks)
{
    public static Scale Of(IReadOnlyList<double> values, bool isShare)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = Math.Max((high - low) * 0.08, high == low ? Math.Max(1, Math.Abs(high) * 0.1) : 0);
        (low, high) = (low < 0 ? low - room : Math.Max(0, low - room), isShare ? Math.Min(100, high + room) : high + room);
        var step = Step((high - low) / 4);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        return new(low, high, [.. Enumerable.Range(0, (int)Math.Round((high - low) / step) + 1).Select(i => low + i * step)]);
    }

    public double Share(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    private static double Step(double rough)
    {
        var ten = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / ten) switch { <= 1 => ten, <= 2 => 2 * ten, <= 5 => 5 * ten, _ => 10 * ten };
    }
}
