using System.Net;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Governance.Papers.Charts;

/// <summary>Draws the control charts within a paper's text, on pages and in print alike (rule R14).</summary>
internal sealed class ChartRenderer : CodeBlockRenderer
{
    private int number;

    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        if (Of(block) is not { } chart)
        {
            base.Write(renderer, block);
            return;
        }

        // The same on every page that shows the chart, and another for every chart.
        var id = $"chart-{FileStore.HashOf(Encoding.UTF8.GetBytes(chart.Text))[..8]}-{++number}";
        renderer.WriteLine($"<figure class=\"app-picture\"><div class=\"app-table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart {number}\">{ChartSvg.Of(chart, id).Svg}</div><figcaption class=\"govuk-body-s\">{WebUtility.HtmlEncode(ChartSvg.Key(chart))}</figcaption></figure>");
    }

    /// <summary>The chart of a block of code; null where it is none.</summary>
    internal static ChartBlock? Of(CodeBlock block) => block is FencedCodeBlock { Info: ChartBlock.Info } ? ChartBlock.Of(block.Lines.ToString().Split('\n')) : null;
}
