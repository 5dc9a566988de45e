namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A cell of a tagged table: where its words stand on the page where it begins.</summary>
internal sealed record PdfTagCell(PdfTag Tag, int Page, IReadOnlyList<PdfWord> Words)
{
    public float Left { get; } = Words.Min(w => w.Left);

    public float Right { get; } = Words.Max(w => w.Right);
}

/// <summary>A tagged table with every cell in its column. Programs leave empty cells out of the tags, so that a cell's column is told from its place: between the table's lines, or in the stretch of the page's width that no other column prints in.</summary>
internal sealed class PdfTagTable
{
    private const int MostColumns = 60;
    private const int MostRows = 20_000;
    private readonly List<List<PdfTagCell>> cells;

    private PdfTagTable(List<List<PdfTagCell>> cells) => this.cells = cells;

    /// <summary>The tables under a tag, mostly one; null for one that only arranges the page: holding other tables, or of one column with paragraphs or lists in it.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="cell">The place of a cell, or null for one without words.</param>
    /// <param name="sheets">The file's pages.</param>
    /// <param name="whole">True where the file tags empty cells too.</param>
    public static List<List<PdfTagCell?[]>>? Of(PdfTag tag, Func<PdfTag, PdfTagCell?> cell, IReadOnlyList<PdfSheet> sheets, bool whole)
    {
        if (Below(tag).Any(t => t.Kind == "Table")) return null;
        var tags = Below(tag).Where(t => t.Kind == "TR").Take(MostRows).Select(r => r.Tags.Where(IsCell).Take(MostColumns).ToList()).Where(r => r.Count > 0).ToList();
        var tables = (whole ? PdfTagGrid.Tables(tags)?.ConvertAll(t => t.ConvertAll(r => Array.ConvertAll(r, c => c is null ? null : cell(c))).FindAll(IsFilled)) : null) ?? Placed(tags, cell, sheets);
        tables.RemoveAll(t => t.Count == 0);
        return tables.Count == 0 || (tables is [[{ Length: < 2 }, ..]] && !IsColumn(tag, tables[0], whole)) ? null : tables;
    }

    /// <summary>How wide a column's words are set; a row with one cell may be set across.</summary>
    public static float Width(List<PdfTagCell?[]> rows, int column) =>
        rows.Where(r => r[column] is not null && r.Count(c => c is not null) > 1).Select(r => r[column]!.Right - r[column]!.Left).DefaultIfEmpty(float.MaxValue).Max();

    public static bool IsCell(PdfTag tag) => tag.Kind is "TD" or "TH";

    private static bool IsFilled(PdfTagCell?[] row) => Array.Exists(row, c => c is not null);

    private static List<List<PdfTagCell?[]>> Placed(List<List<PdfTag>> tags, Func<PdfTag, PdfTagCell?> cell, IReadOnlyList<PdfSheet> sheets)
    {
        var rows = tags.ConvertAll(r => r.Select(cell).OfType<PdfTagCell>().ToList()).FindAll(r => r.Count > 0);
        if (rows.Count == 0) return [];
        var table = new PdfTagTable(rows);
        return [table.ByLines(sheets) ?? table.ByPlaces()];
    }

    /// <summary>A table whose other columns hold no words: its cells are words, of several rows, of a heading's or of one with nothing but words in it, and no paragraphs.</summary>
    private static bool IsColumn(PdfTag tag, List<PdfTagCell?[]> rows, bool whole) =>
        (rows.Count > 1 || rows[0][0]!.Tag.Kind == "TH" || !Below(tag).Any(t => t.Kind is "P" or "Div")) && !Below(tag).Any(t => t.Kind is "L" or ['H', ..] || (t.Kind == "P" && !whole))
        && rows.TrueForAll(r => Below(r[0]!.Tag).Count(t => t.Kind == "P") < 2);

    private static IEnumerable<PdfTag> Below(PdfTag tag)
    {
        foreach (var kid in tag.Tags)
        {
            yield return kid;
            foreach (var below in Below(kid)) yield return below;
        }
    }

    /// <summary>Cells between lines, where the page draws them; null where it does not draw them around every cell.</summary>
    private List<PdfTagCell?[]>? ByLines(IReadOnlyList<PdfSheet> sheets)
    {
        var columns = 0;
        var places = new Dictionary<PdfTagCell, int>();
        foreach (var cell in cells.SelectMany(r => r))
        {
            if (cell.Page > sheets.Count || sheets[cell.Page - 1].Grid(cell.Words[0]) is not { } grid || (columns > 0 && grid.Columns != columns)) return null;
            columns = grid.Columns;
            places[cell] = grid.Cell(cell.Words[0]).Column;
        }
        return Placed(columns, c => places[c]);
    }

    private List<PdfTagCell?[]> ByPlaces()
    {
        var columns = new List<(float Left, float Right)>();
        foreach (var cell in cells.SelectMany(r => r).Where(c => c.Tag.Columns == 1).OrderBy(c => c.Left))
            if (columns.Count > 0 && cell.Left < columns[^1].Right) columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, cell.Right));
            else columns.Add((cell.Left, cell.Right));
        var most = cells.Max(r => r.Sum(c => c.Tag.Columns));
        return columns.Count >= most ? Placed(columns.Count, c => Math.Max(0, columns.FindLastIndex(p => p.Left <= c.Left + 1))) : InOrder(Math.Min(most, MostColumns));
    }

    /// <summary>Cells as they come, where their places overlap.</summary>
    private List<PdfTagCell?[]> InOrder(int columns) =>
        cells.ConvertAll(row =>
        {
            var placed = new PdfTagCell?[columns];
            var at = 0;
            foreach (var cell in row.TakeWhile(_ => at < columns))
            {
                placed[at] = cell;
                at += cell.Tag.Columns;
            }
            return placed;
        });

    private List<PdfTagCell?[]> Placed(int columns, Func<PdfTagCell, int> column) =>
        cells.ConvertAll(row =>
        {
            var placed = new PdfTagCell?[columns];
            var free = 0;
            foreach (var cell in row)
            {
                var at = Math.Max(free, column(cell));
                if (at >= columns) break;
                placed[at] = cell;
                free = at + 1;
            }
            return placed;
        });
}
