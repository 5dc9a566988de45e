namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>What a page prints beyond its right edge, such as a table wider than the paper: pdftotext leaves it out, letter by letter, unless the page is wider.</summary>
internal static class PdfEdge
{
    private const int FewestDigits = 3;
    private const float Letter = 0.6f;

    /// <summary>True where text begins beyond the edge, or a word ends so near to it that letters may be missing.</summary>
    public static bool IsReached(PdfPage page, PdfDrawing drawing) =>
        drawing.Shows.Count > 0 && (drawing.Shows.Any(s => s.X > page.Width) || page.Words.Any(w => w.Right > page.Width - (Letter * w.Height)));

    /// <summary>The file with its pages made wider, byte for byte as long; null where their width stands nowhere that can be changed so.</summary>
    public static byte[]? Widened(byte[] file)
    {
        byte[]? wide = null;
        var name = "/MediaBox"u8;
        for (int at = 0, next; (next = file.AsSpan(at).IndexOf(name)) >= 0;)
        {
            at += next + name.Length;
            if (Width(file.AsSpan(at)) is not { } width) continue;
            wide ??= [.. file];
            Widen(wide.AsSpan(at + width));
        }
        return wide;
    }

    /// <summary>Makes the figure at the beginning greater: by a digit where it has places after the point, of which the last is given up, and else by its first digit.</summary>
    private static void Widen(Span<byte> figure)
    {
        var digits = figure.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits >= 0 && digits + 1 < figure.Length && figure[digits] == '.' && char.IsAsciiDigit((char)figure[digits + 1])) figure[..(digits + 1)].CopyTo(figure[1..]);
        figure[0] = (byte)'9';
    }

    /// <summary>Where the width of a box that begins at the origin stands, or null where it cannot be made greater.</summary>
    private static int? Width(ReadOnlySpan<byte> box)
    {
        var at = Space(box, 0);
        if (at >= box.Length || box[at++] != '[') return null;
        for (var i = 0; i < 2; i++)
        {
            at = Space(box, at);
            if (at + 1 >= box.Length || box[at] != '0' || box[at + 1] > ' ') return null;
            at++;
        }
        at = Space(box, at);
        var digits = 0;
        while (at + digits < box.Length && char.IsAsciiDigit((char)box[at + digits])) digits++;
        return digits >= FewestDigits && box[at] != '9' ? at : null;
    }

    private static int Space(ReadOnlySpan<byte> box, int at)
    {
        while (at < box.Length && box[at] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t') at++;
        return at;
    }
}
