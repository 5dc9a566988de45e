using System.Globalization;
using System.Net;
using System.Text;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Statistics.Pictures;

namespace Scrutineer.Governance.Papers.Charts;

/// <summary>A control chart as SVG with a title and a description, coloured by attributes since pages allow no styles (rule R14).</summary>
public static class ChartSvg
{
    private const string Ink = "#0b0c0c", Grey = "#484949";

    /// <summary>The picture, and how large it is.</summary>
    /// <param name="id">What its title and description are known by on their page.</param>
    public static (string Svg, int Width, int Height) Of(ChartBlock block, string id)
    {
        ArgumentNullException.ThrowIfNull(block);
        var picture = ControlChartPicture.Of(block.Chart, new ChartWording(block.IsShare, v => v.ToString("0.##", CultureInfo.InvariantCulture) + (block.IsShare ? "%" : ""), Month), block.Target);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {picture.Width} {picture.Height}\" width=\"{picture.Width}\" height=\"{picture.Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">{Safe(Title(block))}</title><desc id=\"{id}-d\">{Safe(Says(block))} The table says the same.</desc>");
        foreach (var line in picture.Lines) svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" points=\"{line.Points}\" {Stroke(line.Class)}/>");
        foreach (var point in picture.Points) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{point.Path}\" stroke=\"{Ink}\" stroke-width=\"2\" fill=\"{(point.Class == "common" ? "#ffffff" : Ink)}\"/>");
        foreach (var label in picture.Labels) svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{label.X}\" y=\"{label.Y}\" text-anchor=\"{label.Anchor}\" font-size=\"14\" font-family=\"Arial, sans-serif\" fill=\"{Ink}\">{Safe(label.Text)}</text>");
        return (svg.Append("</svg>").ToString(), picture.Width, picture.Height);
    }

    public static string Title(ChartBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return $"{block.Title}, with the limits of chance";
    }

    /// <summary>What the picture shows, in a sentence.</summary>
    public static string Says(ChartBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var chart = block.Chart;
        var tells = block.Better == Improvement.Neither ? $"{Count(chart, Variation.Neither)} signals of change" : $"{Count(chart, Variation.Concern)} signals of concern, {Count(chart, Variation.Improvement)} of improvement";
        return $"{chart.Points.Count} months, {Month(chart.Points[0].Date)} to {Month(chart.Last.Date)}: {tells}.";
    }

    /// <summary>What its signs mean.</summary>
    public static string Key(ChartBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return $"Square: a signal of concern. Triangle: of improvement. Diamond: of change where neither way is better. Broken lines: the limits of chance{(block.Target is null ? "" : "; dotted: the target")}.";
    }

    private static int Count(ControlChart chart, Variation kind) => chart.Points.Count(p => p.Kind == kind);

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
