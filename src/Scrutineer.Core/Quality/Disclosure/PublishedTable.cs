using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Quality.Disclosure;

/// <summary>A table of labels, counts and percentages as it may be published (rules D1 to D5).</summary>
/// <param name="Header">Headings, the labels' first.</param>
/// <param name="Rows">Cells: the label, then numbers, or "c" for what is withheld; other words stay as they are.</param>
public sealed partial record PublishedTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The sign for a withheld count.</summary>
    public const string Withheld = "c";

    /// <summary>Withholds what must not be told of a table.</summary>
    /// <exception cref="FormatException">A count is not a whole number from nought, or a row is longer than its headings.</exception>
    public static PublishedTable Of(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.FirstOrDefault(r => r.Count > header.Count) is { } longest) throw new FormatException($"The row \"{longest[0]}\" has {longest.Count} cells and the table {header.Count} columns.");
        List<int> shares = [.. Enumerable.Range(1, Math.Max(0, header.Count - 1)).Where(c => IsShare(header[c], rows.Select(r => Cell(r, c))))];
        List<int> counts = [.. Enumerable.Range(1, Math.Max(0, header.Count - 1)).Except(shares)];
        // A total that stands before what it sums is read as if it stood last.
        var (total, totalRow) = (counts.FindLastIndex(c => IsTotal(header[c])), rows.ToList().FindLastIndex(r => r.Count > 0 && IsTotal(r[0])));
        List<int> columns = total < 0 ? counts : [.. counts.Where((_, i) => i != total), counts[total]];
        List<int> lines = [.. Enumerable.Range(0, rows.Count).Where(r => r != totalRow), .. totalRow < 0 ? Array.Empty<int>() : [totalRow]];
        var table = new CountTable([.. lines.Select(r => columns.Select(c => Count(rows[r], c, header[c])).ToArray())], total >= 0, totalRow >= 0);
        Suppression.Apply(table);
        var hidden = (from r in Enumerable.Range(0, table.Rows) from c in Enumerable.Range(0, table.Columns) where table.IsWithheld(r, c) select (lines[r], columns[c])).ToHashSet();
        var basis = total < 0 ? (int?)null : counts[total];
        return new PublishedTable(header, [.. rows.Select((row, r) => (IReadOnlyList<object?>)[.. Enumerable.Range(0, header.Count).Select(c => Shown(r, row, c))])]);

        object? Shown(int r, IReadOnlyList<string> row, int c)
        {
            if (c == 0 || hidden.Contains((r, c))) return c == 0 ? Cell(row, 0) : Withheld;
            if (!shares.Contains(c)) return Number(Cell(row, c));
            // A percentage goes with its number and its base (rule D5).
            var number = NumberOf(header, counts, c);
            return hidden.Contains((r, number)) || (basis is { } of && hidden.Contains((r, of))) ? Withheld : Number(Cell(row, c));
        }
    }

    /// <summary>The count that a percentage is of: the column of the same name, else the nearest before it.</summary>
    private static int NumberOf(IReadOnlyList<string> header, List<int> counts, int share)
    {
        var name = Bare(header[share]);
        var named = counts.FindIndex(c => name.Length > 0 && Bare(header[c]) == name);
        return named >= 0 ? counts[named] : counts.LastOrDefault(c => c < share);
    }

    private static string Bare(string heading) => ShareWords().Replace(heading, "").Trim().ToUpperInvariant();

    private static bool IsShare(string heading, IEnumerable<string> cells) => ShareWords().IsMatch(heading) || cells.Any(c => c.EndsWith('%'));

    private static bool IsTotal(string text) => TotalWord().IsMatch(text.Trim());

    private static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column].Trim() : "";

    private static int? Count(IReadOnlyList<string> row, int column, string heading)
    {
        var text = Cell(row, column);
        if (text.Length == 0 || Sign().IsMatch(text)) return null;
        if (int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) && count >= 0) return count;
        throw new FormatException($"\"{text}\" ({row[0]}, {heading}) is not a count: a whole number from 0, or one of the signs c, z, x, k, u or - for none.");
    }

    private static object? Number(string text)
    {
        if (text.Length == 0) return null;
        if (long.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : text;
    }

    [GeneratedRegex(@"%|\bper ?cent(?:age)?\b|\bshare\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"^(?:grand )?totals?$|^all$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TotalWord();

    [GeneratedRegex(@"^(?:[czxku.:–-]|\.\.|n/a)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sign();
}
