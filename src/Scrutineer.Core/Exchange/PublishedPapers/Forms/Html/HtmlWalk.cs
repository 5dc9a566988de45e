using AngleSharp.Dom;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>Goes through a page in order and writes its headings, paragraphs, list items and table rows.</summary>
internal sealed class HtmlWalk(FormText text)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "address", "blockquote", "fieldset", "form", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "center", "hr", "body", "td", "th", "tr",
        "tbody", "caption", "hgroup", "legend",
    };

    private readonly HtmlWords words = new();
    private HtmlList? list;
    private string? marker;
    private int heading;

    public void Write(IElement element)
    {
        Children(element);
        Close();
    }

    private void Children(INode parent)
    {
        foreach (var node in parent.ChildNodes)
            if (node is IText run) words.Add(run.Data);
            else if (node is IElement element && !HtmlFurniture.Is(element)) Element(element);
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br": words.Break(); break;
            case "b" or "strong": Bold(element); break;
            case "sup": words.Raise(element.TextContent); Children(element); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Heading(element, element.LocalName[1] - '0'); break;
            case "ul" or "ol" or "menu": List(element); break;
            case "li": Item(element); break;
            case "table": Table(element); break;
            case "pre": Preformatted(element); break;
            default: Inside(element); break;
        }
    }

    private void Inside(IElement element)
    {
        var block = Blocks.Contains(element.LocalName);
        if (block) Begin(element);
        if (HtmlWords.KeepsLines(element) && !element.Children.Any(c => Blocks.Contains(c.LocalName) || c.LocalName is "table" or "ul" or "ol")) Preformatted(element);
        else if (HtmlWords.IsBold(element)) Bold(element);
        else Children(element);
        if (block) Close();
    }

    private void Bold(IElement element)
    {
        words.Bold++;
        Children(element);
        words.Bold--;
    }

    private void Heading(IElement element, int level)
    {
        Begin(element);
        heading = level;
        Children(element);
        Close();
        heading = 0;
    }

    private void List(IElement element)
    {
        Begin(element);
        list = new HtmlList(element, list);
        Children(element);
        Close();
        list = list.Outer;
    }

    private void Item(IElement element)
    {
        Begin(element);
        marker = list?.Next(element) ?? "-";
        Children(element);
        Close();
        marker = null;
    }

    private void Table(IElement element)
    {
        Begin(element);
        var table = HtmlTable.Of(element);
        if (table.IsLayout) Children(element);
        else if (HtmlAgenda.Of(table) is { } agenda) agenda.Write(text, WriteApart);
        else table.Write(text);
        Close();
    }

    /// <summary>A cell of an agenda table, written as if it stood by itself.</summary>
    private void WriteApart(IElement element) => new HtmlWalk(text).Write(element);

    /// <summary>Preformatted text is the text itself, line by line; tabs in it divide cells.</summary>
    private void Preformatted(IElement element)
    {
        Begin(element);
        foreach (var line in element.TextContent.Split('\n'))
        {
            var cells = line.TrimEnd('\r', ' ').Split('\t');
            if (cells.Length > 1) text.Row(cells.Select(c => c.Trim()));
            else if (cells[0].Length > 0) text.Paragraph(cells[0]);
            else text.Blank();
        }
        text.Blank();
    }

    private void Begin(IElement element)
    {
        Close();
        if (element.SourceReference is { } source) text.At = new FormPlace(source.Position.Line, null);
    }

    /// <summary>Writes the words gathered since the last block began.</summary>
    private void Close()
    {
        var lines = words.Take();
        if (lines.Count == 0) return;
        text.Blank();
        foreach (var (line, bold) in lines)
        {
            if (heading > 0) text.Heading(heading, line);
            else if (marker is null) text.Paragraph(line, bold);
            else if (marker == "-") text.Item(list?.Depth ?? 0, line, bold);
            else text.Paragraph(ListNumber.Before(marker, line), bold);
            marker = null;
        }
    }
}
