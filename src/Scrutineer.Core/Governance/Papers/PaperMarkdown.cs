using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Scrutineer.Governance.Papers.Charts;

namespace Scrutineer.Governance.Papers;

/// <summary>The Markdown of papers, made safe before it is shown or printed: no raw HTML, no pictures, links to web and mail addresses only.</summary>
public static class PaperMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <exception cref="ArgumentException">It is nested too deeply to be read.</exception>
    public static MarkdownDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = Markdown.Parse(text, Pipeline);
        MakeSafe(document);
        return document;
    }

    /// <summary>The HTML of a document that <see cref="Parse"/> gave.</summary>
    /// <param name="change">What else the renderer is to do.</param>
    public static string Render(MarkdownDocument document, Action<HtmlRenderer>? change = null)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ChartRenderer());
        change?.Invoke(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    /// <summary>Its words alone.</summary>
    /// <exception cref="ArgumentException">It is nested too deeply to be read.</exception>
    public static string Plain(string text) => Markdown.ToPlainText(text, Pipeline);

    private static void MakeSafe(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.IsImage || !IsSafe(l.Url)).ToList())
        {
            // Its words stay where the link was.
            var inner = link.ToList();
            foreach (var child in inner)
            {
                child.Remove();
                link.InsertBefore(child);
            }

            link.Remove();
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && uri is not null;
}
