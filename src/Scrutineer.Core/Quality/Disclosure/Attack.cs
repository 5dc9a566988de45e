namespace Scrutineer.Quality.Disclosure;

/// <summary>What somebody can work back who knows that a withheld count is at least 1 and that lines add up to their totals (rule D4).
/// A count is open when the withheld counts can be changed together, by one each way, so that every total still holds and it differs.</summary>
/// <remarks>Rows and columns are the nodes of a network and withheld cells its edges. A change that keeps all sums is a round trip on which
/// counts rise and fall in turn; a line without a total holds no sum, so a trip may begin and end there.</remarks>
internal sealed class Attack(CountTable table)
{
    private const int Outside = -1;

    /// <summary>Whether the cell's count cannot be worked back.</summary>
    public bool IsOpen(int row, int column) => Trip(row, column, +1, false) is not null || Trip(row, column, -1, false) is not null;

    /// <summary>The fewest further cells, and of those the smallest, that have to be withheld for the cell to be open; null where nothing helps.</summary>
    public IReadOnlyList<(int Row, int Column)>? Cover(int row, int column) =>
        new[] { Trip(row, column, +1, true), Trip(row, column, -1, true) }.OfType<List<(int Row, int Column)>>()
            .MinBy(trip => (trip.Count, trip.Sum(c => (long)table[c.Row, c.Column]!.Value)));

    /// <summary>The cheapest round trip over the cell, changed by <paramref name="change"/> at first: the cells on it that are shown as yet.</summary>
    /// <param name="shown">Whether shown cells may be gone over, to be withheld then.</param>
    private List<(int Row, int Column)>? Trip(int row, int column, int change, bool shown)
    {
        if (!MayChange(row, column, change)) return null;
        // States are lines and which way the next count must go; the trip starts at the cell's column and ends at its row.
        var (start, end) = (ColumnNode(column), RowNode(row));
        var best = new Dictionary<(int Node, int Change), (int Cells, long Sum)>();
        var way = new Dictionary<(int Node, int Change), ((int Node, int Change) From, (int Row, int Column) Cell)>();
        var open = new PriorityQueue<(int Node, int Change), (int Cells, long Sum)>();
        foreach (var sign in start == Outside ? [-1, +1] : new[] { -change })
        {
            best[(start, sign)] = default;
            open.Enqueue((start, sign), default);
        }

        while (open.TryDequeue(out var state, out var cost))
        {
            if (best[state] != cost) continue;
            // Back where the first change left its row unbalanced: the last count went the other way.
            if (state.Node == end && (end == Outside || state.Change == change)) return Walked(way, state);
            foreach (var cell in At(state.Node))
            {
                if (cell == (row, column) || !MayChange(cell.Row, cell.Column, state.Change) || (!shown && !table.IsWithheld(cell.Row, cell.Column))) continue;
                if (!table.IsWithheld(cell.Row, cell.Column) && table[cell.Row, cell.Column] == 0) continue;
                foreach (var next in Ends(cell, state))
                {
                    var price = table.IsWithheld(cell.Row, cell.Column) ? cost : (Cells: cost.Cells + Price(cell), Sum: cost.Sum + table[cell.Row, cell.Column]!.Value);
                    if (best.TryGetValue(next, out var known) && known.CompareTo(price) <= 0) continue;
                    (best[next], way[next]) = (price, (state, cell));
                    open.Enqueue(next, price);
                }
            }
        }

        return null;
    }

    /// <summary>Totals are withheld only where nothing else helps.</summary>
    private int Price((int Row, int Column) cell) => table.IsTotalRow(cell.Row) || table.IsTotalColumn(cell.Column) ? 1000 : 1;

    private List<(int Row, int Column)> Walked(Dictionary<(int Node, int Change), ((int Node, int Change) From, (int Row, int Column) Cell)> way, (int Node, int Change) state)
    {
        var shown = new List<(int Row, int Column)>();
        while (way.TryGetValue(state, out var step) && shown.Count <= table.Rows * table.Columns)
        {
            if (!table.IsWithheld(step.Cell.Row, step.Cell.Column)) shown.Add(step.Cell);
            state = step.From;
        }

        return shown;
    }

    /// <summary>Where a change of a cell leads from one of its lines: to the other, where the next count goes the other way.</summary>
    private IEnumerable<(int Node, int Change)> Ends((int Row, int Column) cell, (int Node, int Change) from)
    {
        var (row, column) = (RowNode(cell.Row), ColumnNode(cell.Column));
        var other = from.Node == row ? column : row;
        if (other != Outside) return [(other, -from.Change)];
        return [(Outside, -1), (Outside, +1)];
    }

    private IEnumerable<(int Row, int Column)> At(int node) => table.Cells.Where(c => RowNode(c.Row) == node || ColumnNode(c.Column) == node);

    /// <summary>Rows are 0, 2, 4 …, columns 1, 3, 5 …; a line that shows no total is outside, where nothing must add up.</summary>
    private int RowNode(int row) => table.HasTotalColumn ? row * 2 : Outside;

    private int ColumnNode(int column) => table.HasTotalRow ? column * 2 + 1 : Outside;

    /// <summary>A withheld count is known to be at least 1. A total counts against its line, so that it falls where the line's other counts would have to rise.</summary>
    private bool MayChange(int row, int column, int change)
    {
        var falls = table.IsTotalRow(row) ^ table.IsTotalColumn(column) ? change > 0 : change < 0;
        return !falls || table[row, column] > 1;
    }
}
