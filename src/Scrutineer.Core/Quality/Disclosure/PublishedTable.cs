namespace Scrutineer.Quality.Disclosure;

/// <summary>A table of labels, counts and percentages as it may be published (rules D1 to D6).</summary>
/// <param name="Header">Headings, the labels' first.</param>
/// <param name="Rows">Cells: the label, then numbers, or "c" for what is withheld; other words stay as they are.</param>
public sealed record PublishedTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The sign for a withheld count.</summary>
    public const string Withheld = "c";

    /// <summary>Withholds what must not be told of a table.</summary>
    /// <exception cref="FormatException">A count is not a whole number from nought, or a row is longer than its headings.</exception>
    public static PublishedTable Of(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) => Together([new SourceTable(header, rows)], [])[0];

    /// <summary>The same over tables that belong together, and after what was published of them before (rule D6).</summary>
    /// <exception cref="Foundation.RuleBrokenException">A small count could be worked back all the same.</exception>
    public static IReadOnlyList<PublishedTable> Together(IReadOnlyList<SourceTable> tables, IReadOnlyList<SourceTable> before)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(before);
        foreach (var table in tables) table.Remember(before);
        var open = Suppression.Apply([.. tables.Select(t => t.Counts)], (table, row, column) => tables.Count == 1 ? null : tables[table].NameOf(row, column));
        Foundation.RuleBrokenException.ThrowIfAny([.. open.Select(o => $"{tables[o.Table].InWords(o.Row, o.Column)} can be worked back, since all that would cover it was published before.").Distinct()]);
        return [.. tables.Select(t => new PublishedTable(t.Header, t.Shown()))];
    }
}
