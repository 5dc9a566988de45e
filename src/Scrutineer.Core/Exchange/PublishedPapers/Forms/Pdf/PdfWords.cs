using System.Net;
using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Reads the words that <c>pdftotext -bbox -raw</c> prints, page by page, as bytes: a pack has a hundred thousand of them.</summary>
internal static class PdfWords
{
    private const int LongestWord = 400;
    private const int LongestFigure = 12;
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static IEnumerable<PdfPage> Read(Stream output)
    {
        var words = new List<PdfWord>();
        var number = 0;
        float width = 0, height = 0;
        foreach (var line in PdfLines.Read(output))
        {
            var text = line.Span.TrimStart((byte)' ');
            if (text.StartsWith("<word "u8))
            {
                if (Word(text) is { } word) words.Add(word);
            }
            else if (text.StartsWith("<page "u8))
            {
                number++;
                (width, height) = (Figure(ref text, "width=\""u8), Figure(ref text, "height=\""u8));
            }
            else if (text.StartsWith("</page>"u8))
            {
                yield return new PdfPage(number, width, height, words);
                words = new List<PdfWord>(words.Count);
            }
        }
    }

    private static PdfWord? Word(ReadOnlySpan<byte> text)
    {
        float left = Figure(ref text, "xMin=\""u8), top = Figure(ref text, "yMin=\""u8), right = Figure(ref text, "xMax=\""u8), bottom = Figure(ref text, "yMax=\""u8);
        var open = text.IndexOf((byte)'>');
        var close = text.LastIndexOf("</word>"u8);
        if (open < 0 || close <= open + 1) return null;
        var words = Text(text[(open + 1)..close]);
        if (words.Length == 0) return null;
        var word = new PdfWord(left, top, right, bottom, words);
        return float.IsFinite(left + right + top + bottom) && word.Height > 0.5f ? word : null;
    }

    private static string Text(ReadOnlySpan<byte> inner)
    {
        if (inner.Length == 1 && inner[0] < 128) return inner[0] == ' ' ? "" : Ascii[inner[0]];
        var words = Encoding.UTF8.GetString(inner);
        if (words.Length > LongestWord) words = words[..LongestWord];
        if (words.Contains('&', StringComparison.Ordinal)) words = WebUtility.HtmlDecode(words);
        return words.Trim('\u00A0', ' ', '\u00AD');
    }

    /// <summary>The figure after a name, which is then left behind; 0 where there is none, not a number where it is none.</summary>
    private static float Figure(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var at = text.IndexOf(name);
        if (at < 0) return 0;
        text = text[(at + name.Length)..];
        var negative = text is [(byte)'-', ..];
        long figure = 0, parts = 1;
        var isPart = false;
        for (var i = negative ? 1 : 0; i < text.Length && i < 2 * LongestFigure; i++)
        {
            if (text[i] == '.' && !isPart) isPart = true;
            else if (!char.IsAsciiDigit((char)text[i])) return text[i] == '"' ? (negative ? -figure : figure) / (float)parts : float.NaN;
            else if (figure < 1_000_000_000_000) (figure, parts) = ((10 * figure) + (text[i] - '0'), isPart ? 10 * parts : parts);
            else if (!isPart) return float.NaN;
        }
        return float.NaN;
    }
}
