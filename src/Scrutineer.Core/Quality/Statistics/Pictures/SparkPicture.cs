using System.Globalization;

namespace Scrutineer.Quality.Statistics.Pictures;

/// <summary>A control chart the size of a word, as coordinates: the line, what chance does as bands behind it, and the last point.</summary>
/// <param name="Line">All values.</param>
/// <param name="Bands">From the lower to the upper limit, a band for each stretch of the same limits.</param>
public sealed record SparkPicture(int Width, int Height, string Line, IReadOnlyList<SparkBand> Bands, string LastX, string LastY)
{
    private const int Wide = 132, Tall = 36, Edge = 4;

    public static SparkPicture Of(ControlChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var points = chart.Points;
        double[] all = [.. points.Select(p => p.Value), .. points.Select(p => p.Lower).OfType<double>(), .. points.Select(p => p.Upper).OfType<double>()];
        var (low, high) = (all.Min(), all.Max());
        var step = points.Count < 2 ? 0 : (Wide - 2.0 * Edge) / (points.Count - 1);
        double X(int at) => points.Count < 2 ? Wide / 2.0 : Edge + at * step;
        double Y(double value) => Edge + (Tall - 2 * Edge) * (high == low ? 0.5 : 1 - (value - low) / (high - low));
        var bands = new List<SparkBand>();
        for (var (from, to) = (0, 0); from < points.Count; from = to)
        {
            var (lower, upper) = (points[from].Lower, points[from].Upper);
            for (to = from + 1; to < points.Count && points[to].Lower == lower && points[to].Upper == upper;) to++;
            if (lower is { } bottom && upper is { } top) bands.Add(new(Text(X(from)), Text(Y(top)), Text(X(to - 1) - X(from)), Text(Y(bottom) - Y(top))));
        }

        return new(Wide, Tall, string.Join(' ', points.Select((p, at) => $"{Text(X(at))},{Text(Y(p.Value))}")), bands, Text(X(points.Count - 1)), Text(Y(points[^1].Value)));
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>Between two limits, over the points that have them.</summary>
public sealed record SparkBand(string X, string Y, string Width, string Height);
