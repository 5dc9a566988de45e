using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Scrutineer.Foundation.Files;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Statistics.Pictures;

namespace Scrutineer.Governance.Papers.Charts;

/// <summary>Draws the control charts within a paper's text, on pages and in print alike: as SVG with a title and a description, coloured by attributes since pages allow no styles (rule R14).</summary>
internal sealed class ChartRenderer : CodeBlockRenderer
{
    private const string Ink = "#0b0c0c", Grey = "#484949";
    private int number;

    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        if (block is FencedCodeBlock { Info: ChartBlock.Info } && ChartBlock.Of(block.Lines.ToString().Split('\n')) is { } chart) renderer.WriteLine(Svg(chart, ++number));
        else base.Write(renderer, block);
    }

    private static string Svg(ChartBlock block, int number)
    {
        var chart = block.Chart;
        var picture = ControlChartPicture.Of(chart, new ChartWording(block.IsShare, v => v.ToString("0.##", CultureInfo.InvariantCulture) + (block.IsShare ? "%" : ""), Month), block.Target);
        // The same on every page that shows the chart, and another for every chart.
        var id = $"chart-{FileStore.HashOf(Encoding.UTF8.GetBytes(block.Text))[..8]}-{number}";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure class=\"app-picture\"><div class=\"app-table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart {number}\"><svg class=\"app-spc\" viewBox=\"0 0 {picture.Width} {picture.Height}\" width=\"{picture.Width}\" height=\"{picture.Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Safe(block.Title)}, with the limits of chance</title><desc id=\"{id}-d\">{Safe(Says(block, chart))} The table says the same.</desc>");
        foreach (var line in picture.Lines) svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" points=\"{line.Points}\" {Stroke(line.Class)}/>");
        foreach (var point in picture.Points) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{point.Path}\" stroke=\"{Ink}\" stroke-width=\"2\" fill=\"{(point.Class == "common" ? "#ffffff" : Ink)}\"/>");
        foreach (var label in picture.Labels) svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{label.X}\" y=\"{label.Y}\" text-anchor=\"{label.Anchor}\" font-size=\"14\" font-family=\"Arial, sans-serif\" fill=\"{Ink}\">{Safe(label.Text)}</text>");
        return svg.Append(CultureInfo.InvariantCulture, $"</svg></div><figcaption class=\"govuk-body-s\">Square: a signal of concern. Triangle: of improvement. Diamond: of change where neither way is better. Broken lines: the limits of chance{(block.Target is null ? "" : "; dotted: the target")}.</figcaption></figure>").ToString();
    }

    private static string Says(ChartBlock block, ControlChart chart) =>
        $"{chart.Points.Count} months, {Month(chart.Points[0].Date)} to {Month(chart.Last.Date)}: {chart.Points.Count(p => p.Kind is Variation.Concern)} signals of concern, {chart.Points.Count(p => p.Kind is Variation.Improvement)} of improvement{(block.Better == Improvement.Neither ? $", {chart.Points.Count(p => p.Kind is Variation.Neither)} of change" : "")}.";

    private static string Stroke(string line) => line switch
    {
        "values" => $"stroke=\"{Ink}\" stroke-width=\"2\"",
        "target" => $"stroke=\"{Ink}\" stroke-width=\"2\" stroke-dasharray=\"2 4\"",
        "limit" => $"stroke=\"{Grey}\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"",
        _ => $"stroke=\"{Grey}\" stroke-width=\"1\"",
    };

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
