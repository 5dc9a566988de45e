using System.Globalization;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Writes a tagged document as text: its tags say what is a paragraph, a heading, a list item and a cell, over any number of pages.</summary>
/// <param name="text">Where to.</param>
/// <param name="words">Its words.</param>
/// <param name="sheets">Its pages.</param>
/// <param name="measure">How it is set.</param>
/// <param name="whole">True where it tags empty cells too.</param>
internal sealed class PdfTagWriter(FormText text, PdfTaggedWords words, IReadOnlyList<PdfSheet> sheets, PdfMeasure measure, bool whole)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "Caption", "BlockQuote", "Div", "Sect", "Art", "Part", "Document", "DocumentFragment", "Aside", "TOC", "TOCI", "L", "LI", "LBody", "Index", "Note", "FENote", "Form", "Figure", "Formula", "TR", "TD", "TH", "THead", "TBody", "TFoot",
    };

    private readonly List<PdfPlaced> block = [];
    private string? marker;
    private bool unlabelled;
    private int heading;
    private int depth;
    private int page = 1;

    public void Write(PdfTag tag)
    {
        for (var i = 0; i < tag.Kids.Count; i++)
            if (tag.Kids[i] is PdfMarked mark) block.AddRange(words.Of(mark).Select(w => new PdfPlaced(mark.Page, w)));
            else if (tag.Kids[i] is PdfTag { Kind: "Table" } table) Table(table, i + 1 < tag.Kids.Count ? tag.Kids[i + 1] as PdfTag : null);
            else Element((PdfTag)tag.Kids[i]);
    }

    /// <summary>Writes the words gathered since the last block began.</summary>
    public void Close()
    {
        if (unlabelled && block.Count > 0) TakeNumber();
        var lines = Lines();
        block.Clear();
        if (lines.Count == 0) return;
        foreach (var (at, line) in lines)
        {
            var said = line;
            if (marker is null && BulletMark.Is(line[..1]) && line.Length > 2 && line[1] == ' ') (marker, said) = ("-", line[2..]);
            if (at > page) text.PageEnd();
            page = Math.Max(page, at);
            text.At = new FormPlace(null, at);
            if (at == lines[0].Page && ReferenceEquals(line, lines[0].Words)) text.Blank();
            if (heading > 0) text.Heading(heading, said);
            else if (marker is null) text.Paragraph(said);
            else if (BulletMark.Is(marker)) text.Item(depth, said);
            else text.Paragraph(ListNumber.Before(marker, said));
            marker = null;
        }
    }

    private void Element(PdfTag tag)
    {
        switch (tag.Kind)
        {
            case "Lbl": Label(tag); break;
            case "L": List(tag); break;
            case "LBody": Write(tag); break;
            case "LI" when !tag.Tags.Any(t => t.Kind == "Lbl"): Item(tag); break;
            case "H" or "Title": Heading(tag, 1); break;
            case ['H', >= '1' and <= '6']: Heading(tag, int.Parse(tag.Kind.AsSpan(1), CultureInfo.InvariantCulture)); break;
            default: Inside(tag); break;
        }
    }

    private void Inside(PdfTag tag)
    {
        var apart = Blocks.Contains(tag.Kind) && !(tag.Kind == "P" && marker is not null);
        if (apart) Close();
        Write(tag);
        if (apart || tag.Kind == "P") Close();
    }

    private void Heading(PdfTag tag, int level)
    {
        Close();
        heading = level;
        Write(tag);
        Close();
        heading = 0;
    }

    private void List(PdfTag tag)
    {
        Close();
        depth++;
        Write(tag);
        Close();
        depth--;
        marker = null;
    }

    /// <summary>An item of which the number is not tagged apart.</summary>
    private void Item(PdfTag tag)
    {
        Close();
        unlabelled = true;
        Write(tag);
        Close();
        unlabelled = false;
    }

    /// <summary>The number that is a stretch of text by itself before an item's words.</summary>
    private void TakeNumber()
    {
        unlabelled = false;
        if (block is not [{ Word: { Spaced: not null } number }, { Word.Begins: true }, ..] || ListMarker.Of(number.Text + " ") is null) return;
        marker = number.Text;
        block.RemoveAt(0);
    }

    /// <summary>The number or mark of a list item.</summary>
    private void Label(PdfTag tag)
    {
        Close();
        marker = Words(tag) is { Length: > 0 } own ? own : "-";
    }

    private void Table(PdfTag tag, PdfTag? next)
    {
        Close();
        if (Tables(tag) is not { } tables)
        {
            Write(tag);
            Close();
            return;
        }
        foreach (var caption in tag.Tags.Where(t => t.Kind == "Caption")) Inside(caption);
        for (var i = 0; i < tables.Count; i++)
            Table(tables[i], i + 1 < tables.Count ? tables[i + 1] : next is { Kind: "Table" } && tables[i].Count == 1 ? Tables(next)?[0] : null);
    }

    private void Table(List<PdfTagCell?[]> rows, List<PdfTagCell?[]>? below)
    {
        text.Blank();
        var numbers = rows.Count == 1 && below is not null && below[0].Length > rows[0].Length && IsNumbers(below);
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => PdfTagTable.Width(rows, i)).ToList();
        foreach (var row in rows)
        {
            page = Math.Max(page, row.First(c => c is not null)!.Page);
            text.At = new FormPlace(null, page);
            var cells = row.Select((c, i) => c is null ? "" : Words(c.Tag, widths[i]));
            text.Row(numbers ? ["", .. cells] : row.Length > 1 ? cells : [.. cells, ""]);
        }
        text.Blank();
    }

    private List<List<PdfTagCell?[]>>? Tables(PdfTag tag) => PdfTagTable.Of(tag, Cell, sheets, whole);

    /// <summary>True where the first column numbers the rows, which seldom has a heading: a heading printed apart lacks that cell.</summary>
    private bool IsNumbers(List<PdfTagCell?[]> rows) => rows.TrueForAll(r => r[0] is null || Words(r[0]!.Tag).TrimEnd('.').All(char.IsAsciiDigit));

    private PdfTagCell? Cell(PdfTag tag)
    {
        var placed = Placed(tag).ToList();
        return placed.Count == 0 ? null : new PdfTagCell(tag, placed[0].Page, [.. placed.Where(w => w.Page == placed[0].Page).Select(w => w.Word)]);
    }

    /// <summary>All words of an element in one line; those of a heading cell that every page prints again are taken once.</summary>
    private string Words(PdfTag tag, float width = float.MaxValue)
    {
        var pages = Placed(tag).GroupBy(w => w.Page).Select(g => PdfTable.Text([.. g.Select(w => w.Word)], measure, width)).ToList();
        if (pages.Count > 1 && pages.TrueForAll(p => p == pages[0])) return pages[0];
        return pages.Aggregate("", PdfRun.Join);
    }

    private IEnumerable<PdfPlaced> Placed(PdfTag tag) =>
        tag.Kids.SelectMany(k => k is PdfMarked mark ? words.Of(mark).Select(w => new PdfPlaced(mark.Page, w)) : Placed((PdfTag)k));

    /// <summary>The block's lines as meant: wrapped ones joined, others kept apart where the next word would have had room.</summary>
    private List<(int Page, string Words)> Lines()
    {
        var lines = new List<(int Page, string Words)>();
        (int Page, PdfRun Run)? before = null;
        foreach (var (at, run) in block.GroupBy(w => w.Page).SelectMany(g => PdfRun.Of([.. g.Select(w => w.Word)]).Select(r => (g.Key, r))))
        {
            var joins = before is { } last && (heading > 0 || last.Page != at || run.IsBeside(last.Run) || !PdfTextLines.HasRoom(last.Run, run, measure.Right, measure));
            if (joins) lines[^1] = (lines[^1].Page, PdfRun.Join(lines[^1].Words, run.Text()));
            else lines.Add((at, run.Text()));
            before = (at, run);
        }
        return lines;
    }

    private readonly record struct PdfPlaced(int Page, PdfWord Word);
}
