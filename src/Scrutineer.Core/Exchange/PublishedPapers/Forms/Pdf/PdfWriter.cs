using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Writes a document's pages as text: paragraphs and tables that a page end broke are put together.</summary>
/// <param name="text">What is written.</param>
/// <param name="measure">How the document is set.</param>
/// <param name="furniture">What its pages repeat.</param>
/// <param name="leads">The bold words with which its pages begin, as <see cref="PdfTable.Key(PdfRow)"/>.</param>
internal sealed class PdfWriter(FormText text, PdfMeasure measure, PdfFurniture furniture, HashSet<string> leads)
{
    private const int LongestHeading = 200;
    private PdfTable? table;
    private float tableBottom;
    private PdfTextLine? open;
    private int openPage;
    private bool first;
    private bool pageEnded;
    private readonly HashSet<string> headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> ruledHeadings = new(StringComparer.OrdinalIgnoreCase);

    public void Write(PdfSheet sheet)
    {
        var runs = furniture.Without(sheet.Runs, sheet.Height);
        (first, pageEnded) = (true, sheet.Number > 1);
        foreach (var grid in sheet.Grids)
        {
            Write(sheet, runs.FindAll(r => r.Bottom <= grid.Top + r.Height / 2));
            runs.RemoveAll(r => r.Bottom <= grid.Top + r.Height / 2);
            var found = sheet.Table(grid, measure);
            if (IsPrintedAgain(found)) continue;
            Take(found);
            tableBottom = grid.Bottom;
        }
        Write(sheet, runs);
    }

    private void Write(PdfSheet sheet, List<PdfRun> runs)
    {
        if (runs.Count == 0) return;
        var rows = PdfRow.Of(PdfBlock.Of(measure.DrawsSpaces ? PdfRun.WithNumbersApart(runs, measure) : runs, measure));
        var before = first && table is { IsRuled: false } ? table : null;
        foreach (var part in measure.DrawsSpaces ? new PdfCellLayout(sheet, rows, measure, headings, leads).Parts(before) : new PdfLayout(sheet, rows, measure).Parts(before))
        {
            if (part.Table is { } found)
            {
                foreach (var row in part.Rows.Take(2).Where((r, i) => i == 0 || (r.IsBold == part.Rows[0].IsBold && !PdfTable.Key(r).Any(char.IsAsciiDigit)))) headings.Add(PdfTable.Key(row));
                Take(found);
            }
            else Take(part.Rows[0], sheet.Number);
        }
        tableBottom = runs.Max(r => r.Bottom);
    }

    public void Close()
    {
        CloseLine();
        CloseTable();
    }

    /// <summary>True for a bold row that has headed a table before and heads a page: where a program made one table of several, it prints the first one's heading over the rest of any.</summary>
    private bool IsPrintedAgain(PdfTable found)
    {
        if (!found.BeginsBold) return false;
        var isNew = ruledHeadings.Add(found.HeadKey);
        return !isNew && first && found.Rows.Count == 1 && table is { IsRuled: true };
    }

    private void Take(PdfTable found)
    {
        CloseLine();
        if (first && table is not null && table.IsContinuedBy(found)) table.Continue(found, tableBottom);
        else
        {
            table?.HeadNumbersOf(found);
            table?.HeadRowsOf(found);
            CloseTable();
            table = found;
        }
        (first, pageEnded) = (false, false);
    }

    private void Take(PdfRow row, int page)
    {
        CloseTable();
        var lines = row.IsMany ? [Beside(row)] : PdfTextLines.Of(row.Blocks[0], measure);
        for (var i = 0; i < lines.Count; i++)
        {
            if (open is not null && first && i == 0 && GoesOn(open, lines[0]))
            {
                open = open with { Words = PdfRun.Join(open.Words, lines[0].Words), IsFull = lines[0].IsFull };
                continue;
            }
            CloseLine();
            if (i == 0) EndBlock();
            (open, openPage) = (lines[i], page);
        }
        first = false;
    }

    private void EndBlock()
    {
        if (pageEnded) text.PageEnd();
        pageEnded = false;
        text.Blank();
    }

    private static PdfTextLine Beside(PdfRow row)
    {
        var opening = row.Blocks[0].Lines[0];
        return new PdfTextLine(string.Join(' ', row.Blocks.SelectMany(b => b.Lines).Select(l => l.Text())), opening.Height, opening.Left, false, false);
    }

    /// <summary>True for a paragraph whose last line ran to the margin in the middle of a sentence, and a page that begins with the rest of it.</summary>
    private static bool GoesOn(PdfTextLine open, PdfTextLine next) =>
        open.IsFull && !Wording.IsFinished(open.Words) && !next.IsNumbered && Math.Abs(open.Height - next.Height) < 0.1f * open.Height && Math.Abs(open.Left - next.Left) < 30;

    private void CloseLine()
    {
        if (open is not { } line) return;
        open = null;
        text.At = new FormPlace(null, openPage);
        if (line.Words.Length <= LongestHeading && measure.Level(line.Height) is { } level) text.Heading(level, line.Words);
        else if (line.IsItem && !line.IsNumbered) text.Item(1, line.Words);
        else text.Paragraph(line.Words);
    }

    private void CloseTable()
    {
        if (table is not { } written) return;
        table = null;
        text.Blank();
        foreach (var (page, cells, _, _) in written.Rows)
        {
            text.At = new FormPlace(null, page);
            // Its heading once more in the middle of a page heads another table, set under it without a gap. Headings name every column.
            if (cells != written.Rows[0].Cells && cells.Length > 1 && !cells.Contains("") && cells.SequenceEqual(written.Rows[0].Cells, StringComparer.Ordinal)) text.Blank();
            if (written.IsLabels) text.Paragraph(string.Join(' ', cells).Trim());
            else text.Row(cells.Length > 1 ? cells : [cells[0], ""]);
        }
        text.Blank();
    }
}
