using System.Globalization;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Helvetica, which every reader of PDF has: what page numbers and markers are set in. Only letters of ASCII.</summary>
internal static class Helvetica
{
    public const string Plain = "/ScrutineerPlain", Bold = "/ScrutineerBold";

    /// <summary>Widths of the letters from the space on, in thousandths of the size, as Adobe's metrics have them.</summary>
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>A letter of Helvetica-Bold is at most this much wider than that of Helvetica.</summary>
    private const double Bolder = 1.11;

    /// <summary>How wide a text is, in points; for bold never too narrow.</summary>
    public static double Width(string text, double size, bool bold) => text.Sum(c => c is >= ' ' and <= '~' ? Widths[c - ' '] : 556) * size / 1000 * (bold ? Bolder : 1);

    /// <summary>The operators that show a text at a place.</summary>
    public static string Show(string text, string font, double size, double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"BT {font} {size:0.##} Tf {x:0.##} {y:0.##} Td ({Escaped(text)}) Tj ET\n");

    private static string Escaped(string text) => string.Concat(text.Select(c => c is '(' or ')' or '\\' ? $"\\{c}" : $"{c}"));
}
