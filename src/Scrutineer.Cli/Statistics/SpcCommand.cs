using System.CommandLine;
using System.Globalization;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Cli.Statistics;

/// <summary><c>spc</c>: a control chart of a series, point by point (rules Q6 to Q9).</summary>
internal sealed class SpcCommand : Command
{
    private readonly TableArgument file = new("A table of two columns, date and value; a heading is allowed.");
    private readonly Option<double?> target = new("--target") { Description = "What is to be reached." };
    private readonly Option<string> improvement = new("--improvement") { Description = "Which way is better: up, down or neither.", DefaultValueFactory = _ => "neither" };
    private readonly DaysOption rebase = new("--rebase", "A day from which the limits are computed anew; may be repeated.");
    private readonly Option<int?> fixAfter = new("--fix-after") { Description = "Take the limits from the first so many points of a segment." };
    private readonly Option<string> screen = new("--screen") { Description = "on leaves moving ranges that stand out out of the limits, off keeps them.", DefaultValueFactory = _ => "on" };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public SpcCommand() : base("spc", "A control chart: which points are signals and which are noise.")
    {
        improvement.AcceptOnlyFromAmong("up", "down", "neither");
        screen.AcceptOnlyFromAmong("on", "off");
        Add(file);
        foreach (var option in new Option[] { target, improvement, rebase, fixAfter, screen, json }) Add(option);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        if (parsed.GetValue(fixAfter) is { } fix and < 2) throw new RuleBrokenException($"--fix-after must be 2 or more: {fix} has no moving range.");
        var points = Series(CsvSheet.ReadFile(parsed.GetValue(file)!));
        var chart = ControlChart.Of(points, new ControlChartSettings
        {
            Target = parsed.GetValue(target),
            Improvement = Enum.Parse<Improvement>(parsed.GetValue(improvement)!, ignoreCase: true),
            Rebases = parsed.GetRequiredValue(rebase),
            FixAfter = parsed.GetValue(fixAfter),
            Screen = parsed.GetValue(screen) == "on",
        });
        if (chart.IsProvisional) parsed.InvocationConfiguration.Error.WriteLine("warning: with fewer than 13 points the limits are provisional.");
        return parsed.Print(json, Told(chart), InWords);
    }

    private static List<SeriesPoint> Series(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var points = new List<SeriesPoint>();
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (row.Count < 2) throw new RuleBrokenException($"Row {at + 1}, \"{row[0]}\", has one column: a date and a value are needed.");
            var (day, value) = (Day(row[0]), Value(row[1]));
            if (day is null && value is null && at == 0) continue;
            if (day is null) throw new RuleBrokenException($"Row {at + 1}: \"{row[0]}\" is not a date. Write 2016-04-14, 2016-04 or 14/04/2016.");
            if (value is null) throw new RuleBrokenException($"Row {at + 1}: \"{row[1]}\" is not a number. Leave the row out where a month has no figure.");
            if (points.Exists(p => p.Date == day)) throw new RuleBrokenException($"Row {at + 1}: {day:yyyy-MM-dd} is given twice.");
            points.Add(new SeriesPoint(day.Value, value.Value));
        }

        return points.Count > 0 ? points : throw new RuleBrokenException("The table holds no point: a date and a value in each row are needed.");
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? Value(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static SpcChart Told(ControlChart chart) => new(
        chart.Last.Mean, chart.Last.Lower, chart.Last.Upper,
        [.. chart.Points.Select(p => new SpcPoint(p.Date, p.Value, p.Lower, p.Upper, p.Mean, [.. p.Signals.Select(Word)], p.High is { } high ? high ? "high" : "low" : null, Word(p.Kind)))],
        Word(chart.Last.Kind), chart.Assurance is { } assurance ? Word(assurance) : null, chart.IsProvisional);

    private static string Word(Signal signal) => signal == Signal.TwoOfThree ? "two-of-three" : Word<Signal>(signal);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static IEnumerable<string> InWords(SpcChart chart)
    {
        yield return chart is { Lower: { } lower, Upper: { } upper }
            ? $"Mean {Figure(chart.Mean)}, limits {Figure(lower)} to {Figure(upper)}; the last point is {(chart.Variation == "common" ? "common variation" : chart.Variation)}."
            : $"Mean {Figure(chart.Mean)}; one point has no limits.";
        if (chart.Assurance is { } assurance) yield return $"Target: {assurance}.";
        foreach (var point in chart.Points.Where(p => p.Signals.Count > 0))
            yield return $"{point.Date:yyyy-MM-dd}  {Figure(point.Value)}  {point.Direction}  {string.Join(", ", point.Signals)}  {point.Kind}";
    }

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record SpcPoint(DateOnly Date, double Value, double? Lower, double? Upper, double Mean, IReadOnlyList<string> Signals, string? Direction, string Kind);

    private sealed record SpcChart(double Mean, double? Lower, double? Upper, IReadOnlyList<SpcPoint> Points, string Variation, string? Assurance, bool Provisional);
}
