using System.Globalization;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Statistics.Pictures;

namespace Scrutineer.Web.Pages.Findings;

/// <summary>A month's point.</summary>
public sealed record PicturePoint(string X, string Y, bool IsSignal);

/// <summary>A control chart of shares from 0 to 100 per cent, as coordinates. Where limits were computed anew, their lines break.</summary>
public sealed record MonthPicture(string Title, int Width, int Height, IReadOnlyList<ChartLine> Lines, IReadOnlyList<PicturePoint> Points, IReadOnlyList<ChartLabel> Labels)
{
    private const int Left = 60, Top = 12, Step = 48, Tall = 200, Below = 28;

    private static readonly int[] Shares = [0, 50, 100];

    /// <param name="title">What is drawn, as its title.</param>
    public static MonthPicture Of(ControlChart chart, string title)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var points = chart.Points;
        var lines = new List<ChartLine> { new("values", Joined(points.Select((p, i) => (i, p.Value)))) };
        foreach (var segment in points.Select((p, i) => (Point: p, At: i)).GroupBy(p => (p.Point.Mean, p.Point.Lower)))
        {
            // A segment of one month gets a short line of its own.
            List<int> at = [.. segment.Select(p => p.At)];
            lines.Add(new("mean", Joined(at.Select(i => (i, points[i].Mean)))));
            if (segment.First().Point is not { Lower: { } lower, Upper: { } upper }) continue;
            lines.Add(new("limit", Joined(at.Select(i => (i, lower)))));
            lines.Add(new("limit", Joined(at.Select(i => (i, upper)))));
        }

        return new MonthPicture(title, Left + points.Count * Step, Top + Tall + Below, lines, [.. points.Select((p, i) => new PicturePoint(X(i), Y(p.Value), p.Signals.Count > 0))],
        [
            .. Shares.Select(share => new ChartLabel(Text(Left - 14), Y(share), "end", $"{share}%")),
            .. points.Select((p, i) => new ChartLabel(X(i), Text(Top + Tall + 20), "middle", p.Date.ToString("MMM yy", CultureInfo.InvariantCulture))).Where((_, i) => i % ((points.Count + 5) / 6) == 0),
        ]);
    }

    private static string Joined(IEnumerable<(int At, double Value)> points) => string.Join(' ', points.Select(p => $"{X(p.At)},{Y(p.Value)}"));

    private static string X(int at) => Text(Left + at * Step);

    private static string Y(double share) => Text(Top + Tall - Math.Clamp(share, 0, 100) * Tall / 100);

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
