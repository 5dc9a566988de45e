using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Foundation;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.Recommendations;

/// <summary>One row of a table of recommendations.</summary>
/// <param name="Number">Its number among those to the same addressee; null where the table numbers none.</param>
/// <param name="Part">"a" for 1a; null for a whole one.</param>
/// <param name="DueAfter">Months from the day of the source; null where none are named.</param>
/// <param name="Within">The words that say so, as written.</param>
public sealed record RecommendationRow(int Line, IReadOnlyList<string> To, string? Number, string? Part, string Text, TrackedItemKind Kind, DateOnly? Due, int? DueAfter, string? Within, string? Theme)
{
    /// <summary>"1a".</summary>
    public string? Label => Number is null ? null : $"{Number}{Part}";
}

/// <summary>Reads a table of what a review, an inspection or a plan asks for (rule X4): a row each, parts under their whole.</summary>
public static partial class RecommendationTable
{
    /// <summary>Rows of one table: more are a tracker, not a report's recommendations.</summary>
    public const int MostRows = 2_000;

    private const int LongestText = 4_000;

    private static readonly (string Column, string[] Names)[] Headings =
    [
        ("text", ["recommendation", "action", "text", "what was asked", "what is asked", "wording"]),
        ("to", ["to", "asked of", "owner", "addressed to", "responsible", "lead"]),
        ("number", ["number", "no", "no.", "ref", "reference"]),
        ("part", ["part", "letter", "sub"]),
        ("kind", ["kind", "type", "r/a/i"]),
        ("within", ["within", "timescale", "deadline", "by when"]),
        ("due", ["due", "due date"]),
        ("theme", ["theme", "topic"]),
    ];

    /// <param name="table">The rows as the file has them, its headings first.</param>
    /// <param name="name">What the file is called in sentences.</param>
    /// <exception cref="RuleBrokenException">Something cannot be read: each problem with its row.</exception>
    public static IReadOnlyList<RecommendationRow> Read(IReadOnlyList<IReadOnlyList<string>> table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count == 0) throw new RuleBrokenException($"{name} is empty.");
        if (table.Count - 1 > MostRows) throw new RuleBrokenException($"{name} has more than {MostRows:N0} rows.");
        var columns = Columns(table[0]);
        if (!columns.ContainsKey("text")) throw new RuleBrokenException($"{name} has no column \u201crecommendation\u201d. Its first row must name the columns; it names {string.Join(", ", table[0].Take(8).Select(h => $"\u201c{h}\u201d"))}.");
        if (!columns.ContainsKey("to")) throw new RuleBrokenException($"{name} has no column \u201cto\u201d: each recommendation is put to somebody.");
        var (rows, problems) = (new List<RecommendationRow>(), new List<string>());
        for (var at = 1; at < table.Count; at++) Row(table[at], at + 1, columns, rows, problems);
        Parts(rows, problems);
        RuleBrokenException.ThrowIfAny([.. problems.Take(20)]);
        return rows.Count > 0 ? rows : throw new RuleBrokenException($"{name} has headings and no row.");
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> headings)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < headings.Count; at++)
            if (Headings.FirstOrDefault(h => h.Names.Contains(headings[at].Trim(), StringComparer.OrdinalIgnoreCase)).Column is { } column) found.TryAdd(column, at);
        return found;
    }

    private static void Row(IReadOnlyList<string> cells, int line, Dictionary<string, int> columns, List<RecommendationRow> rows, List<string> problems)
    {
        string? Cell(string column) => columns.TryGetValue(column, out var at) && at < cells.Count && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at].Trim() : null;

        List<string> to = [.. (Cell("to") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        var (text, number, part) = (Cell("text"), Cell("number"), Cell("part")?.ToLowerInvariant());
        if (part is null && number is not null && Lettered().Match(number) is { Success: true } m) (number, part) = (m.Groups["number"].Value, m.Groups["part"].Value.ToLowerInvariant());
        if (text is null) problems.Add($"Row {line} does not say what is asked.");
        else if (text.Length > LongestText) problems.Add($"Row {line} is longer than {LongestText:N0} characters.");
        if (to.Count == 0) problems.Add($"Row {line} is put to nobody: fill in its column \u201cto\u201d.");
        if (part is not null && number is null) problems.Add($"Row {line} is part {part} of a recommendation without a number.");
        if (number?.Length > 10 || part?.Length > 5) problems.Add($"Row {line} has a number longer than numbers are.");
        var (due, kind, within) = (Day(Cell("due"), line, problems), Kind(Cell("kind"), line, problems), Cell("within"));
        var after = within is null ? null : Months(within);
        if (within is not null && after is null) problems.Add($"Row {line} says \u201c{within}\u201d where a time such as \u201c3 months\u201d is read. Put a day into a column \u201cdue\u201d.");
        if (text is not null) rows.Add(new RecommendationRow(line, to, number, part, text, kind, due, after, within, Cell("theme")));
    }

    /// <summary>Every part has its whole, and no number stands twice with one addressee.</summary>
    private static void Parts(List<RecommendationRow> rows, List<string> problems)
    {
        var wholes = rows.Where(r => r.Part is null && r.Number is not null).Select(Of).ToHashSet();
        problems.AddRange(rows.Where(r => r.Part is not null && !wholes.Contains(Of(r))).Select(r => $"Row {r.Line} is part {r.Label}, and no row is recommendation {r.Number} to {string.Join("; ", r.To)}."));
        problems.AddRange(rows.Where(r => r.Number is not null).GroupBy(r => (Of(r), r.Part)).Where(g => g.Count() > 1).Select(g => $"Rows {string.Join(" and ", g.Select(r => r.Line))} are both recommendation {g.First().Label} to {string.Join("; ", g.First().To)}."));
    }

    /// <summary>Whom and which: what a part has in common with its whole.</summary>
    internal static (string To, string? Number) Of(RecommendationRow row) => (string.Join(";", row.To).ToUpperInvariant(), row.Number);

    private static DateOnly? Day(string? text, int line, List<string> problems)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        problems.Add($"Row {line} is due on \u201c{text}\u201d, which is no day. Write it like 2026-03-31 or 31/03/2026.");
        return null;
    }

    private static TrackedItemKind Kind(string? text, int line, List<string> problems)
    {
        switch (text?.ToUpperInvariant())
        {
            case null or "R" or "RECOMMENDATION": return TrackedItemKind.Recommendation;
            case "A" or "ACTION": return TrackedItemKind.Action;
            case "I" or "INFORMATION": return TrackedItemKind.Information;
            case "AP" or "ACTION POINT": return TrackedItemKind.ActionPoint;
            default:
                problems.Add($"Row {line} is of the kind \u201c{text}\u201d. It can be R, A, I or AP (action point).");
                return TrackedItemKind.Recommendation;
        }
    }

    /// <summary>The months of "3 months", "a year"; the first where several are named.</summary>
    internal static int? Months(string within)
    {
        if (Time().Match(within) is not { Success: true } m) return null;
        var number = int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
        var months = char.ToLowerInvariant(m.Groups["unit"].ValueSpan[0]) == 'y' ? 12 * number : number;
        return months is > 0 and <= 120 ? months : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,4})\s*\(?(?<part>[a-z])\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"\b(?<n>\d{1,3}|an?|one)\b(?: and \d{1,3})? ?(?<unit>months?|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
