namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds the tables among a page's rows where each block is known to be one cell or one paragraph, so that a table's columns are the stretches of the page's width that its cells fill.</summary>
/// <param name="sheet">The page.</param>
/// <param name="rows">Its rows.</param>
/// <param name="measure">How the document is set.</param>
/// <param name="headings">The first rows of the tables so far, as <see cref="PdfTable.Key"/>: one at the head of a page is printed again.</param>
internal sealed class PdfCellLayout(PdfSheet sheet, IReadOnlyList<PdfRow> rows, PdfMeasure measure, HashSet<string> headings)
{
    private const float Near = 0.6f;
    private const float Wide = 1.3f;
    private const int LongestHead = 6;
    private const int MostCells = 200;
    private const int DeepestHeading = 2;
    private const float LeastInset = 0.8f;
    private const float MostInset = 9;
    private const float EmptyRow = 1.6f;
    private const float RowsVaryBy = 0.2f;
    private int start;

    /// <param name="before">The table with which the page before ended.</param>
    public List<PdfPart> Parts(PdfTable? before)
    {
        var parts = new List<PdfPart>();
        if (rows.Count == 0) return parts;
        while (before is not null && start < Math.Min(DeepestHeading, rows.Count - 1) && headings.Contains(PdfTable.Key(rows[start]))) start++;
        for (var at = start; at < rows.Count;)
        {
            var part = at == start && before is not null ? Rest(before) : default;
            if (part.Table is null) part = Table(at, parts);
            if (part.Table is null) part = new PdfPart(null, [rows[at]]);
            parts.Add(part);
            at = start + parts.Sum(p => p.Rows.Count);
        }
        return parts;
    }

    /// <summary>What a page begins with of the table with which the page before ended.</summary>
    private PdfPart Rest(PdfTable before)
    {
        var columns = before.Columns;
        if (columns.FitsByCells(rows[start]) && (rows[start].IsMany && (before.EndsWithHeading || columns.AlignSome(rows[start])) || columns.Align(rows[start])) && columns.With(rows[start]) is var with && with.Count == columns.Count)
        {
            var to = Grow(ref with, start, out _);
            return Made(with, start, to);
        }
        if (start == 0) return default;
        // The heading printed again shows the columns where they are set anew.
        var headed = new PdfColumns(float.MaxValue).With(rows[0]);
        var end = Grow(ref headed, 0, out _);
        return end > start && headed.Count > 1 ? Made(headed, start, end) : default;
    }

    /// <summary>A table that begins with several cells beside one another, or with rows of which only the first cell is filled: those begin a little right of where paragraphs do, by what parts a cell's words from its edge.</summary>
    private PdfPart Table(int from, List<PdfPart> parts)
    {
        if (!rows[from].IsMany && !IsFirstCell(rows[from]) || rows[from].Blocks.Count > MostCells) return default;
        var columns = new PdfColumns(float.MaxValue).With(rows[from]);
        var to = Grow(ref columns, from, out var usual);
        if (to - from < 2 && columns.Count < 2) return default;
        // Rows above of which one cell is filled.
        while (parts.Count > 0 && parts[^1].Table is null && Apart(from) < (float.IsNaN(usual) ? Near : usual + RowsVaryBy) && IsOfTable(rows[from - 1], columns))
        {
            from--;
            parts.RemoveAt(parts.Count - 1);
        }
        if (parts.Count > 0 && parts[^1].Table is null && IsTableAlone(from - 1, Apart(from), usual)) parts[^1] = Made(new PdfColumns(float.MaxValue).With(rows[from - 1]), from - 1, from);
        return Made(columns, from, to);
    }

    /// <summary>A cell that stands as near over a table as its rows do, but between its columns: a table of its own.</summary>
    private bool IsTableAlone(int at, float gap, float usual) =>
        !rows[at].IsMany && Math.Abs(gap - usual) < 0.1f && rows[at].Blocks[0].Left > measure.Left + 1 && Math.Abs(rows[at].Height - measure.Height) < 0.1f * measure.Height;

    private bool IsOfTable(PdfRow row, PdfColumns columns)
    {
        if (row.IsMany) return false;
        var inset = row.Blocks[0].Left > measure.Left + 1;
        return columns.Count == 1 ? inset && Math.Abs(row.Height - measure.Height) < 0.1f * measure.Height
            : columns.FitsByCells(row) && columns.With(row).Count == columns.Count && (columns.Align(row) || (inset && columns.Surround(row)));
    }

    private bool IsFirstCell(PdfRow row) => row.Blocks[0].Left > measure.Left + LeastInset && row.Blocks[0].Left < measure.Left + MostInset && Math.Abs(row.Height - measure.Height) < 0.1f * measure.Height;

    private int Grow(ref PdfColumns columns, int from, out float usual)
    {
        var to = Reach(ref columns, from, out usual);
        // A heading printed again heads what follows, where that is set in other columns.
        return to - 1 > from && to < rows.Count && rows[to].IsMany && (headings.Contains(PdfTable.Key(rows[to - 1])) || PdfTable.Key(rows[to - 1]) == PdfTable.Key(rows[from])) ? to - 1 : to;
    }

    private int Reach(ref PdfColumns columns, int from, out float usual)
    {
        usual = float.NaN;
        for (var at = from + 1; at < rows.Count; at++)
        {
            if (rows[at].Blocks.Count > MostCells || columns.Count > MostCells) return at;
            var gap = Apart(at);
            var with = columns.With(rows[at]);
            var aligns = columns.Align(rows[at]) || (!rows[at].IsMany && IsFirstCell(rows[at]));
            if (!columns.FitsByCells(rows[at]) || with.Count < columns.Count || gap > Near + EmptyRow || !(rows[at].IsMany || aligns)) return at;
            // Many rows of one cell, and then one of several: another table.
            if (columns.Count == 1 && with.Count > 2 && at - from > LongestHead) return at;
            if (at > from + 1 && with.Count > columns.Count && !columns.AlignSome(rows[at])) return at;
            if (gap > (!float.IsNaN(usual) ? usual + RowsVaryBy : rows[at].IsMany || IsFirstCell(rows[at]) ? Wide : Near) && !(rows[at].IsMany && aligns && with.Count == columns.Count)) return at;
            columns = with;
            usual = float.IsNaN(usual) ? gap : Math.Max(usual, Math.Min(gap, Wide));
        }
        return rows.Count;
    }

    private PdfPart Made(PdfColumns columns, int from, int to)
    {
        var table = new PdfTable(columns, measure) { IsRest = from == start && start > 0 };
        for (var at = from; at < to; at++) table.Add(sheet.Number, rows[at]);
        return new PdfPart(table, [.. rows.Skip(from).Take(to - from)]);
    }

    /// <summary>The space above a row, in heights of its letters.</summary>
    private float Apart(int at) => (rows[at].Top - rows[at - 1].Bottom) / rows[at].Height;
}
