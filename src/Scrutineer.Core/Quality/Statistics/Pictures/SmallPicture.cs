using System.Globalization;

namespace Scrutineer.Quality.Statistics.Pictures;

/// <summary>A small line among others on the same scale, as coordinates: where a value is missing the line stops.</summary>
/// <param name="Lines">Stretches of values one after another.</param>
/// <param name="Points">Values without a neighbour, and the last one.</param>
public sealed record SmallPicture(int Width, int Height, IReadOnlyList<string> Lines, IReadOnlyList<(string X, string Y)> Points)
{
    private const int Wide = 280, Tall = 72, Edge = 8;

    public static SmallPicture Of(IReadOnlyList<decimal?> values, ChartScale scale)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(scale);
        var step = values.Count < 2 ? 0 : (Wide - 2.0 * Edge) / (values.Count - 1);
        (string X, string Y) At(int at) => (Text(values.Count < 2 ? Wide / 2.0 : Edge + at * step), Text(Edge + (Tall - 2 * Edge) * (1 - scale.Share((double)values[at]!.Value))));
        List<List<int>> stretches = [];
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is null) continue;
            if (at == 0 || values[at - 1] is null) stretches.Add([]);
            stretches[^1].Add(at);
        }

        return new(Wide, Tall, [.. stretches.Where(s => s.Count > 1).Select(s => string.Join(' ', s.Select(At).Select(p => $"{p.X},{p.Y}")))],
            [.. stretches.Where(s => s.Count == 1 || s[^1] == values.Count - 1).Select(s => At(s[^1])).Distinct()]);
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
