namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>Looks over a page's tags before it is parsed and refuses what would take a parser long: nested tags, endless tags, too many of them.</summary>
internal sealed class HtmlGuard
{
    public const int MostTags = 200_000;
    public const int Deepest = 400;
    private const int MostAttributes = 500;

    /// <summary>Tags whose end may be left out, or that have none: they nest nothing by themselves.</summary>
    private static readonly HashSet<string> EndIsOptional = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup", "colgroup", "html", "head", "body", "br", "hr", "img", "input", "meta", "link", "col",
        "area", "base", "embed", "param", "source", "track", "wbr", "rp", "rt",
    };

    private readonly byte[] bytes;
    private int tags;
    private int depth;
    private int at;

    private HtmlGuard(byte[] bytes) => this.bytes = bytes;

    /// <summary>A sentence saying why the page is not read, or null.</summary>
    public static string? WhyNot(byte[] bytes) => new HtmlGuard(bytes).Look();

    private string? Look()
    {
        while ((at = Array.IndexOf(bytes, (byte)'<', at)) >= 0 && at + 1 < bytes.Length)
        {
            at++;
            if (!IsLetter(bytes[at]) && bytes[at] != '/') continue;
            if (++tags > MostTags) return $"The page has more than {MostTags:N0} tags; no committee's page has. Save the part that holds the paper, or give the paper as DOCX or PDF.";
            if (Tag() is { } why) return why;
        }
        return null;
    }

    private string? Tag()
    {
        var closes = bytes[at] == '/';
        var from = closes ? at + 1 : at;
        at = from;
        while (at < bytes.Length && (IsLetter(bytes[at]) || char.IsAsciiDigit((char)bytes[at]))) at++;
        var name = System.Text.Encoding.ASCII.GetString(bytes, from, Math.Min(at - from, 20));
        if (Attributes() > MostAttributes) return "One of the page's tags has more attributes than any page needs; it is not read. Give the paper as DOCX or PDF.";
        if (EndIsOptional.Contains(name)) return null;
        depth = closes ? Math.Max(0, depth - 1) : depth + 1;
        return depth > Deepest ? $"The page's tags are nested more than {Deepest} deep; no committee's page is. Give the paper as DOCX or PDF." : null;
    }

    /// <summary>Goes to the tag's end and counts what may be attributes.</summary>
    private int Attributes()
    {
        var count = 0;
        for (byte quote = 0; at < bytes.Length; at++)
        {
            var mark = bytes[at];
            if (quote != 0) quote = mark == quote ? (byte)0 : quote;
            else if (mark == '>') return count;
            else if (mark is (byte)'"' or (byte)'\'')
            {
                quote = mark;
                count++;
            }
            else if (mark is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'/') count++;
        }
        return count;
    }

    private static bool IsLetter(byte mark) => char.IsAsciiLetter((char)mark);
}
