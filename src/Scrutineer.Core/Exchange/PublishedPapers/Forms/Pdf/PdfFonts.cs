using System.Globalization;
using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds by which codes a page's fonts write a space, which tells a line that wraps from one that ends, and which fonts are bold, as a table's heading mostly is.</summary>
internal sealed class PdfFonts(PdfObjects objects)
{
    private const int MostFonts = 1_000;
    private const int LongestMap = 512 * 1024;
    private static readonly string[] BoldNames = ["Bold", "Black", "Heavy", "Demi"];
    private readonly Dictionary<int, PdfFont?> known = [];

    /// <summary>The fonts by the names that a page gives them.</summary>
    public Dictionary<string, PdfFont> Of(int page)
    {
        var fonts = new Dictionary<string, PdfFont>(StringComparer.Ordinal);
        if (objects.Resolve(objects.Resources(page)?.GetValueOrDefault("Font")) is Dictionary<string, object> named)
            foreach (var (name, font) in named.Take(MostFonts))
                if (font is PdfReference reference && Known(reference) is { } one) fonts[name] = one;
        return fonts;
    }

    private PdfFont? Known(PdfReference font)
    {
        if (known.TryGetValue(font.Number, out var one) || known.Count > MostFonts) return one;
        return known[font.Number] = objects.Resolve(font) is Dictionary<string, object> dictionary ? Read(dictionary) : null;
    }

    private PdfFont Read(Dictionary<string, object> font)
    {
        var isBold = objects.Resolve(font.GetValueOrDefault("BaseFont")) is PdfName name && BoldNames.Any(b => name.Text.Contains(b, StringComparison.OrdinalIgnoreCase));
        var (codes, bytes) = font.GetValueOrDefault("ToUnicode") is PdfReference map ? Spaces(objects.Content(map)) : ([], 0);
        return new PdfFont(codes, bytes, isBold);
    }

    private static (HashSet<int> Codes, int Bytes) Spaces(byte[] map)
    {
        var text = Encoding.Latin1.GetString(map, 0, Math.Min(map.Length, LongestMap));
        var codes = new HashSet<int>();
        var digits = 0;
        foreach (var pair in Sections(text, "bfchar", 2))
        {
            digits = pair[0].Length;
            if (Hex(pair[1]) == ' ') codes.Add(Hex(pair[0]));
        }
        foreach (var range in Sections(text, "bfrange", 3))
        {
            digits = range[0].Length;
            var (from, to, at) = (Hex(range[0]), Hex(range[1]), Hex(range[2]));
            if (at <= ' ' && at + to - from >= ' ') codes.Add(from + ' ' - at);
        }
        return (codes, digits / 2);
    }

    private static IEnumerable<string[]> Sections(string map, string kind, int each)
    {
        for (var at = map.IndexOf("begin" + kind, StringComparison.Ordinal); at >= 0; at = map.IndexOf("begin" + kind, at + 1, StringComparison.Ordinal))
        {
            var end = map.IndexOf("end" + kind, at, StringComparison.Ordinal);
            if (end < 0) yield break;
            var parts = map[at..end].Split('<', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(p => p.Split('>')[0].Trim());
            foreach (var chunk in parts.Chunk(each).TakeWhile(c => c.Length == each)) yield return chunk;
        }
    }

    private static int Hex(string digits) => digits.Length <= 4 && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : -1;
}
