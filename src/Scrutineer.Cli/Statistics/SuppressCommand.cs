using System.CommandLine;
using System.Globalization;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Disclosure;

namespace Scrutineer.Cli.Statistics;

/// <summary><c>suppress</c>: tables as they may be published, small counts withheld (rules D1 to D6).</summary>
internal sealed class SuppressCommand : Command
{
    private readonly Argument<string[]> files = new("FILE.csv")
    {
        Description = "A table: a heading row, labels in the first column, counts, and a Total column or row where there is one. Of several tables a count of the same label and heading is the same.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> before = new("--before") { Description = "A table as it was published before: what it told is known, what it withheld stays withheld.", HelpName = "FILE.csv", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> profile = new("--profile") { Description = "Whose rules: dfe.", DefaultValueFactory = _ => "dfe" };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public SuppressCommand() : base("suppress", "Withhold small counts of a table, or of tables that belong together, so that nobody can work them back.")
    {
        profile.AcceptOnlyFromAmong("dfe");
        Add(files);
        foreach (var option in new Option[] { before, profile, json }) Add(option);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        try
        {
            var published = PublishedTable.Together([.. parsed.GetValue(files)!.Select(Read)], [.. (parsed.GetValue(before) ?? []).Select(Read)]);
            return published.Count == 1
                ? parsed.Print(json, published[0], Lines)
                : parsed.Print(json, new Together(published), all => all.Tables.SelectMany((table, at) => at == 0 ? Lines(table) : ["", .. Lines(table)]));
        }
        catch (FormatException wrong)
        {
            throw new RuleBrokenException(wrong.Message);
        }
    }

    private static SourceTable Read(string path)
    {
        var rows = CsvSheet.ReadFile(path);
        return rows.Count < 2 || rows[0].Count < 2 ? throw new RuleBrokenException("The table needs a heading row and at least one row of a label and a count.") : new SourceTable(rows[0], [.. rows.Skip(1)]);
    }

    private static IEnumerable<string> Lines(PublishedTable table) => [Line(table.Header), .. table.Rows.Select(Line)];

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture) is { } text ? Quoted(FormulaGuard.Escape(text)) : ""));

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed record Together(IReadOnlyList<PublishedTable> Tables);
}
