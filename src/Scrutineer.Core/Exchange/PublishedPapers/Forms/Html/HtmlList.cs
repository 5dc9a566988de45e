using System.Globalization;
using AngleSharp.Dom;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>A list as a browser numbers it.</summary>
internal sealed class HtmlList(IElement element, HtmlList? outer)
{
    private readonly bool numbered = element.LocalName == "ol";
    private readonly string kind = element.GetAttribute("type") ?? StyleOf(element.GetAttribute("style"));
    private int next = int.TryParse(element.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;

    public HtmlList? Outer => outer;

    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    /// <summary>What stands before the next item: "3.", "c." or a bullet.</summary>
    public string Next(IElement item)
    {
        if (!numbered) return "-";
        if (int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)) next = value;
        return ListNumber.Of(next++, kind) + (kind is "a" or "A" or "i" or "I" ? ")" : ".");
    }

    private static string StyleOf(string? style) => style switch
    {
        null => "1",
        _ when style.Contains("lower-alpha", StringComparison.OrdinalIgnoreCase) || style.Contains("lower-latin", StringComparison.OrdinalIgnoreCase) => "a",
        _ when style.Contains("upper-alpha", StringComparison.OrdinalIgnoreCase) || style.Contains("upper-latin", StringComparison.OrdinalIgnoreCase) => "A",
        _ when style.Contains("lower-roman", StringComparison.OrdinalIgnoreCase) => "i",
        _ when style.Contains("upper-roman", StringComparison.OrdinalIgnoreCase) => "I",
        _ => "1",
    };
}
