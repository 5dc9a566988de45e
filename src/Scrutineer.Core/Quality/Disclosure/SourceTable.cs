using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Quality.Disclosure;

/// <summary>A table as it came: labels, counts, percentages, and a total row or column wherever they stand.</summary>
public sealed partial class SourceTable
{
    private readonly IReadOnlyList<IReadOnlyList<string>> rows;
    private readonly List<int> shares, counts, columns, lines;
    private readonly int total;

    /// <exception cref="FormatException">A count is not a whole number from nought, or a row is longer than its headings.</exception>
    public SourceTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.FirstOrDefault(r => r.Count > header.Count) is { } longest) throw new FormatException($"The row \"{longest[0]}\" has {longest.Count} cells and the table {header.Count} columns.");
        (Header, this.rows) = (header, rows);
        shares = [.. Enumerable.Range(1, Math.Max(0, header.Count - 1)).Where(c => IsShare(header[c], rows.Select(r => Cell(r, c))))];
        counts = [.. Enumerable.Range(1, Math.Max(0, header.Count - 1)).Except(shares)];
        // A total that stands before what it sums is read as if it stood last.
        total = counts.FindLastIndex(c => IsTotal(header[c]));
        var totalRow = rows.ToList().FindLastIndex(r => r.Count > 0 && IsTotal(r[0]));
        columns = total < 0 ? counts : [.. counts.Where((_, i) => i != total), counts[total]];
        lines = [.. Enumerable.Range(0, rows.Count).Where(r => r != totalRow), .. totalRow < 0 ? Array.Empty<int>() : [totalRow]];
        Counts = new CountTable([.. lines.Select(r => columns.Select(c => Count(rows[r], c, header[c])).ToArray())], total >= 0, totalRow >= 0);
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Its counts, totals last.</summary>
    public CountTable Counts { get; }

    /// <summary>By what a count is known in every table that has it: its row's label and its column's heading.</summary>
    internal string NameOf(int row, int column) => $"{Cell(rows[lines[row]], 0)}\u001F{Header[columns[column]].Trim()}".ToUpperInvariant();

    internal string InWords(int row, int column) => $"{Cell(rows[lines[row]], 0)}, {Header[columns[column]].Trim()}";

    /// <summary>What was told before is known, and what was withheld before stays withheld.</summary>
    internal void Remember(IEnumerable<SourceTable> before)
    {
        var published = before.SelectMany(b => Enumerable.Range(0, b.Counts.Rows).SelectMany(r => Enumerable.Range(0, b.Counts.Columns).Select(c => (Name: b.NameOf(r, c), IsWithheld: Cell(b.rows[b.lines[r]], b.columns[c]) == PublishedTable.Withheld, Count: b.Counts[r, c])))).ToLookup(p => p.Name);
        for (var row = 0; row < Counts.Rows; row++)
            for (var column = 0; column < Counts.Columns; column++)
                foreach (var (_, isWithheld, count) in published[NameOf(row, column)])
                {
                    if (isWithheld) Counts.Withhold(row, column);
                    else if (count is not null) Counts.Tell(row, column);
                }
    }

    /// <summary>Its cells, what is withheld as such; a percentage goes with its number and its base (rule D5).</summary>
    internal IReadOnlyList<IReadOnlyList<object?>> Shown()
    {
        var hidden = (from r in Enumerable.Range(0, Counts.Rows) from c in Enumerable.Range(0, Counts.Columns) where Counts.IsWithheld(r, c) select (lines[r], columns[c])).ToHashSet();
        var basis = total < 0 ? (int?)null : counts[total];
        return [.. rows.Select((row, r) => (IReadOnlyList<object?>)[.. Enumerable.Range(0, Header.Count).Select(c => Shown(r, row, c))])];

        object? Shown(int r, IReadOnlyList<string> row, int c)
        {
            if (c == 0 || hidden.Contains((r, c))) return c == 0 ? Cell(row, 0) : PublishedTable.Withheld;
            if (!shares.Contains(c)) return Number(Cell(row, c));
            return hidden.Contains((r, NumberOf(c))) || (basis is { } of && hidden.Contains((r, of))) ? PublishedTable.Withheld : Number(Cell(row, c));
        }
    }

    /// <summary>The count that a percentage is of: the column of the same name, else the nearest before it.</summary>
    private int NumberOf(int share)
    {
        var name = Bare(Header[share]);
        var named = counts.FindIndex(c => name.Length > 0 && Bare(Header[c]) == name);
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
