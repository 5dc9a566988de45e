using System.CommandLine;
using System.Globalization;
using Scrutineer.Cli.Extracts;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;

namespace Scrutineer.Cli.Indicators;

/// <summary><c>indicators compute</c>: every indicator by month, from a file or from the latest extract kept (rules V1 to V12).</summary>
internal sealed class ComputeCommand : Command
{
    private readonly Option<string?> from = new("--from") { Description = "A workbook or a folder of CSV files that is not kept (default: the latest extract kept).", HelpName = "DIR|FILE.xlsx" };
    private readonly DayOption asAt = new("--as-at", "The day asked about; the last month is that of this day.") { Required = true };
    private readonly Option<int> months = new("--months") { Description = "How many months.", DefaultValueFactory = _ => 36 };
    private readonly Option<Dimension?> by = new("--by") { Description = "Break the figures down, by team, worker group, age, sex, ethnicity or locality.", HelpName = "team|workergroup|age|sex|ethnicity|locality" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ComputeCommand() : base("compute", "Compute every indicator by month.")
    {
        months.Validators.Add(found =>
        {
            if (found.GetValueOrDefault<int>() is < 1 or > Months.Most) found.AddError($"--months must be 1 to {Months.Most}.");
        });
        foreach (var option in new Option[] { from, asAt, months, by, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var day = parsed.GetValue(asAt)!.Value;
        Extract extract;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error))
            extract = parsed.GetValue(from) is { } path ? Read(parsed, path, meter) : await KeptAsync(parsed, day, cancel);
        var over = new Months(day, parsed.GetValue(months));
        return parsed.GetValue(by) is { } dimension
            ? parsed.Print(json, new BrokenDown(day, Word(dimension), [.. IndicatorSet.ComputeBy(extract, over, dimension).Select(Told)]), InWords)
            : parsed.Print(json, new Answer(day, [.. IndicatorSet.Compute(extract, over).Select(Told)]), InWords);
    }

    private static Extract Read(ParseResult parsed, string path, WorkMeter meter)
    {
        var reading = ExtractReader.Read(path, null, meter);
        if (reading.ProblemCount > 0) parsed.InvocationConfiguration.Error.WriteLine($"warning: {reading.ProblemCount.ToString("N0", CultureInfo.InvariantCulture)} problems; scrutineer extracts load lists them.");
        return reading.Extract;
    }

    private async Task<Extract> KeptAsync(ParseResult parsed, DateOnly day, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var snapshots = new ExtractSnapshots(store);
        var snapshot = await snapshots.LatestAsync(day, cancel)
            ?? throw new RuleBrokenException($"No extract is kept that shows {day:d MMMM yyyy} or a day before. Load one by scrutineer extracts load, or name a file with --from.");
        return snapshots.Open(snapshot);
    }

    private static Computed Told(IndicatorSeries series) => new(
        series.Indicator.Code, series.Indicator.Name, series.Indicator.Unit, Points(series.Figures), series.NotComputable);

    private static Grouped Told(BrokenDownSeries series) => new(
        series.Indicator.Code, series.Indicator.Name, series.Indicator.Unit, [.. series.Groups.Select(g => new Part(g.Group, Points(g.Figures)))]);

    private static IReadOnlyList<Point> Points(IReadOnlyList<Figure> figures) =>
        [.. figures.Select(f => new Point(f.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), f.Numerator, f.Denominator, f.Value))];

    private static string Word(Dimension dimension) => dimension.ToString().ToLowerInvariant();

    private static IEnumerable<string> InWords(Answer answer) => answer.Indicators.Select(i => i.NotComputable is { } why
        ? $"{i.Name}: not computable. {why}"
        : $"{i.Name}, {i.Series[^1].Period}: {Value(i.Unit, i.Series[^1])}");

    private static IEnumerable<string> InWords(BrokenDown answer) => answer.Indicators.SelectMany(i => (IEnumerable<string>)
        [$"{i.Name}{(i.Groups is [var first, ..] ? $", {first.Series[^1].Period}" : "")}, by {answer.By}:", .. i.Groups.Select(g => $"  {g.Group}: {Value(i.Unit, g.Series[^1])}")]);

    private static string Value(string unitOf, Point point)
    {
        var value = point.Value?.ToString(CultureInfo.InvariantCulture) ?? "no figure";
        var unit = point.Value is null || unitOf == "number" ? "" : unitOf == "%" ? "%" : $" {unitOf}";
        return point.Denominator is { } all ? $"{value}{unit} ({point.Numerator} / {all})" : value;
    }

    private sealed record Point(string Period, long Numerator, long? Denominator, decimal? Value);

    private sealed record Computed(string Code, string Name, string Unit, IReadOnlyList<Point> Series, string? NotComputable);

    private sealed record Answer(DateOnly AsAt, IReadOnlyList<Computed> Indicators);

    private sealed record Part(string Group, IReadOnlyList<Point> Series);

    private sealed record Grouped(string Code, string Name, string Unit, IReadOnlyList<Part> Groups);

    private sealed record BrokenDown(DateOnly AsAt, string By, IReadOnlyList<Grouped> Indicators);
}
