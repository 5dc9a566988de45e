using Scrutineer.Foundation.Files;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>A file as it was read, before any of it is kept.</summary>
/// <param name="Hash">Of its content; null where that could not be read.</param>
/// <param name="Paper">What it says; null where the file is held already and was not read again.</param>
/// <param name="WrittenAt">When the file was last written.</param>
internal sealed record PaperReading(string File, string? Hash, byte[] Content, PublishedPaper? Paper, DateTime? WrittenAt)
{
    public string Name => Path.GetFileName(File);

    /// <summary>Reads a file, unless one with its content is known.</summary>
    public static PaperReading Of(string path, Func<string, bool> known, PaperReadingOptions options)
    {
        if (Bytes(path) is not { } content) return new PaperReading(path, null, [], PaperReader.ReadFile(path, options: options), null);
        var hash = FileStore.HashOf(content);
        var written = System.IO.File.GetLastWriteTimeUtc(path);
        // Times come back from a database to the microsecond.
        written = written.AddTicks(-(written.Ticks % TimeSpan.TicksPerMicrosecond));
        return new PaperReading(path, hash, content, known(hash) ? null : PaperReader.ReadFile(path, options: options), written);
    }

    private static byte[]? Bytes(string path)
    {
        try
        {
            return System.IO.File.Exists(path) && new FileInfo(path).Length <= PaperReader.LargestFile ? System.IO.File.ReadAllBytes(path) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The reader meets the same problem and says it in a sentence.
            return null;
        }
    }
}
