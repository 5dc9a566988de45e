using System.Globalization;
using System.Xml;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>Goes through a document's body in order and writes its headings, paragraphs, list items and tables. Deleted and hidden text is left out.</summary>
internal sealed class WordWalk(FormText text, WordStyles styles, WordNumbering numbering)
{
    private const int FewestRows = 3;
    private readonly Stack<WordParagraph> paragraphs = new();
    private readonly Stack<WordTable> tables = new();
    private readonly List<WordParagraph> tabbed = [];
    private readonly char[] piece = new char[4096];
    private WordRun run = new();
    private int page = 1;
    private bool pageEnded;

    /// <summary>True when the document says where its pages ended when it was last printed.</summary>
    public bool KnowsPages { get; private set; }

    public void Read(XmlReader reader)
    {
        var more = WordParts.Next(reader);
        while (more && !text.IsFull)
        {
            if (reader.NodeType == XmlNodeType.Element && IsLeftOut(reader))
            {
                Pass(reader);
                more = !reader.EOF;
                continue;
            }
            if (reader.NodeType == XmlNodeType.Element) Begin(reader);
            else if (reader.NodeType == XmlNodeType.EndElement) End(reader);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace) Words(reader);
            more = WordParts.Next(reader);
        }
        WriteTabbed();
    }

    /// <summary>Deleted text, the code behind fields, and the second telling of a drawing for old readers.</summary>
    private static bool IsLeftOut(XmlReader reader) =>
        reader.LocalName is "del" or "moveFrom" or "delText" or "instrText" or "Fallback" or "sectPr" or "rPrChange" or "pPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "numberingChange" or "footnoteReference"
        && !(reader.LocalName is "del" && reader.IsEmptyElement);

    private static void Pass(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }
        for (var depth = reader.Depth; WordParts.Next(reader) && reader.Depth > depth;)
        {
        }
        reader.Read();
    }

    private void Begin(XmlReader reader)
    {
        if (!reader.IsWord()) return;
        switch (reader.LocalName)
        {
            case "p": BeginParagraph(reader); break;
            case "tbl": BeginTable(); break;
            case "tr": if (tables.TryPeek(out var table)) table.BeginRow(); break;
            case "tc": if (tables.TryPeek(out table)) table.BeginCell(); break;
            case "r": run = new WordRun { StyleBold = Bold(paragraphs.TryPeek(out var own) ? own.Style : null) }; break;
            case "t": run.InText = !reader.IsEmptyElement; break;
            default: Property(reader); break;
        }
    }

    private void Property(XmlReader reader)
    {
        var paragraph = paragraphs.TryPeek(out var open) ? open : null;
        var table = tables.TryPeek(out var inside) ? inside : null;
        switch (reader.LocalName)
        {
            case "del": table?.DeleteRow(); break;
            case "gridBefore": table?.Skip(Number(reader.Value())); break;
            case "gridSpan": table?.Span(Number(reader.Value())); break;
            case "vMerge" when reader.Value() is null or "continue": table?.ContinueCellAbove(); break;
            case "lastRenderedPageBreak": NextPage(paragraph, rendered: true); break;
            case "br" when reader.Value("type") == "page": NextPage(paragraph, rendered: false); break;
            default: if (paragraph is not null) Property(reader, paragraph); break;
        }
    }

    private void Property(XmlReader reader, WordParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "pStyle": paragraph.Style = reader.Value(); break;
            case "outlineLvl": paragraph.Heading = Number(reader.Value()) is >= 0 and < 9 and var level ? level + 1 : paragraph.Heading; break;
            case "numId": paragraph.List = reader.Value(); break;
            case "ilvl": paragraph.Level = Number(reader.Value()); break;
            case "pageBreakBefore" when reader.IsOn(): NextPage(paragraph, rendered: false); break;
            case "rStyle": (run.StyleBold, run.Hidden) = (styles.Of(reader.Value(), s => s.Bold) ?? run.StyleBold, styles.Of(reader.Value(), s => s.Hidden) ?? run.Hidden); break;
            case "b": run.Bold = reader.IsOn(); break;
            case "vanish": run.Hidden = reader.IsOn(); break;
            case "vertAlign" when reader.Value() == "superscript": paragraph.Raise(); break;
            case "position" when Number(reader.Value()) > 0: paragraph.Raise(); break;
            case "br" or "cr": paragraph.Break(); break;
            case "tab" when reader.Value() is null: paragraph.Tab(); break;
            case "noBreakHyphen": paragraph.Add("-", false); break;
            default: break;
        }
    }

    private void End(XmlReader reader)
    {
        if (!reader.IsWord()) return;
        switch (reader.LocalName)
        {
            case "t": run.InText = false; break;
            case "p": if (paragraphs.TryPop(out var paragraph)) EndParagraph(paragraph); break;
            case "tc": if (tables.TryPeek(out var table)) table.EndCell(); break;
            case "tr": if (tables.TryPeek(out table)) table.EndRow(); break;
            case "tbl": EndTable(); break;
            default: break;
        }
    }

    /// <summary>Takes the words piece by piece, so that an endless run is never held as a whole.</summary>
    private void Words(XmlReader reader)
    {
        if (!run.InText || run.Hidden || !paragraphs.TryPeek(out var paragraph)) return;
        for (int read; (read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0;) paragraph.Add(new string(piece, 0, read), run.Bold ?? run.StyleBold);
    }

    private void NextPage(WordParagraph? paragraph, bool rendered)
    {
        KnowsPages |= rendered;
        // Word notes a forced page end twice: as the break, and where the next page was drawn.
        if (!rendered || !pageEnded) page++;
        pageEnded = true;
        if (paragraph is { HasWords: true } && !rendered) paragraph.Break();
    }

    private void BeginParagraph(XmlReader reader)
    {
        run = new WordRun();
        var paragraph = new WordParagraph(page) { OnNewPage = pageEnded };
        paragraphs.Push(paragraph);
        if (reader.IsEmptyElement) paragraphs.Pop();
    }

    private void EndParagraph(WordParagraph paragraph)
    {
        run = new WordRun();
        if (paragraph.Lines().Count == 0) return;
        paragraph.OnNewPage |= pageEnded;
        pageEnded = false;
        Number(paragraph);
        if (tables.TryPeek(out var table)) table.Add(paragraph);
        else if (paragraph.Cells() is not null && paragraph.Heading is null) tabbed.Add(paragraph);
        else
        {
            WriteTabbed();
            Write(paragraph);
        }
    }

    /// <summary>Writes the paragraphs with tabs gathered: several under one another are a table that somebody set with the tab key, but labels or numbers with a tab after them are not.</summary>
    private void WriteTabbed()
    {
        var tabs = tabbed.Count < 2 ? 0 : tabbed.Min(p => p.Cells()!.Count) - 1;
        if (tabs == 0 || (tabs == 1 && (tabbed.Count < FewestRows || tabbed.Exists(p => IsLabel(p.Cells()![0])))))
            foreach (var paragraph in tabbed) Write(paragraph);
        else
        {
            var columns = tabbed.Max(p => p.Cells()!.Count);
            text.Blank();
            foreach (var row in tabbed)
            {
                text.At = new FormPlace(null, row.Page);
                text.Row(row.Cells()!.Concat(Enumerable.Repeat("", columns - row.Cells()!.Count)));
            }
            text.Blank();
        }
        tabbed.Clear();
    }

    private void Number(WordParagraph paragraph)
    {
        paragraph.Heading ??= styles.Of(paragraph.Style, s => s.Heading);
        var list = paragraph.List ?? styles.Of(paragraph.Style, s => s.List);
        if (list is null) return;
        paragraph.Depth = paragraph.Level ?? styles.Of(paragraph.Style, s => s.Level) ?? 0;
        paragraph.Marker = numbering.Next(list, paragraph.Depth) is { Length: > 0 } marker ? marker : null;
    }

    private bool Bold(string? style) => styles.Of(style, s => s.Bold) ?? false;

    private static bool IsLabel(string cell) => cell.Length == 0 || cell[^1] == ':' || BulletMark.Is(cell) || ListMarker.Of(cell + " ") is not null;

    private void BeginTable()
    {
        WriteTabbed();
        tables.Push(new WordTable());
    }

    /// <summary>A table within a cell becomes part of the cell's words.</summary>
    private void EndTable()
    {
        if (!tables.TryPop(out var table)) return;
        if (tables.TryPeek(out var outer))
            foreach (var paragraph in table.Paragraphs) outer.Add(paragraph);
        else if (table.IsLayout)
            foreach (var paragraph in table.Paragraphs) Write(paragraph);
        else table.Write(text);
    }

    private void Write(WordParagraph paragraph)
    {
        text.At = new FormPlace(null, paragraph.Page);
        text.Blank();
        if (paragraph.OnNewPage) text.PageEnd();
        var marker = paragraph.Marker;
        foreach (var (line, bold) in paragraph.Lines())
        {
            if (paragraph.Heading is { } level) text.Heading(level, ListNumber.Before(marker == "•" ? null : marker, line));
            else if (marker == "•") text.Item(paragraph.Depth, line, bold);
            else text.Paragraph(ListNumber.Before(marker, line), bold);
            marker = null;
        }
    }

    private static int Number(string? words) => int.TryParse(words, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>How a stretch of words is set.</summary>
    private sealed class WordRun
    {
        public bool InText { get; set; }

        public bool? Bold { get; set; }

        public bool StyleBold { get; set; }

        public bool Hidden { get; set; }
    }
}
