using System.Globalization;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Governance.Papers.Charts;

/// <summary>
/// A control chart within a paper's text: a fenced block named control-chart, with "title:", "unit:", "better: up|down", "target:" and
/// "rebase: 2030-10" lines where they are known, and a line "2030-04, 21.3" for each month. The picture is made of nothing else, so that it tells what the
/// words tell (rule R14).
/// </summary>
public sealed record ChartBlock(string Title, string Unit, Improvement Better, (double Low, double High)? Target, IReadOnlyList<DateOnly> Rebases, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The block's name.</summary>
    public const string Info = "control-chart";

    private const int Most = 240;
    private const double Largest = 1e9;

    /// <summary>True for percentages.</summary>
    public bool IsShare => Unit == "%";

    /// <summary>The chart of the block.</summary>
    public ControlChart Chart => ControlChart.Of(Points, new ControlChartSettings { Improvement = Better, Rebases = Rebases, Target = Target is { } t && t.Low == t.High ? t.Low : null });

    /// <summary>The block as it stands in a text.</summary>
    public string Text => string.Join('\n',
    [
        $"```{Info}", $"title: {Title.Replace('\n', ' ').Replace('`', '\'')}", .. Unit.Length > 0 ? (string[])[$"unit: {Unit}"] : [],
        .. Better == Improvement.Neither ? [] : (string[])[$"better: {(Better == Improvement.Up ? "up" : "down")}"],
        .. Target is { } target ? (string[])[$"target: {Number(target.Low)}{(target.High == target.Low ? "" : $" to {Number(target.High)}")}"] : [],
        .. Rebases.Select(r => $"rebase: {Month(r)}"), .. Points.Select(p => $"{Month(p.Date)}, {Number(p.Value)}"), "```", "",
    ]);

    /// <summary>Reads a block's lines; null where they are no such chart, which then stays text.</summary>
    public static ChartBlock? Of(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (title, unit, better, target) = ("Chart", "", Improvement.Neither, ((double, double)?)null);
        var (rebases, points) = (new List<DateOnly>(), new SortedDictionary<DateOnly, double>());
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (points.Count > Most) return null;
            var (name, value) = Parts(line, ':');
            switch (name)
            {
                case "title": title = value; break;
                case "unit": unit = value; break;
                case "better": better = value == "up" ? Improvement.Up : value == "down" ? Improvement.Down : Improvement.Neither; break;
                case "target" when Range(value) is { } range: target = range; break;
                case "rebase" when Day(value) is { } from: rebases.Add(from); break;
                default:
                    if (Parts(line, ',') is not ({ } month, { } number) || Day(month) is not { } day || Value(number) is not { } point || !points.TryAdd(day, point)) return null;
                    break;
            }
        }

        return points.Count < 2 ? null : new(title, unit, better, target, rebases, [.. points.Select(p => new SeriesPoint(p.Key, p.Value))]);
    }

    private static (string Name, string Value) Parts(string line, char sign) => line.IndexOf(sign, StringComparison.Ordinal) is > 0 and var at ? (line[..at].Trim(), line[(at + 1)..].Trim()) : ("", "");

    private static (double, double)? Range(string text)
    {
        var ends = text.Split(" to ", 2, StringSplitOptions.TrimEntries);
        return Value(ends[0]) is { } low && Value(ends[^1]) is { } high && low <= high ? (low, high) : null;
    }

    private static DateOnly? Day(string month) => DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? Value(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Largest ? value : null;

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
