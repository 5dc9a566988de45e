using System.CommandLine;
using Scrutineer.Quality.Indicators;

namespace Scrutineer.Cli.Indicators;

/// <summary><c>indicators define</c>: what each indicator counts, of what, by which clock, and whose definition it is.</summary>
internal sealed class DefineCommand : Command
{
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public DefineCommand() : base("define", "What each indicator means: numerator, denominator, clock, exclusions, source.")
    {
        Add(json);
        SetAction(parsed => parsed.Print(json, IndicatorSet.All.Concat(IndicatorSet.Local).Select(Told).ToList(), InWords));
    }

    private static Definition Told(IndicatorDefinition indicator) => new(
        indicator.Code, indicator.Name, indicator.Unit, indicator.List.SheetName, indicator.IsAsAt,
        indicator.Words.Numerator, indicator.Words.Denominator, indicator.Words.Clock, indicator.Words.Exclusions, indicator.Words.Source);

    private static IEnumerable<string> InWords(IEnumerable<Definition> definitions) => definitions.SelectMany(d => (string[])
    [
        $"{d.Name} ({d.Code}, {d.Unit}, {d.List}, {(d.AsAt ? "on the day" : "by month")})",
        $"  Counted: {d.Numerator}",
        .. d.Denominator is { } of ? (string[])[$"  Of: {of}"] : [],
        $"  Clock: {d.Clock}",
        $"  Left out: {d.Exclusions}",
        $"  Source: {d.Source}",
    ]);

    private sealed record Definition(string Code, string Name, string Unit, string List, bool AsAt, string Numerator, string? Denominator, string Clock, string Exclusions, string Source);
}
