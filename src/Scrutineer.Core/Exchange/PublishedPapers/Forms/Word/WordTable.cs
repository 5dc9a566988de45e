namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>A table as it is read: rows of cells, each of paragraphs. A cell that spans columns stands in the first; one that continues the cell above is empty.</summary>
internal sealed class WordTable
{
    private const int MostColumns = 63;
    private readonly List<List<List<WordParagraph>>> rows = [];
    private bool rowIsDeleted;
    private bool cellContinues;
    private int span = 1;

    public int Page => rows.SelectMany(r => r).SelectMany(c => c).FirstOrDefault()?.Page ?? 0;

    public void BeginRow()
    {
        rows.Add([]);
        rowIsDeleted = false;
    }

    public void EndRow()
    {
        if (rowIsDeleted && rows.Count > 0) rows.RemoveAt(rows.Count - 1);
    }

    public void DeleteRow() => rowIsDeleted = true;

    public void Skip(int columns)
    {
        for (var i = 0; i < columns && rows.Count > 0 && rows[^1].Count < MostColumns; i++) rows[^1].Add([]);
    }

    public void BeginCell()
    {
        if (rows.Count == 0) rows.Add([]);
        rows[^1].Add([]);
        cellContinues = false;
        span = 1;
    }

    public void Span(int columns) => span = Math.Clamp(columns, 1, MostColumns);

    public void ContinueCellAbove() => cellContinues = true;

    public void Add(WordParagraph paragraph)
    {
        if (rows.Count > 0 && rows[^1].Count > 0) rows[^1][^1].Add(paragraph);
    }

    public void EndCell()
    {
        if (cellContinues && rows.Count > 0 && rows[^1].Count > 0) rows[^1][^1].Clear();
        Skip(span - 1);
    }

    public IEnumerable<WordParagraph> Paragraphs => rows.SelectMany(r => r).SelectMany(c => c);

    /// <summary>A table of one column, or of one row with long cells, only arranges the page.</summary>
    public bool IsLayout => rows.TrueForAll(r => r.TrueForAll(c => c.Count == 0)) || rows.Max(r => r.Count) < 2;

    public void Write(FormText text)
    {
        var columns = rows.Max(r => r.Count);
        text.Blank();
        foreach (var row in rows)
        {
            if (!row.Exists(c => c.Exists(p => p.HasWords))) continue;
            text.At = new FormPlace(null, row.SelectMany(c => c).First().Page);
            text.Row(row.Select(Words).Concat(Enumerable.Repeat("", columns - row.Count)));
        }
        text.Blank();
    }

    private static string Words(List<WordParagraph> cell) => string.Join(' ', cell.Select(p => p.Whole()).Where(w => w.Length > 0));
}
