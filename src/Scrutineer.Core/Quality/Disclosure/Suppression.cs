namespace Scrutineer.Quality.Disclosure;

/// <summary>Withholds small counts so that nobody can work them back from what is left (rules D1 to D4).</summary>
public static class Suppression
{
    /// <summary>Counts from 1 to this are withheld; nought is shown.</summary>
    public const int Smallest = 5;

    private const int Total = 1, TotalOfAll = 2;

    /// <summary>Withholds the counts from 1 to 5, and as few others as keep each of them from being worked back.</summary>
    public static void Apply(CountTable table) => Apply([table], (_, _, _) => null);

    /// <summary>The same over tables that belong together.</summary>
    /// <param name="same">What a cell of a table counts, where a cell of another counts the same; null where none does.</param>
    /// <returns>Small counts that can be worked back all the same, since nothing is left to cover them.</returns>
    public static IReadOnlyList<(int Table, int Row, int Column)> Apply(IReadOnlyList<CountTable> tables, Func<int, int, int, string?> same)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(same);
        var system = new CountSystem();
        var (shared, places) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(int Table, int Row, int Column), int>());
        for (var at = 0; at < tables.Count; at++)
        {
            var table = tables[at];
            foreach (var (row, column) in table.Cells)
            {
                // Two that are said to be the same and are not have a place each.
                var name = same(at, row, column) is { } given ? $"{given}\u001F{table[row, column]}" : null;
                if (name is null || !shared.TryGetValue(name, out var place))
                {
                    place = system.Add(table[row, column]!.Value, RankOf(table, row, column));
                    if (name is not null) shared[name] = place;
                }

                if (table.IsTold(row, column)) system.Tell(place);
                if (table.IsWithheld(row, column) || table[row, column] is >= 1 and <= Smallest) system.Guard(place);
                places[(at, row, column)] = place;
            }

            // A total that is not the sum of its line says less about it than it seems to.
            foreach (var line in Lines(table).Select(l => l.ToList())) system.Tie([.. line.Select(c => (places[(at, c.Row, c.Column)], c.Sign))], isCertain: line.Sum(c => (long)c.Sign * table[c.Row, c.Column]!.Value) == 0);
        }

        var open = system.Protect().ToHashSet();
        foreach (var ((at, row, column), place) in places)
            if (system.IsWithheld(place)) tables[at].Withhold(row, column);
        return [.. places.Where(p => open.Contains(p.Value)).Select(p => p.Key)];
    }

    private static int RankOf(CountTable table, int row, int column) => (table.IsTotalRow(row), table.IsTotalColumn(column)) switch { (true, true) => TotalOfAll, (false, false) => 0, _ => Total };

    /// <summary>Lines that show a total: their counts come to it.</summary>
    private static IEnumerable<IEnumerable<(int Row, int Column, int Sign)>> Lines(CountTable table)
    {
        if (table.HasTotalColumn)
            for (var row = 0; row < table.Rows; row++)
                if (table[row, table.Columns - 1] is not null) yield return Enumerable.Range(0, table.Columns).Where(c => table[row, c] is not null).Select(c => (row, c, table.IsTotalColumn(c) ? -1 : 1));
        if (table.HasTotalRow)
            for (var column = 0; column < table.Columns; column++)
                if (table[table.Rows - 1, column] is not null) yield return Enumerable.Range(0, table.Rows).Where(r => table[r, column] is not null).Select(r => (r, column, table.IsTotalRow(r) ? -1 : 1));
    }
}
