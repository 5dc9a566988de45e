namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A tagged table by its structure alone, where its program tags empty cells too, as Word and LibreOffice do: the cells with what they span make a grid without a hole; at most a row's end is missing, where it stood beyond the page's edge. Tables that a program set under one another as one are parted where the columns change.</summary>
internal sealed class PdfTagGrid
{
    private const int MostWidth = 500;
    private readonly List<(SortedSet<int> Starts, List<(int Start, PdfTag Cell)> Cells)> rows = [];

    /// <summary>The tables, each of rows of as many cells; null where they are wider than any.</summary>
    /// <param name="rows">The cells of each row, empty ones among them.</param>
    public static List<List<PdfTag?[]>>? Tables(IReadOnlyList<List<PdfTag>> rows)
    {
        var grid = new PdfTagGrid();
        return grid.Take(rows) ? grid.Parted() : null;
    }

    /// <summary>Places every cell; false where a row is wider than any table's.</summary>
    private bool Take(IReadOnlyList<List<PdfTag>> tags)
    {
        var down = new int[MostWidth + 1];
        foreach (var row in tags)
        {
            var cells = new List<(int, PdfTag)>();
            var at = 0;
            foreach (var cell in row)
            {
                at = Free(down, at);
                if (at + cell.Columns > MostWidth) return false;
                cells.Add((at, cell));
                for (var end = at + cell.Columns; at < end; at++) down[at] = cell.Rows;
            }
            for (var i = 0; i < down.Length; i++) down[i]--;
            rows.Add(([.. cells.Select(c => c.Item1).Where(s => s > 0)], cells));
        }
        return rows.Count > 0;
    }

    /// <summary>The next place that no cell from a row above reaches down into.</summary>
    private static int Free(int[] down, int at)
    {
        while (at < MostWidth && down[at] > 0) at++;
        return at;
    }

    private List<List<PdfTag?[]>> Parted()
    {
        var tables = new List<List<PdfTag?[]>>();
        for (int from = 0, to; from < rows.Count; from = to)
        {
            SortedSet<int> starts = [.. rows[from].Starts];
            for (to = from + 1; to < rows.Count && !IsOther(starts, rows[to].Starts) && !IsHeadedAnew(starts, from, to); to++) starts.UnionWith(rows[to].Starts);
            tables.Add(Table(from, to, [0, .. starts]));
        }
        return tables;
    }

    /// <summary>True where a row begins fewer than half of its cells where the rows above do. A heading over all columns begins none elsewhere.</summary>
    private static bool IsOther(SortedSet<int> starts, SortedSet<int> row) => starts.Intersect(row).Count() * 2 < Math.Min(starts.Count, row.Count);

    /// <summary>True for a heading under rows of a table that has one already, or under a heading of which it is no division.</summary>
    private bool IsHeadedAnew(SortedSet<int> starts, int from, int at) =>
        IsHeading(from) && IsHeading(at) && (!IsHeading(at - 1) || !starts.IsSubsetOf(rows[at].Starts));

    private bool IsHeading(int at) => rows[at].Cells.TrueForAll(c => c.Cell.Kind == "TH");

    /// <summary>Cells in their order where every row has as many, since columns may be a hair's breadth off; otherwise by where they begin.</summary>
    private List<PdfTag?[]> Table(int from, int to, int[] starts)
    {
        var own = rows.GetRange(from, to - from);
        if (own.TrueForAll(r => r.Cells.Count == own[0].Cells.Count)) return own.ConvertAll(r => r.Cells.Select(c => (PdfTag?)c.Cell).ToArray());
        return own.ConvertAll(row =>
        {
            var placed = new PdfTag?[starts.Length];
            foreach (var (start, cell) in row.Cells) placed[Array.BinarySearch(starts, start)] = cell;
            return placed;
        });
    }
}
