using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms;

/// <summary>Reads a file that is text already.</summary>
internal static class TextPaper
{
    private const int Sampled = 64 * 1024;
    private const int LongestCharacter = 4;

    public static PaperForm Read(byte[] bytes)
    {
        if (Marked(bytes) is { } marked) return new PaperForm(marked, []);
        if (IsBinary(bytes)) return PaperForm.Refused("The file is not text: it holds binary data of a kind that is not known. Papers are read from PDF, DOCX, HTML, Markdown and plain text.");
        try
        {
            return new PaperForm(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), []);
        }
        catch (DecoderFallbackException invalid)
        {
            return CutOff(bytes, invalid) ?? Western(bytes);
        }
    }

    /// <summary>Text that says by its first bytes how it is encoded.</summary>
    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] when !IsBinary(bytes) => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => null,
    };

    private static bool IsBinary(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sampled));
        var control = 0;
        foreach (var one in sample)
            if (one < 32 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) control++;
        return bytes.AsSpan().Contains((byte)0) || control * 20 > sample.Length;
    }

    /// <summary>A last character of which bytes are missing: the file was cut off.</summary>
    private static PaperForm? CutOff(byte[] bytes, DecoderFallbackException invalid)
    {
        if (invalid.Index < bytes.Length - LongestCharacter) return null;
        try
        {
            var whole = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, Math.Max(0, invalid.Index));
            return new PaperForm(whole, [PaperProblem.Warning(null, "The file ends in the middle of a character: it was cut off, and what followed is missing.")]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static PaperForm Western(byte[] bytes)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new PaperForm(western.GetString(bytes), [PaperProblem.Warning(null, "The file is not UTF-8; it was read as Windows-1252. Check pound signs, dashes and apostrophes.")]);
    }
}
