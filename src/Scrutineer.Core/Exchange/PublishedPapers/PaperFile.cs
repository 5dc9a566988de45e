using System.Text;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>A file's text, or null with the reason why there is none.</summary>
internal sealed record PaperFile(string? Text, IReadOnlyList<PaperProblem> Problems)
{
    private const int Sampled = 64 * 1024;
    private const int LongestCharacter = 4;

    public static PaperFile Load(string path, long maxBytes)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) return Refused($"{path} is a folder, not a file.");
            if (!file.Exists) return Refused($"There is no file {path}.");
            if (file.Length > maxBytes) return Refused($"The file has {Size(file.Length)}; papers of up to {Size(maxBytes)} are read. Split it, or check that it is the right file.");
            return Decode(Bytes(path, maxBytes), maxBytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refused($"The file {path} could not be read: {problem.Message}");
        }
    }

    /// <summary>Reads no further than the limit, however long the file turns out to be.</summary>
    private static byte[] Bytes(string path, long maxBytes)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0 && bytes.Length <= maxBytes;) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static PaperFile Decode(byte[] bytes, long maxBytes)
    {
        if (bytes.Length > maxBytes) return Refused($"The file has more than {Size(maxBytes)}.");
        if (bytes.Length == 0) return Refused("The file is empty.");
        if (Marked(bytes) is { } marked) return new PaperFile(marked, []);
        if (IsBinary(bytes)) return Refused("The file is not text: it holds binary data. Papers are read from Markdown and plain text.");
        try
        {
            return new PaperFile(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), []);
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
    private static PaperFile? CutOff(byte[] bytes, DecoderFallbackException invalid)
    {
        if (invalid.Index < bytes.Length - LongestCharacter) return null;
        try
        {
            var whole = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, Math.Max(0, invalid.Index));
            return new PaperFile(whole, [PaperProblem.Warning(null, "The file ends in the middle of a character: it was cut off, and what followed is missing.")]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static PaperFile Western(byte[] bytes)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new PaperFile(western.GetString(bytes), [PaperProblem.Warning(null, "The file is not UTF-8; it was read as Windows-1252. Check pound signs, dashes and apostrophes.")]);
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024):N0} MiB" : $"{bytes:N0} bytes";

    private static PaperFile Refused(string why) => new(null, [PaperProblem.Error(why)]);
}
