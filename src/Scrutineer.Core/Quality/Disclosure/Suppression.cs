namespace Scrutineer.Quality.Disclosure;

/// <summary>Withholds small counts so that nobody can work them back from what is left (rules D1 to D4).</summary>
public static class Suppression
{
    /// <summary>Counts from 1 to this are withheld; nought is shown.</summary>
    public const int Smallest = 5;

    /// <summary>Withholds the counts from 1 to 5, and as few others as keep each of them from being worked back.</summary>
    public static void Apply(CountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<(int Row, int Column)> small = [.. table.Cells.Where(c => table[c.Row, c.Column] is >= 1 and <= Smallest)];
        foreach (var (row, column) in small) table.Withhold(row, column);
        FillLines(table);
        var attack = new Attack(table);
        // Every round withholds a further cell, so the rounds end.
        while (small.Where(c => !attack.IsOpen(c.Row, c.Column)).Select(c => attack.Cover(c.Row, c.Column)).FirstOrDefault(c => c is { Count: > 0 }) is { } cover)
        {
            foreach (var (row, column) in cover) table.Withhold(row, column);
            FillLines(table);
        }
    }

    /// <summary>Where a line's total is shown, one withheld cell is the total less the rest: the smallest other one goes too (rule D3).</summary>
    private static void FillLines(CountTable table)
    {
        bool changed;
        do
        {
            changed = false;
            if (table.HasTotalColumn)
                for (var row = 0; row < table.Rows; row++) changed |= Fill(table, Enumerable.Range(0, table.Columns).Select(c => (row, c)));
            if (table.HasTotalRow)
                for (var column = 0; column < table.Columns; column++) changed |= Fill(table, Enumerable.Range(0, table.Rows).Select(r => (r, column)));
        }
        while (changed);
    }

    private static bool Fill(CountTable table, IEnumerable<(int Row, int Column)> cells)
    {
        List<(int Row, int Column)> line = [.. cells.Where(c => table[c.Row, c.Column] is not null)];
        if (line.Count(c => table.IsWithheld(c.Row, c.Column)) != 1) return false;
        var others = line.Where(c => !table.IsWithheld(c.Row, c.Column) && table[c.Row, c.Column] > 0).ToList();
        if (others.Count == 0) return false;
        // The total, last of the line, goes only where nothing else is left.
        var (row, column) = others.MinBy(c => (c == line[^1], table[c.Row, c.Column]));
        table.Withhold(row, column);
        return true;
    }
}
