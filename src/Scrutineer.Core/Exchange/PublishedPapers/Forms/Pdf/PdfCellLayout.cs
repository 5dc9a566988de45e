namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds the tables among a page's rows where each block is known to be one cell or one paragraph, so that a table's columns are the stretches of the page's width that its cells fill.</summary>
internal sealed class PdfCellLayout(PdfSheet sheet, IReadOnlyList<PdfRow> rows)
{
    private const float Edge = 0.7f;
    private const float Near = 0.6f;
    private const float EmptyRow = 1.6f;
    private const float RowsVaryBy = 0.2f;

    /// <param name="before">The table with which the page before ended.</param>
    public List<PdfPart> Parts(PdfTable? before)
    {
        var parts = new List<PdfPart>();
        for (var at = 0; at < rows.Count;)
        {
            var part = at == 0 && before is not null ? Rest(before.Columns) : default;
            if (part.Table is null && rows[at].IsMany) part = Table(at, parts);
            if (part.Table is null) part = new PdfPart(null, [rows[at]]);
            parts.Add(part);
            at = parts.Sum(p => p.Rows.Count);
        }
        return parts;
    }

    /// <summary>What a page begins with of the table with which the page before ended.</summary>
    private PdfPart Rest(PdfColumns columns) => columns.With(rows[0]) is var with && with.Count == columns.Count && columns.Holds(rows[0]) ? Made(with, 0, Grow(ref with, 0)) : default;

    private PdfPart Table(int from, List<PdfPart> parts)
    {
        var columns = new PdfColumns(float.MaxValue).With(rows[from]);
        if (columns.Count < 2) return default;
        var to = Grow(ref columns, from);
        // Rows above of which one cell is filled.
        while (parts.Count > 0 && parts[^1].Table is null && Apart(from) < Near && columns.FitsByCells(rows[from - 1]) && columns.With(rows[from - 1]).Count == columns.Count && !IsItem(from - 1) && Aligns(from - 1, from, to))
        {
            from--;
            parts.RemoveAt(parts.Count - 1);
        }
        return Made(columns, from, to);
    }

    private int Grow(ref PdfColumns columns, int from)
    {
        var usual = float.NaN;
        for (var at = from + 1; at < rows.Count; at++)
        {
            var gap = Apart(at);
            var with = columns.With(rows[at]);
            var aligns = Aligns(at, from, at);
            if (!columns.FitsByCells(rows[at]) || with.Count < columns.Count || gap > Near + EmptyRow || !(rows[at].IsMany || (aligns && !IsItem(at)))) return at;
            if (gap > (float.IsNaN(usual) ? Near : usual + RowsVaryBy) && !(rows[at].IsMany && aligns && with.Count == columns.Count)) return at;
            columns = with;
            usual = float.IsNaN(usual) ? gap : Math.Max(usual, Math.Min(gap, Near));
        }
        return rows.Count;
    }

    /// <summary>True for a list item, whose number is set apart from its words.</summary>
    private bool IsItem(int at) => rows[at].Blocks[0].Lines[0].Words is [{ Spaced: false }, { Begins: true }, ..];

    /// <summary>True where every cell of a row begins, or is centred, as one among other rows.</summary>
    private bool Aligns(int at, int from, int to) =>
        rows[at].Blocks.All(b => Enumerable.Range(from, to - from).Where(r => r != at).SelectMany(r => rows[r].Blocks).Any(o => Math.Abs(o.Left - b.Left) < Edge || Math.Abs(o.Left + o.Right - b.Left - b.Right) < 2 * Edge));

    private PdfPart Made(PdfColumns columns, int from, int to)
    {
        var table = new PdfTable(columns, drawsSpaces: true);
        for (var at = from; at < to; at++) table.Add(sheet.Number, rows[at]);
        return new PdfPart(table, [.. rows.Skip(from).Take(to - from)]);
    }

    /// <summary>The space above a row, in heights of its letters.</summary>
    private float Apart(int at) => (rows[at].Top - rows[at - 1].Bottom) / rows[at].Height;
}
