using Scrutineer.Exchange.PublishedPapers.Forms;
using Scrutineer.Exchange.PublishedPapers.Forms.Html;
using Scrutineer.Exchange.PublishedPapers.Forms.Pdf;
using Scrutineer.Exchange.PublishedPapers.Forms.Word;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>Brings a file's content as text, recognised by what it holds and not by its name.</summary>
internal static class PaperFile
{
    public static PaperForm Load(string path, long maxBytes)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) return PaperForm.Refused($"{path} is a folder, not a file.");
            if (!file.Exists) return PaperForm.Refused($"There is no file {path}.");
            if (file.Length > maxBytes) return PaperForm.Refused($"The file has {Size(file.Length)}; papers of up to {Size(maxBytes)} are read. Split it, or check that it is the right file.");
            var bytes = Bytes(path, maxBytes);
            return bytes.Length > maxBytes ? PaperForm.Refused($"The file has more than {Size(maxBytes)}.") : Read(bytes, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return PaperForm.Refused($"The file {path} could not be read: {problem.Message}");
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

    private static PaperForm Read(byte[] bytes, string path)
    {
        if (bytes.Length == 0) return PaperForm.Refused("The file is empty.");
        var kind = FormKinds.Of(bytes, path);
        if (FormKinds.WhyNot(kind) is { } why) return PaperForm.Refused(why);
        return kind switch
        {
            FormKind.Html => HtmlPaper.Read(bytes),
            FormKind.Word => WordPaper.Read(bytes),
            FormKind.Pdf => PdfPaper.Read(path, bytes),
            _ => TextPaper.Read(bytes),
        };
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024):N0} MiB" : $"{bytes:N0} bytes";
}
