using System.Net;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>A paper that was written here as a page of HTML, to be printed: its title, to whom it goes, its day, its words.</summary>
internal static class PaperPage
{
    private const string Style = """
        @page { size: A4; margin: 20mm 20mm 22mm }
        body { font-family: 'Liberation Sans', Arial, Helvetica, sans-serif; font-size: 11pt; line-height: 1.4; color: #000; margin: 0; overflow-wrap: anywhere }
        h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 8pt } h2 { font-size: 13pt; margin: 14pt 0 4pt } h3 { font-size: 11.5pt; margin: 10pt 0 3pt } h4, h5, h6 { font-size: 11pt; margin: 8pt 0 3pt }
        h1, h2, h3, h4, h5, h6 { break-after: avoid } p { margin: 0 0 6pt; orphans: 2; widows: 2 } ul, ol { margin: 0 0 6pt; padding-left: 18pt } li { margin: 0 0 3pt } li > p { margin: 0 0 3pt }
        table { border-collapse: collapse; width: 100%; margin: 4pt 0 8pt; font-size: 10pt } th, td { border: 0.5pt solid #666; padding: 3pt 5pt; text-align: left; vertical-align: top } thead { display: table-header-group } tr { break-inside: avoid }
        figure { margin: 6pt 0; break-inside: avoid } figure svg { width: 100%; height: auto } figcaption { font-size: 9pt } .number { text-align: right } blockquote { margin: 0 0 6pt 12pt; padding-left: 8pt; border-left: 2pt solid #666 } pre { white-space: pre-wrap } a { color: #00357a } .facts { margin: 0 0 12pt } .facts p { margin: 0 0 2pt }
        """;

    public static string Of(Paper paper)
    {
        var html = new StringBuilder($"<h1>{Safe(paper.Subject)}</h1>\n<div class=\"facts\">\n");
        if (paper.AddressedTo is { Length: > 0 } to) html.Append($"<p><strong>To:</strong> {Safe(to)}</p>\n");
        if (paper.Date is { } day) html.Append($"<p><strong>Date:</strong> {day.InWords()}</p>\n");
        return Page(paper.Subject, html.Append("</div>\n").Append(Words(paper.Text)).ToString());
    }

    /// <summary>A page that may load nothing, in the style of all that is printed here.</summary>
    /// <param name="body">HTML that is safe already.</param>
    public static string Page(string title, string body) =>
        $"<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{Safe(title)}</title><style>{Style}</style></head><body>\n{body}</body></html>\n";

    /// <summary>Markdown as safe HTML, its headings from a level on.</summary>
    public static string Words(string text, int highest = 2)
    {
        try
        {
            var document = PaperMarkdown.Parse(text);
            Level(document, highest);
            foreach (var table in document.Descendants<Table>().ToList()) Align(table);
            return PaperMarkdown.Render(document);
        }
        catch (ArgumentException)
        {
            // Nested too deeply to be read: its words are still printed.
            return $"<pre>{Safe(text)}</pre>\n";
        }
    }

    /// <summary>The highest headings stand under the title, lower ones follow without a gap.</summary>
    private static void Level(MarkdownDocument document, int highest)
    {
        var levels = document.Descendants<HeadingBlock>().Select(h => h.Level).Distinct().Order().ToList();
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, highest + levels.IndexOf(heading.Level));
    }

    private static void Align(Table table)
    {
        var numbers = table.ColumnDefinitions.Select(c => c.Alignment == TableColumnAlign.Right).ToList();
        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
        foreach (var row in table.OfType<TableRow>())
            for (var i = 0; i < row.Count; i++)
            {
                if (row.IsHeader) row[i].GetAttributes().AddProperty("scope", "col");
                if (i < numbers.Count && numbers[i]) row[i].GetAttributes().AddClass("number");
            }
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
