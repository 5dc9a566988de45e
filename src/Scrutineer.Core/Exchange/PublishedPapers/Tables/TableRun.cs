using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>A table as it stands in the paper: its rows, put together again where a page end repeated the header.</summary>
internal sealed class TableRun
{
    private const int LinesOver = 3;
    private readonly List<PaperLine> rows = [];

    private TableRun(PaperLine header, string? caption, IReadOnlyList<string> above)
    {
        Above = above;
        Header = header;
        Caption = caption;
    }

    public PaperLine Header { get; private set; }

    public string? Caption { get; private set; }

    public IReadOnlyList<PaperLine> Rows => rows;

    /// <summary>Up to three lines over the table, nearest first.</summary>
    public IReadOnlyList<string> Above { get; }

    /// <summary>Lines at which the header was printed again.</summary>
    public HashSet<int> RepeatedAt { get; } = [];

    public static List<TableRun> Of(IReadOnlyList<PaperLine> lines)
    {
        var tables = new List<TableRun>();
        TableRun? table = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsRow) table = null;
            else if (table is not null && table.Continues(lines[at])) table.Add(lines[at]);
            else tables.Add(table = new TableRun(lines[at], TableCaption.Above(lines, at), WordsOver(lines, at)));
        }
        foreach (var found in tables) found.TakeTitleRow();
        return tables;
    }

    private static List<string> WordsOver(IReadOnlyList<PaperLine> lines, int at)
    {
        var above = new List<string>();
        for (var i = at - 1; i >= 0 && above.Count < LinesOver && !lines[i].IsRow; i--) above.Add(lines[i].Text);
        return above;
    }

    /// <summary>True for the header printed again after a page end.</summary>
    public bool IsHeader(PaperLine row) => IsSame(row.Cells, Header.Cells);

    /// <summary>A heading alone is no table yet: rows of as many cells that follow it with nothing between are its own.</summary>
    private bool Continues(PaperLine row) => row.Gap == 0 || IsHeader(row) || ((row.NewPage || rows.Count == 0) && row.Cells.Count == Header.Cells.Count);

    private void Add(PaperLine row)
    {
        if (IsHeader(row) && row.Gap > 0) RepeatedAt.Add(row.Number);
        else rows.Add(row);
    }

    /// <summary>A first row with words only in its first cell is the table's title.</summary>
    private void TakeTitleRow()
    {
        if (rows.Count == 0 || Header.Cells.Count < 3 || Header.Cells[0].Length == 0 || Header.Cells.Skip(1).Any(c => c.Length > 0) || rows[0].Cells.Count(c => c.Length > 0) < 2) return;
        Caption = Caption is null ? Header.Cells[0] : $"{Caption} – {Header.Cells[0]}";
        Header = rows[0];
        rows.RemoveAt(0);
    }

    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
            if (!one[i].Equals(other[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
