using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Turns the Markdown of papers and minutes into HTML that is safe on any page: no raw HTML, no pictures, links to web and mail addresses only.</summary>
public static partial class MarkdownPages
{
    /// <param name="text">Markdown as read from a paper.</param>
    /// <param name="heading">Level of its highest headings, 2 to 6; lower ones follow without a gap.</param>
    /// <param name="anchored">True where its headings are to have the anchors by which search leads to them; one text of a page at most.</param>
    /// <param name="links">Words of the text that lead somewhere, with their addresses.</param>
    public static string Html(string text, int heading = 2, bool anchored = false, IReadOnlyDictionary<string, string>? links = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var document = PaperMarkdown.Parse(text);
            if (links is { Count: > 0 }) WordLinks.Put(document, links);
            Dress(document, heading, anchored);
            return PaperMarkdown.Render(document, renderer => renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTables()));
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that is nested too deeply: its words are still shown.
            return $"<pre class=\"app-plain\">{System.Net.WebUtility.HtmlEncode(text)}</pre>";
        }
    }

    /// <summary>How a text begins, as plain words of at most this length.</summary>
    public static string PlainOpening(this string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Enough to fill the opening whatever is markup in it: a paper may run to fifty pages.
        var opening = text[..Math.Min(text.Length, 4 * longest)];
        try
        {
            opening = PaperMarkdown.Plain(opening);
        }
        catch (ArgumentException)
        {
            // Nested too deeply for Markdig; shown as it is written.
        }

        return string.Join(' ', opening.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Shortened(longest);
    }

    private static string Words(HeadingBlock heading) => Passages.Plain(string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(literal => literal.ToString()) ?? []));

    private static void Dress(MarkdownDocument document, int heading, bool anchored)
    {
        var levels = document.Descendants<HeadingBlock>().Select(h => h.Level).Distinct().Order().ToList();
        var anchors = new HeadingAnchors();
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            if (anchored) block.GetAttributes().Id = anchors.Next(Words(block));
            block.Level = Math.Min(6, heading + levels.IndexOf(block.Level));
            block.GetAttributes().AddClass(block.Level <= heading ? "govuk-heading-m" : "govuk-heading-s");
        }

        foreach (var block in document.Descendants<ParagraphBlock>()) block.GetAttributes().AddClass("govuk-body");
        foreach (var block in document.Descendants<ListBlock>())
            block.GetAttributes().AddClass(block.IsOrdered ? "govuk-list govuk-list--number" : block.All(CarriesItsNumber) ? "govuk-list" : "govuk-list govuk-list--bullet");
        foreach (var link in document.Descendants<LinkInline>()) link.GetAttributes().AddClass("govuk-link");
        foreach (var link in document.Descendants<AutolinkInline>()) link.GetAttributes().AddClass("govuk-link");
        foreach (var quote in document.Descendants<QuoteBlock>()) quote.GetAttributes().AddClass("app-quote");
        foreach (var table in document.Descendants<Table>()) Dress(table);
    }

    /// <summary>Markdig aligns columns by styles within the text, which this site's pages forbid: classes do it.</summary>
    private static void Dress(Table table)
    {
        table.GetAttributes().AddClass("govuk-table app-table");
        var alignments = table.ColumnDefinitions.Select(c => c.Alignment).ToList();
        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
        foreach (var row in table.OfType<TableRow>())
            for (var i = 0; i < row.Count; i++)
            {
                var part = row.IsHeader ? "header" : "cell";
                var numeric = i < alignments.Count && alignments[i] == TableColumnAlign.Right ? $" govuk-table__{part}--numeric" : "";
                row[i].GetAttributes().AddClass($"govuk-table__{part}{numeric}");
            }
    }

    /// <summary>True for an item that is printed with its own number or letter: "3.1 When a child …", "a) …". It needs no bullet.</summary>
    private static bool CarriesItsNumber(Block item) =>
        item is ListItemBlock { Count: > 0 } entry
        && (entry[0] is ListBlock { IsOrdered: true } || (entry[0] is ParagraphBlock { Inline.FirstChild: LiteralInline first } && Number().IsMatch(first.ToString())));

    [GeneratedRegex(@"^(\d+(\.\d+)*[.)]?|[a-z]\.|\(?([a-zA-Z]|[ivx]+)\))(\s|\z)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    /// <summary>Wide tables scroll by themselves, by keyboard too.</summary>
    private sealed class ScrollingTables : HtmlTableRenderer
    {
        private int number;

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            ArgumentNullException.ThrowIfNull(renderer);
            number++;
            renderer.Write($"<div class=\"app-table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table {number}\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
