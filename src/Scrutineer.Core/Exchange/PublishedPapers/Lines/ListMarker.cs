using System.Buffers;
using System.Runtime.InteropServices;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>The number or letter before a list item: "1.", "2)", "(a)", "iv)", "2.1". <paramref name="Rest"/> is the item itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListMarker(string Mark, string Rest)
{
    private const int LongestMark = 8;
    private static readonly SearchValues<char> DecimalMarks = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> RomanMarks = SearchValues.Create("ivxIVX");

    public bool IsNumber => char.IsAsciiDigit(Mark[0]) && !IsDecimal;

    public bool IsDecimal => Mark.Contains('.');

    public bool IsLetter => char.IsAsciiLetter(Mark[0]);

    /// <summary>Its value where it is a whole number.</summary>
    public int? Number => int.TryParse(Mark, out var value) ? value : null;

    public static ListMarker? Of(string text)
    {
        var open = text.StartsWith('(') ? 1 : 0;
        var at = open;
        while (at < text.Length && at - open < LongestMark && IsMarkCharacter(text, at, open)) at++;
        var mark = text[open..at].TrimEnd('.');
        if (mark.Length == 0 || at >= text.Length) return null;
        var closed = text[at] == ')';
        if (open == 1 && !closed) return null;
        var dotted = text[at - 1] == '.';
        if (closed) at++;
        if (!IsMark(mark, closed, dotted)) return null;
        if (at < text.Length && text[at] != ' ' && !(closed && char.IsLetter(text[at]))) return null;
        return new ListMarker(mark, text[at..].Trim());
    }

    private static bool IsMarkCharacter(string text, int at, int open) =>
        char.IsAsciiLetterOrDigit(text[at]) || (text[at] == '.' && at > open);

    private static bool IsMark(string mark, bool closed, bool dotted)
    {
        if (char.IsAsciiDigit(mark[0]))
        {
            if (mark.AsSpan().ContainsAnyExcept(DecimalMarks)) return false;
            return closed || dotted || mark.Contains('.');
        }
        if (mark.Length == 1) return closed || (dotted && char.IsAsciiLetterLower(mark[0]));
        return (closed || dotted) && mark.AsSpan().ContainsAnyExcept(RomanMarks) == false;
    }
}
