using System.IO.Compression;
using Scrutineer.Exchange.PublishedPapers.Forms;
using Scrutineer.Exchange.PublishedPapers.Forms.Pdf;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Exchange.Uploads;

/// <summary>Takes PDF and Word documents that only say something, and refuses what is locked, damaged, acts by itself, carries files, or is too large (rule G4).</summary>
public sealed class UploadCheck : IUploadCheck
{
    /// <summary>The largest upload, in bytes.</summary>
    public const int Largest = 20 * 1024 * 1024;

    private const int MostPages = 1_000, Seconds = 20, MostParts = 5_000;
    private const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Names in a PDF by which it does something, or carries something, and what that is.</summary>
    private static readonly (string Name, string What)[] Active =
    [
        ("\"/JavaScript\"", "runs scripts"), ("\"/JS\"", "runs scripts"), ("\"/Launch\"", "starts other programs"), ("\"/EmbeddedFile\"", "carries other files"), ("\"/EmbeddedFiles\"", "carries other files"),
        ("\"/RichMedia\"", "plays media"), ("\"/Movie\"", "plays media"), ("\"/XFA\"", "is a form that acts by itself"), ("\"/SubmitForm\"", "sends what is filled in"), ("\"/ImportData\"", "takes in other files"),
    ];

    public async Task<UploadVerdict> CheckAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancel = default)
    {
        if (content.Length == 0) return Refused("The file is empty.");
        if (content.Length > Largest) return Refused($"The file is larger than {Largest / (1024 * 1024)} MB. Save its pictures smaller, or split it.");
        return FormKinds.Of(content.Span, name) switch
        {
            FormKind.Pdf => await PdfAsync(content, cancel),
            FormKind.Word => Word(content),
            var other => Refused(FormKinds.WhyNot(other) ?? "The file is neither a PDF nor a Word document (DOCX). Save it as one of them."),
        };
    }

    private static async Task<UploadVerdict> PdfAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, content, cancel);
            return await Task.Run(() => Pdf(file), cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static UploadVerdict Pdf(string file)
    {
        if (Run("--is-encrypted", file) is not { } locked) return Refused("PDF papers are looked into with qpdf, which is not installed here. Ask whoever runs this site to install it.");
        // 0: encrypted; 2: not, or not to be read at all, which the next look finds.
        if (locked.Code == 0 || locked.Said.Contains("password", StringComparison.OrdinalIgnoreCase)) return Refused("The PDF is locked. Save a copy without a password or restrictions.");
        var pages = Run("--show-npages", file)!;
        if (pages.Stopped) return TooHard();
        if (pages.Code is not (0 or 3) || !int.TryParse(pages.Output.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var count)) return Damaged();
        if (count == 0) return Refused("The PDF has no pages.");
        if (count > MostPages) return Refused($"The PDF has {count:N0} pages, and {MostPages:N0} are the most. Split it.");
        if (Run("--check", file) is { } check && (check.Stopped || check.Code != 0)) return check.Stopped ? TooHard() : Damaged();
        return Acts(file) is { } verdict ? verdict : new UploadVerdict(count, []);
    }

    /// <summary>Every object of the file is looked at by its names, however they were packed or written.</summary>
    private static UploadVerdict? Acts(string file)
    {
        using var tool = PdfTool.Start("qpdf", Seconds, "--json=2", "--json-key=qpdf", "--json-stream-data=none", file);
        if (tool is null) return Damaged();
        var found = new HashSet<string>();
        while (tool.Output.ReadLine() is { } line)
            foreach (var (sign, what) in Active)
                if (line.Contains(sign, StringComparison.Ordinal)) found.Add(what);
        var (code, _) = tool.End();
        if (tool.WasStopped) return TooHard();
        if (found.Count > 0) return Refused($"The PDF {string.Join(", ", found)}. Print it to PDF again, so that it only shows its pages.");
        return code is 0 or 3 ? null : Damaged();
    }

    private static UploadVerdict Word(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray()));
            var parts = zip.Entries;
            if (parts.Count > MostParts || parts.Sum(p => p.Length) > MostUnpacked) return Refused("The Word document is far larger inside than any paper is. Save it anew, without what is embedded in it.");
            if (parts.Any(p => p.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) return Refused("The Word document has macros. Save it as DOCX without them.");
            if (parts.Any(p => p.FullName.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || p.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
                return Refused("The Word document carries other files or controls. Paste them as pictures or tables, and save it again.");
            return parts.Any(p => p.FullName == "word/document.xml" && p.Length > 0) ? new UploadVerdict(null, []) : Damaged("Word document");
        }
        catch (InvalidDataException)
        {
            return Damaged("Word document");
        }
    }

    private static ToolAnswer? Run(string option, string file)
    {
        using var tool = PdfTool.Start("qpdf", Seconds, option, file);
        if (tool is null) return null;
        var output = tool.Output.ReadToEnd();
        var (code, said) = tool.End();
        return code == 127 ? null : new(code, output, said, tool.WasStopped);
    }

    private static UploadVerdict TooHard() => Refused("The PDF took too long to look into, as no paper does. Print it to PDF again.");

    private static UploadVerdict Damaged(string what = "PDF") => Refused($"The {what} is damaged. Save it again from the program that made it.");

    private static UploadVerdict Refused(string why) => new(null, [why]);

    private sealed record ToolAnswer(int Code, string Output, string Said, bool Stopped);
}
