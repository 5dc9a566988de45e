namespace Scrutineer.Quality.Statistics.Pictures;

/// <summary>A scale with round ticks that holds all values.</summary>
public sealed record ChartScale(double Low, double High, IReadOnlyList<double> Ticks)
{
    /// <param name="isShare">True for percentages, which end at 100.</param>
    public static ChartScale Of(IReadOnlyList<double> values, bool isShare)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = Math.Max((high - low) * 0.08, high == low ? Math.Max(1, Math.Abs(high) * 0.1) : 0);
        (low, high) = (low < 0 ? low - room : Math.Max(0, low - room), isShare ? Math.Max(high, Math.Min(100, high + room)) : high + room);
        var step = Step((high - low) / 4);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        return new(low, high, [.. Enumerable.Range(0, (int)Math.Round((high - low) / step) + 1).Select(i => low + i * step)]);
    }

    /// <summary>How far up a value stands, 0 to 1.</summary>
    public double Share(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    private static double Step(double rough)
    {
        var ten = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(rough, 1e-9))));
        return (rough / ten) switch { <= 1 => ten, <= 2 => 2 * ten, <= 5 => 5 * ten, _ => 10 * ten };
    }
}
