using System.Globalization;
using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds by which codes a page's fonts write a space, which tells a line that wraps from one that ends.</summary>
internal sealed class PdfFonts(PdfObjects objects)
{
    private const int MostFonts = 1_000;
    private const int LongestMap = 512 * 1024;
    private readonly Dictionary<int, PdfSpaces?> known = [];

    /// <summary>The codes of a space by the name that a page gives each font.</summary>
    public Dictionary<string, PdfSpaces> Of(int page)
    {
        var fonts = new Dictionary<string, PdfSpaces>(StringComparer.Ordinal);
        if (objects.Resolve(objects.Resources(page)?.GetValueOrDefault("Font")) is Dictionary<string, object> named)
            foreach (var (name, font) in named.Take(MostFonts))
                if (font is PdfReference reference && Known(reference) is { } spaces) fonts[name] = spaces;
        return fonts;
    }

    private PdfSpaces? Known(PdfReference font)
    {
        if (known.TryGetValue(font.Number, out var spaces) || known.Count > MostFonts) return spaces;
        return known[font.Number] = objects.Resolve(font) is Dictionary<string, object> dictionary && dictionary.GetValueOrDefault("ToUnicode") is PdfReference map ? Read(objects.Content(map)) : null;
    }

    private static PdfSpaces? Read(byte[] map)
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
        return codes.Count == 0 ? null : new PdfSpaces(codes, digits / 2);
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
