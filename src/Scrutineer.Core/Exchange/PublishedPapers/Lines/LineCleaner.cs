using System.Buffers;
using System.Net;
using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Takes emphasis, tags, links and entities off a piece of text and leaves its words.</summary>
internal static class LineCleaner
{
    private const int LongestTag = 2_000;
    private const int LongestLink = 1_000;
    private const int LongestEntity = 10;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,.;:'’‘“”\"()/-–?+=%£#@$~•");

    public static string Clean(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (!raw.ContainsAnyExcept(Plain) && !raw.Contains("  ", StringComparison.Ordinal)) return raw.ToString();
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length;) at += Take(raw, at, text);
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.ToString();
    }

    /// <summary>Writes what stands at a place and answers how many characters it took.</summary>
    private static int Take(ReadOnlySpan<char> raw, int at, StringBuilder text)
    {
        var rest = raw[at..];
        return rest[0] switch
        {
            '\\' when rest.Length > 1 && char.IsAsciiLetterOrDigit(rest[1]) is false => Append(text, rest[1], 2),
            '*' or '_' => TakeEmphasis(raw, at, text),
            '`' => 1,
            '<' => TakeTag(rest, text),
            '&' => TakeEntity(rest, text),
            '[' => TakeLink(rest, text),
            '!' when rest.Length > 1 && rest[1] == '[' => 1,
            var mark => Append(text, mark, 1),
        };
    }

    private static int Append(StringBuilder text, char mark, int taken)
    {
        if (mark is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F')) return taken;
        if (char.IsWhiteSpace(mark))
        {
            if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
        else if (!char.IsControl(mark)) text.Append(mark);
        return taken;
    }

    private static int TakeEmphasis(ReadOnlySpan<char> raw, int at, StringBuilder text)
    {
        var length = raw[at..].IndexOfAnyExcept(raw[at]);
        if (length < 0) length = raw.Length - at;
        var before = at == 0 ? ' ' : raw[at - 1];
        var after = at + length < raw.Length ? raw[at + length] : ' ';
        var inWord = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && raw[at] == '_';
        var alone = before == ' ' && after == ' ' && at > 0 && at + length < raw.Length && length == 1;
        if (length > 3 || inWord || alone) text.Append(raw.Slice(at, length));
        return length;
    }

    private static int TakeTag(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
        if (end < 2) return Append(text, rest[0], 1);
        var inner = rest[1..end];
        if (inner.StartsWith("http", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || inner.Contains('@') && !inner.Contains(' '))
        {
            text.Append(inner);
            return end + 1;
        }
        var name = inner.TrimStart('/');
        var letters = name.IndexOfAnyExcept(SearchTagName);
        if (letters >= 0) name = name[..letters];
        if (inner.StartsWith("!--", StringComparison.Ordinal)) return end + 1;
        if (!IsTag(name)) return Append(text, rest[0], 1);
        if (IsBlock(name)) Append(text, ' ', 1);
        else if (name.Equals("sup", StringComparison.OrdinalIgnoreCase)) CloseUpOrdinal(rest[(end + 1)..], text);
        return end + 1;
    }

    private static readonly SearchValues<char> SearchTagName = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");

    /// <summary>"16 &lt;sup&gt;th&lt;/sup&gt;" is 16th.</summary>
    private static void CloseUpOrdinal(ReadOnlySpan<char> after, StringBuilder text)
    {
        var isOrdinal = after.StartsWith("th<", StringComparison.Ordinal) || after.StartsWith("st<", StringComparison.Ordinal)
            || after.StartsWith("nd<", StringComparison.Ordinal) || after.StartsWith("rd<", StringComparison.Ordinal);
        if (isOrdinal && text.Length > 1 && text[^1] == ' ' && char.IsAsciiDigit(text[^2])) text.Length--;
    }

    private static bool IsBlock(ReadOnlySpan<char> name) =>
        name is "br" or "p" or "li" or "ul" or "ol" or "div" or "td" or "tr" or "BR" or "P";

    private static bool IsTag(ReadOnlySpan<char> name) => IsBlock(name) || name is
        "sup" or "sub" or "b" or "i" or "u" or "em" or "strong" or "span" or "a" or "font" or "small" or "mark" or "code" or "s" or "del" or "ins"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "tbody" or "thead" or "th" or "center" or "img" or "B" or "I" or "U" or "SUP";

    private static int TakeEntity(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var end = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (end < 2) return Append(text, '&', 1);
        foreach (var mark in WebUtility.HtmlDecode(rest[..(end + 1)].ToString())) Append(text, mark, 1);
        return end + 1;
    }

    private static int TakeLink(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var close = rest[..Math.Min(rest.Length, LongestLink)].IndexOf("](", StringComparison.Ordinal);
        var end = close < 0 ? -1 : rest.Slice(close, Math.Min(rest.Length - close, LongestLink)).IndexOf(')');
        if (end < 0) return Append(text, '[', 1);
        foreach (var mark in rest[1..close])
            if (mark is not ('*' or '[')) Append(text, mark, 1);
        return close + end + 1;
    }
}
