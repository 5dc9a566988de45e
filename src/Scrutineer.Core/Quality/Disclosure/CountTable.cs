namespace Scrutineer.Quality.Disclosure;

/// <summary>A table of counts, some of them withheld. A total column or row, where there is one, is the last and sums the others.</summary>
/// <param name="counts">The counts, row by row; null for a cell that holds none.</param>
public sealed class CountTable(int?[][] counts, bool hasTotalColumn, bool hasTotalRow)
{
    private readonly bool[][] withheld = [.. counts.Select(row => new bool[row.Length])], told = [.. counts.Select(row => new bool[row.Length])];

    public int Rows { get; } = counts.Length;
    public int Columns { get; } = counts.Length == 0 ? 0 : counts[0].Length;
    public bool HasTotalColumn { get; } = hasTotalColumn;
    public bool HasTotalRow { get; } = hasTotalRow;

    /// <summary>The count; null where the cell holds none.</summary>
    public int? this[int row, int column] => counts[row][column];

    public bool IsWithheld(int row, int column) => withheld[row][column];

    public void Withhold(int row, int column) => withheld[row][column] = true;

    /// <summary>Whether an earlier publication told the cell, so that withholding it hides nothing.</summary>
    public bool IsTold(int row, int column) => told[row][column];

    public void Tell(int row, int column) => told[row][column] = true;

    public bool IsTotalRow(int row) => HasTotalRow && row == Rows - 1;

    public bool IsTotalColumn(int column) => HasTotalColumn && column == Columns - 1;

    /// <summary>Every cell, totals last, so that they are withheld last.</summary>
    public IEnumerable<(int Row, int Column)> Cells =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, Columns)
        where counts[row][column] is not null
        orderby (IsTotalRow(row) ? 1 : 0) + (IsTotalColumn(column) ? 1 : 0)
        select (row, column);
}
