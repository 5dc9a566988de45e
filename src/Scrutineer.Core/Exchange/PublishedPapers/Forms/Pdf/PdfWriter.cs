using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Writes a document's pages as text: paragraphs and tables that a page end broke are put together.</summary>
internal sealed class PdfWriter(FormText text, PdfMeasure measure, PdfFurniture furniture)
{
    private PdfTable? table;
    private float tableBottom;
    private PdfTextLine? open;
    private int openPage;

    public void Write(PdfPage page)
    {
        var runs = furniture.Without(PdfRun.Of(page.Words), page.Height);
        if (runs.Count == 0) return;
        var rows = PdfRow.Of(PdfBlock.Of(runs, measure.LineGap));
        var parts = new PdfLayout(page.Number, rows, measure).Parts(table);
        var pageEnded = page.Number > 1;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Table is { } found) pageEnded = Take(found, i == 0, pageEnded);
            else pageEnded = Take(parts[i].Rows[0], page.Number, i == 0, pageEnded);
            tableBottom = runs.Max(r => r.Bottom);
        }
    }

    public void Close()
    {
        CloseLine();
        CloseTable();
    }

    private bool Take(PdfTable found, bool first, bool pageEnded)
    {
        CloseLine();
        if (first && table is not null && (table.Columns.AreLike(found.Columns) || table.IsHeadedLike(found)))
        {
            table.Continue(found, tableBottom);
            return pageEnded;
        }
        CloseTable();
        EndPage(pageEnded);
        table = found;
        return false;
    }

    private bool Take(PdfRow row, int page, bool first, bool pageEnded)
    {
        CloseTable();
        var lines = row.IsMany ? [Beside(row)] : PdfTextLines.Of(row.Blocks[0], measure);
        for (var i = 0; i < lines.Count; i++)
        {
            if (open is not null && first && i == 0 && GoesOn(open, lines[0]))
            {
                open = open with { Words = Wording.Join(open.Words, lines[0].Words), IsFull = lines[0].IsFull };
                continue;
            }
            CloseLine();
            if (i == 0)
            {
                EndPage(pageEnded);
                pageEnded = false;
                text.Blank();
            }
            (open, openPage) = (lines[i], page);
        }
        return pageEnded;
    }

    private void EndPage(bool ended)
    {
        if (ended) text.PageEnd();
    }

    private static PdfTextLine Beside(PdfRow row)
    {
        var first = row.Blocks[0].Lines[0];
        return new PdfTextLine(string.Join(' ', row.Blocks.SelectMany(b => b.Lines).Select(l => l.Text())), first.Height, first.Left, false, false);
    }

    /// <summary>True for a paragraph whose last line ran to the margin in the middle of a sentence, and a page that begins with the rest of it.</summary>
    private static bool GoesOn(PdfTextLine open, PdfTextLine next) =>
        open.IsFull && !Wording.IsFinished(open.Words) && !next.IsNumbered && Math.Abs(open.Height - next.Height) < 0.1f * open.Height && Math.Abs(open.Left - next.Left) < 30;

    private void CloseLine()
    {
        if (open is not { } line) return;
        open = null;
        text.At = new FormPlace(null, openPage);
        if (Level(line) is { } level) text.Heading(level, line.Words);
        else if (line.IsItem && !line.IsNumbered) text.Item(1, line.Words);
        else text.Paragraph(line.Words);
    }

    /// <summary>Letters larger than the text's are a heading's.</summary>
    private int? Level(PdfTextLine line)
    {
        if (line.Words.Length > 200) return null;
        var ratio = line.Height / measure.Height;
        return ratio > 1.8f ? 1 : ratio > 1.32f ? 2 : ratio > 1.08f ? 3 : null;
    }

    private void CloseTable()
    {
        if (table is not { } written) return;
        table = null;
        text.Blank();
        foreach (var (page, cells, _) in written.Rows)
        {
            text.At = new FormPlace(null, page);
            if (written.IsLabels) text.Paragraph(string.Join(' ', cells).Trim());
            else text.Row(cells.Length > 1 ? cells : [cells[0], ""]);
        }
        text.Blank();
    }
}
