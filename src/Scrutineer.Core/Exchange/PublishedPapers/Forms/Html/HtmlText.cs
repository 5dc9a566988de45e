using System.Text;
using AngleSharp.Dom;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>All words of an element in one line.</summary>
internal static class HtmlText
{
    public static string Of(IElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        Add(element, text);
        return text.ToString().Trim();
    }

    private static void Add(INode parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
            if (node is IText run) Append(text, run.Data);
            else if (node is IElement element && !HtmlFurniture.Is(element))
            {
                var apart = element.LocalName is "br" or "p" or "div" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
                if (apart) Append(text, " ");
                else if (element.LocalName == "sup" && ListNumber.IsOrdinal(element.TextContent) && text.Length > 1 && text[^1] == ' ' && char.IsAsciiDigit(text[^2])) text.Length--;
                Add(element, text);
                if (apart) Append(text, " ");
            }
    }

    private static void Append(StringBuilder text, string data)
    {
        foreach (var mark in data)
            if (!char.IsWhiteSpace(mark)) text.Append(mark);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }
}
