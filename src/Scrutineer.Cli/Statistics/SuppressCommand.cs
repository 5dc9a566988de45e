using System.CommandLine;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Disclosure;

namespace Scrutineer.Cli.Statistics;

/// <summary><c>suppress</c>: a table as it may be published, small counts withheld (rules D1 to D5).</summary>
internal sealed class SuppressCommand : Command
{
    private readonly TableArgument file = new("A table: a heading row, labels in the first column, counts, and a Total column or row where there is one.");
    private readonly Option<string> profile = new("--profile") { Description = "Whose rules: dfe.", DefaultValueFactory = _ => "dfe" };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public SuppressCommand() : base("suppress", "Withhold small counts of a table so that nobody can work them back.")
    {
        profile.AcceptOnlyFromAmong("dfe");
        Add(file);
        Add(profile);
        Add(json);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        var rows = CsvSheet.ReadFile(parsed.GetValue(file)!);
        if (rows.Count < 2 || rows[0].Count < 2) throw new RuleBrokenException("The table needs a heading row and at least one row of a label and a count.");
        try
        {
            var published = PublishedTable.Of(rows[0], [.. rows.Skip(1)]);
            return parsed.Print(json, published, table => [Line(table.Header), .. table.Rows.Select(Line)]);
        }
        catch (FormatException wrong)
        {
            throw new RuleBrokenException(wrong.Message);
        }
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(c => Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture) is { } text ? Quoted(FormulaGuard.Escape(text)) : ""));

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
