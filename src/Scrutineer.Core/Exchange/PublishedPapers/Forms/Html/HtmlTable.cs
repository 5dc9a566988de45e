using System.Globalization;
using AngleSharp.Dom;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>A table with every cell in its column, cells that span rows or columns standing in the first of them.</summary>
internal sealed class HtmlTable
{
    private const int MostColumns = 60;
    private const int MostSpan = 1_000;

    private readonly IElement element;

    private HtmlTable(IElement element) => this.element = element;

    public List<List<IElement?>> Rows { get; } = [];

    /// <summary>A table that only arranges the page: of one column, holding other tables, or said to be for presentation.</summary>
    public bool IsLayout { get; private set; }

    public static HtmlTable Of(IElement element)
    {
        var table = new HtmlTable(element);
        table.IsLayout = element.GetAttribute("role") is "presentation" or "none" || element.QuerySelector("table") is not null;
        if (!table.IsLayout) table.Fill();
        table.IsLayout |= table.Rows.Count == 0 || table.Rows.TrueForAll(r => r.Count < 2);
        return table;
    }

    public void Write(FormText text)
    {
        if (element.QuerySelector("caption") is { } caption && HtmlText.Of(caption) is { Length: > 0 } words)
        {
            text.Blank();
            text.Paragraph(words);
        }
        text.Blank();
        foreach (var row in Rows)
        {
            if (row.Find(c => c is not null)?.SourceReference is { } source) text.At = new FormPlace(source.Position.Line, null);
            text.Row(row.Select(HtmlText.Of));
        }
        text.Blank();
    }

    private void Fill()
    {
        var spans = new List<int>();
        foreach (var row in element.QuerySelectorAll("tr"))
        {
            if (HtmlFurniture.Is(row)) continue;
            var cells = new List<IElement?>();
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th" && !HtmlFurniture.Is(c))) Place(cells, spans, cell);
            Pass(cells, spans, toEnd: true);
            if (cells.Exists(c => c is not null)) Rows.Add(cells);
        }
        var columns = Rows.Count == 0 ? 0 : Rows.Max(r => r.Count);
        foreach (var row in Rows) row.AddRange(Enumerable.Repeat<IElement?>(null, columns - row.Count));
    }

    private static void Place(List<IElement?> cells, List<int> spans, IElement cell)
    {
        Pass(cells, spans, toEnd: false);
        var (wide, high) = (Span(cell, "colspan"), Span(cell, "rowspan"));
        for (var i = 0; i < wide && cells.Count < MostColumns; i++)
        {
            if (spans.Count <= cells.Count) spans.Add(0);
            spans[cells.Count] = high - 1;
            cells.Add(i == 0 ? cell : null);
        }
    }

    /// <summary>Leaves empty the places that cells of the rows above reach down into.</summary>
    private static void Pass(List<IElement?> cells, List<int> spans, bool toEnd)
    {
        while (cells.Count < spans.Count && (spans[cells.Count] > 0 || (toEnd && spans.Skip(cells.Count).Any(s => s > 0))))
        {
            if (spans[cells.Count] > 0) spans[cells.Count]--;
            cells.Add(null);
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;
}
