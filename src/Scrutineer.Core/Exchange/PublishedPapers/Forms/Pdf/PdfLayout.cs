using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>What a page shows from top to bottom: a table, or a block of running text.</summary>
internal readonly record struct PdfPart(PdfTable? Table, IReadOnlyList<PdfRow> Rows);

/// <summary>Finds the tables among a page's rows.</summary>
internal sealed class PdfLayout(PdfSheet sheet, IReadOnlyList<PdfRow> rows, PdfMeasure measure)
{
    private const float RowsApart = 1.3f;
    private const float SpaceBesides = 0.06f;
    private const int LongestStack = 40;
    private const int ShortestStack = 4;

    /// <param name="before">The table with which the page before ended.</param>
    public List<PdfPart> Parts(PdfTable? before)
    {
        var parts = new List<PdfPart>();
        for (var at = 0; at < rows.Count;)
        {
            var table = at == 0 && before is not null ? Table(at, before.Columns, 1) : default;
            if (table.Table is null) table = rows[at].IsMany ? Table(at, null, 2) : Stack(at);
            if (table.Table is null) table = new PdfPart(null, [rows[at]]);
            parts.Add(table);
            at += table.Rows.Count;
        }
        return parts;
    }

    /// <summary>The table that begins at a row, with the columns of the page before where it goes on from there.</summary>
    private PdfPart Table(int from, PdfColumns? known, int fewest)
    {
        var columns = known ?? new PdfColumns(measure.Space + SpaceBesides).With(rows[from]);
        var to = known is null ? from + 1 : from;
        for (var at = to; at < rows.Count; at++)
        {
            if (at > from && Apart(at) > RowsApart * (rows[at].IsMany ? 3 : 1)) break;
            if (rows[at].IsMany && columns.With(rows[at]) is var with && with.Count >= 2 && (with.Count >= columns.Count || (at - from <= 1 && known is null))) (columns, to) = (with, at + 1);
            else if (columns.Count > 1 && (rows[at].IsMany || rows[at].Blocks[0].Lines.Count == 1) && columns.FitsByWords(rows[at])) to = at + 1;
            else if (rows[at].IsMany || !columns.Fits(rows[at])) break;
            else if (IsRowAlone(at, columns)) to = at + 1;
        }
        var many = rows.Skip(from).Take(to - from).Count(r => r.IsMany);
        if (columns.Count < 2 || (many < fewest && !(many == 1 && to - from > 2))) return default;
        return Made(columns, from, to);
    }

    private PdfPart Made(PdfColumns columns, int from, int to)
    {
        var table = new PdfTable(columns, measure);
        for (var at = from; at < to; at++) table.Add(sheet.Number, rows[at]);
        return new PdfPart(table, [.. rows.Skip(from).Take(to - from)]);
    }

    /// <summary>A row of one cell is a table's where it stands in a later column, or as near to the row above as rows are.</summary>
    private bool IsRowAlone(int at, PdfColumns columns) =>
        columns.Of(rows[at].Blocks[0].Lines[0].Words[0]) > 0 || (at > 0 && IsNear(at));

    /// <summary>Rows of which only the first cell is filled: they stand nearer to one another than paragraphs, but not as near as wrapped lines.</summary>
    private PdfPart Stack(int from)
    {
        if (!IsCell(from)) return default;
        var to = from + 1;
        while (to < rows.Count && to - from < LongestStack && IsNear(to) && IsCell(to) && Math.Abs(rows[to].Blocks[0].Left - rows[from].Blocks[0].Left) < 1.5f) to++;
        if (to < rows.Count && rows[to].IsMany && IsNear(to) && Table(to, null, 2) is { Table: { } below } && rows.Skip(from).Take(to - from).All(below.Columns.Fits))
            return Made(below.Columns, from, to + below.Rows.Count);
        return to - from < ShortestStack ? default : Made(new PdfColumns(measure.Space + SpaceBesides).With(rows[from]), from, to);
    }

    private bool IsCell(int at)
    {
        var row = rows[at];
        if (row.IsMany || Math.Abs(row.Height - measure.Height) > 0.08f * measure.Height) return false;
        var block = row.Blocks[0];
        return block.Right < measure.Right - (4 * row.Height) && block.Left < measure.Left + (1.2f * row.Height) && ListMarker.Of(block.Lines[0].Text()) is null && !BulletMark.Is(block.Lines[0].Words[0].Text);
    }

    private bool IsNear(int at) => Apart(at) > measure.LineGap + 0.13f && Apart(at) < 0.65f * measure.ParagraphGap;

    /// <summary>The space above a row, in heights of its letters.</summary>
    private float Apart(int at) => (rows[at].Top - rows[at - 1].Bottom) / rows[at].Height;
}
