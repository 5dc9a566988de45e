using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds the tables among a page's rows where each block is known to be one cell or one paragraph, so that a table's columns are the stretches of the page's width that its cells fill.</summary>
/// <param name="sheet">The page.</param>
/// <param name="rows">Its rows.</param>
/// <param name="measure">How the document is set.</param>
/// <param name="headings">The first rows of the tables so far, as <see cref="PdfTable.Key(PdfRow)"/>: one at the head of a page is printed again.</param>
/// <param name="leads">The bold words with which pages begin.</param>
internal sealed class PdfCellLayout(PdfSheet sheet, IReadOnlyList<PdfRow> rows, PdfMeasure measure, HashSet<string> headings, HashSet<string> leads)
{
    private const float Near = 0.6f;
    private const float Wide = 1.3f;
    private const int LongestHead = 6;
    private const int MostCells = 200;
    private const int DeepestHeading = 2;
    private const float EmptyRow = 1.6f;
    private const float RowsVaryBy = 0.2f;
    private const float Wider = 2;
    private const float SameGap = 0.05f;
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
        if (!IsHeading(start, start, columns) && columns.FitsByCells(rows[start]) && (rows[start].IsMany && (before.EndsWithHeading || columns.AlignSome(rows[start])) || columns.Align(rows[start])) && columns.With(rows[start]) is var with && with.Count == columns.Count)
        {
            var usual = before.Gap;
            var to = Grow(ref with, start, ref usual);
            return Made(with, start, to, usual, keepsColumns: true);
        }
        if (start == 0) return default;
        // The heading printed again shows the columns where they are set anew.
        var headed = new PdfColumns(float.MaxValue).With(rows[0]);
        var gap = before.Gap;
        var end = Grow(ref headed, 0, ref gap);
        return end > start && headed.Count > 1 ? Made(headed, start, end, gap) : default;
    }

    /// <summary>A table that begins with several cells beside one another, or with rows of which only the first cell is filled: those begin a little right of where paragraphs do, by what parts a cell's words from its edge.</summary>
    private PdfPart Table(int from, List<PdfPart> parts)
    {
        if ((!rows[from].IsMany && !IsFirstCell(rows[from]) && !IsHeadingAlone(from)) || rows[from].Blocks.Count > MostCells) return default;
        var columns = new PdfColumns(float.MaxValue).With(rows[from]);
        var usual = float.NaN;
        var to = Grow(ref columns, from, ref usual);
        if (to - from < 2 && columns.Count < 2 && !(rows[from].IsBold && parts is [.., { Table: { } above }] && Apart(from) < above.Gap + SameGap)) return default;
        // Rows above of which one cell is filled.
        while (parts.Count > 0 && parts[^1].Table is null && !(rows[from].IsBold && (!rows[from - 1].IsBold || leads.Contains(PdfTable.Key(rows[from])))) && Apart(from) < (float.IsNaN(usual) ? Near : usual + RowsVaryBy) && IsOfTable(rows[from - 1], columns))
        {
            from--;
            parts.RemoveAt(parts.Count - 1);
        }
        if (parts.Count > 0 && parts[^1].Table is null && IsTableAlone(from - 1, Apart(from), usual)) parts[^1] = Made(new PdfColumns(float.MaxValue).With(rows[from - 1]), from - 1, from, usual);
        return Made(columns, from, to, usual);
    }

    /// <summary>A cell that stands as near over a table as its rows do, but between its columns: a table of its own.</summary>
    private bool IsTableAlone(int at, float gap, float usual) =>
        !rows[at].IsMany && (Math.Abs(gap - usual) < SameGap || (rows[at].IsBold && gap < Math.Min(usual, Near))) && ListMarker.Of(rows[at].Blocks[0].Lines[0].Text()) is null && rows[at].Blocks[0].Left > measure.Left + 1 && IsNoTitle(rows[at]);

    private bool IsOfTable(PdfRow row, PdfColumns columns)
    {
        if (row.IsMany) return false;
        var inset = row.Blocks[0].Left > measure.Left + 1;
        return columns.Count == 1 ? inset && IsNoTitle(row)
            : columns.FitsByCells(row) && columns.With(row).Count == columns.Count && (columns.Align(row) || (inset && columns.Surround(row)));
    }

    /// <summary>True for a bold cell in the middle of its column over a first cell as near as a row.</summary>
    private bool IsHeadingAlone(int at) =>
        at + 1 < rows.Count && rows[at].IsBold && rows[at].Blocks[0].Left > measure.Left + 1 && IsNoTitle(rows[at]) && IsFirstCell(rows[at + 1]) && Apart(at + 1) < Near;

    /// <summary>True where letters are no larger than the text's: tables are often set in smaller ones.</summary>
    private bool IsNoTitle(PdfRow row) => row.Height < 1.1f * measure.Height;

    /// <summary>True where a row begins as tables' first cells do, and not as a paragraph or list whose first line alone is set in by a space.</summary>
    private bool IsFirstCell(PdfRow row) =>
        row.Blocks[0].Lines[0].Words[0] is var word && measure.IsFirstCell(word) && IsNoTitle(row) && (row.IsMany || (!IsListed(row) && row.Blocks[0].Left > word.Left - 1));

    /// <summary>True for one block that begins with a bullet.</summary>
    private static bool IsListed(PdfRow row) => !row.IsMany && BulletMark.Is(row.Blocks[0].Lines[0].Words[0].Text);

    private int Grow(ref PdfColumns columns, int from, ref float usual)
    {
        var to = Reach(ref columns, from, ref usual);
        // A heading printed again heads what follows, where that is set in other columns.
        return to - 1 > from && to < rows.Count && rows[to].IsMany && (!rows[to].IsBold || rows[to - 1].IsBold) && (headings.Contains(PdfTable.Key(rows[to - 1])) || PdfTable.Key(rows[to - 1]) == PdfTable.Key(rows[from])) ? to - 1 : to;
    }

    private int Reach(ref PdfColumns columns, int from, ref float usual)
    {
        for (var at = from + 1; at < rows.Count; at++)
        {
            if (rows[at].Blocks.Count > MostCells || columns.Count > MostCells) return at;
            var gap = Apart(at);
            var with = columns.With(rows[at]);
            var aligns = (columns.Align(rows[at]) && !(columns.Count == 1 && IsListed(rows[at]))) || (!rows[at].IsMany && IsFirstCell(rows[at]));
            if (gap > Near + EmptyRow || !(rows[at].IsMany || aligns || IsUnderHeading(at, from, columns) || IsListInCell(at, columns)) || !Hold(with, from, at)) return at;
            if (with.Count == 1 && Math.Abs(gap - measure.ParagraphGap) < SameGap) return at;
            // Many rows of one cell, and then one of several: another table.
            if (columns.Count == 1 && with.Count > 2 && at - from > LongestHead) return at;
            if (at > from + 1 && with.Count > columns.Count && !columns.AlignSome(rows[at])) return at;
            if (IsHeading(at, from, columns)) return at;
            if (gap > (!float.IsNaN(usual) ? usual + RowsVaryBy : rows[at].IsMany || ((aligns || IsUnderHeading(at, from, columns)) && (columns.Count > 1 || IsFirstCell(rows[at]))) ? Wide : Near) && !(rows[at].IsMany && (aligns || (at == from + 1 && rows[from].IsBold)) && with.Count == columns.Count)) return at;
            columns = with;
            usual = float.IsNaN(usual) ? gap : Math.Max(usual, Math.Min(gap, Wide));
        }
        return rows.Count;
    }

    /// <summary>True where the rows' cells stand in columns of their own: the heading's, set in the middle of theirs, may lie beside the words below until a longer cell covers both.</summary>
    private bool Hold(PdfColumns columns, int from, int to) => Enumerable.Range(from, to - from + 1).All(i => columns.FitsByCells(rows[i]));

    /// <summary>True for a cell alone under a bold heading, set further in than paragraphs are.</summary>
    private bool IsUnderHeading(int at, int from, PdfColumns columns) =>
        at == from + 1 && rows[from].IsBold && !rows[at].IsBold && columns.Count > 1 && rows[at].Blocks[0].Left > measure.Left + 1 && IsNoTitle(rows[at]);

    /// <summary>True for a list with bullets that stands within a column.</summary>
    private bool IsListInCell(int at, PdfColumns columns) =>
        columns.Count > 1 && IsListed(rows[at]) && columns.Surround(rows[at]) && !columns.Align(rows[at]);

    /// <summary>True for a bold row under others that are not: the heading of another table. One bold cell heads the rows below it within its table where they keep to its columns (a table of which only the first column holds words has no such rows), and a bold row with figures sums up those above.</summary>
    private bool IsHeading(int at, int from, PdfColumns columns)
    {
        if (!rows[at].IsBold || (at <= start && headings.Contains(PdfTable.Key(rows[at])))) return false;
        if (at > 0 && leads.Contains(PdfTable.Key(rows[at]))) return true;
        if (at > 0 && rows[at - 1].IsBold) return false;
        if (rows[at].IsMany) return !rows[at].HasFigures || !columns.FitsByCells(rows[at]);
        var below = Enumerable.Range(at + 1, rows.Count - at - 1).FirstOrDefault(i => rows[i].IsMany, -1);
        if (columns.Count == 1) return rows[at].Right > columns.Right + (Wider * rows[at].Height);
        return below > 0 ? !columns.FitsByCells(rows[below]) || columns.With(rows[below]).Count != columns.Count : at > from + 1 && at + 1 < rows.Count && rows.Skip(from + 1).Take(at - from - 1).All(r => !r.IsMany);
    }

    private PdfPart Made(PdfColumns columns, int from, int to, float gap, bool keepsColumns = false)
    {
        var table = new PdfTable(columns, measure) { Gap = gap, KeepsColumns = keepsColumns, IsRest = from == start && start > 0, IsHeaded = rows[from] is { IsBold: true, IsMany: true, HasFigures: false } };
        for (var at = from; at < to; at++)
            if (at > from && IsListInCell(at, columns)) table.AddToLast(sheet.Number, rows[at]);
            else table.Add(sheet.Number, rows[at]);
        return new PdfPart(table, [.. rows.Skip(from).Take(to - from)]);
    }

    /// <summary>The space above a row, in heights of its letters, or of the text where those are larger.</summary>
    private float Apart(int at) => (rows[at].Top - rows[at - 1].Bottom) / Math.Max(rows[at].Height, measure.Height);
}
