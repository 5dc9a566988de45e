using System.Globalization;
using System.Net;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Reads the words that <c>pdftotext -bbox -raw</c> prints, page by page.</summary>
internal static class PdfWords
{
    private const int LongestWord = 400;

    public static IEnumerable<PdfPage> Read(TextReader output)
    {
        var words = new List<PdfWord>();
        var number = 0;
        float width = 0, height = 0;
        while (output.ReadLine() is { } line)
        {
            var text = line.AsSpan().TrimStart();
            if (text.StartsWith("<word ", StringComparison.Ordinal))
            {
                if (Word(text) is { } word) words.Add(word);
            }
            else if (text.StartsWith("<page ", StringComparison.Ordinal))
            {
                number++;
                (width, height) = (Figure(text, "width=\""), Figure(text, "height=\""));
            }
            else if (text.StartsWith("</page>", StringComparison.Ordinal))
            {
                yield return new PdfPage(number, width, height, words);
                words = [];
            }
        }
    }

    private static PdfWord? Word(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('>');
        var close = text.LastIndexOf("</word>", StringComparison.Ordinal);
        if (open < 0 || close <= open + 1) return null;
        var inner = text[(open + 1)..close];
        var words = inner[..Math.Min(inner.Length, LongestWord)].ToString();
        if (words.Contains('&', StringComparison.Ordinal)) words = WebUtility.HtmlDecode(words);
        words = words.Trim('\u00A0', ' ', '\u00AD');
        if (words.Length == 0) return null;
        var word = new PdfWord(Figure(text, "xMin=\""), Figure(text, "yMin=\""), Figure(text, "xMax=\""), Figure(text, "yMax=\""), words);
        return float.IsFinite(word.Left + word.Right + word.Top + word.Bottom) && word.Height > 0.5f ? word : null;
    }

    private static float Figure(ReadOnlySpan<char> text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return 0;
        text = text[(at + name.Length)..];
        var end = text.IndexOf('"');
        return end > 0 && float.TryParse(text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure : 0;
    }
}
