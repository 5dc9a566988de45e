namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The lines of a stream as bytes, each valid until the next is asked for. What goes beyond the longest line is left out.</summary>
internal static class PdfLines
{
    private const int Longest = 64 * 1024;

    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream)
    {
        var buffer = new byte[2 * Longest];
        var (from, to, skips) = (0, 0, false);
        while (true)
        {
            var length = buffer.AsSpan(from, to - from).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (!skips) yield return buffer.AsMemory(from, length);
                (from, skips) = (from + length + 1, false);
                continue;
            }
            if (to - from > Longest) (from, skips) = (to, true);
            buffer.AsSpan(from, to - from).CopyTo(buffer);
            (from, to) = (0, to - from);
            var read = stream.Read(buffer, to, buffer.Length - to);
            if (read == 0) break;
            to += read;
        }
        if (to > from && !skips) yield return buffer.AsMemory(from, to - from);
    }
}
