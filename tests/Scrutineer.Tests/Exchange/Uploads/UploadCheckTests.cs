using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Scrutineer.Exchange.Uploads;
using Scrutineer.Tests.Exchange.PublishedPapers.Forms;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Uploads;

public sealed class UploadCheckTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("scrutineer-upload-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public async Task Check_OfAPlainPdf_TakesItWithItsPages()
    {
        SkipWithoutQpdf();
        var verdict = await new UploadCheck().CheckAsync(SmallPdf.Of(3), "a.pdf", TestContext.Current.CancellationToken);

        verdict.Reasons.ShouldBeEmpty();
        verdict.Pages.ShouldBe(3);
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "runs scripts")]
    [InlineData("/OpenAction << /S /J#61vaScript /J#53 (x) >>", "runs scripts")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>", "starts other programs")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>", "carries other files")]
    [InlineData("/AcroForm << /XFA (x) /Fields [] >>", "is a form that acts by itself")]
    public async Task Check_OfAPdfThatActs_RefusesItWithWhatItDoes(string entry, string what)
    {
        SkipWithoutQpdf();
        var acting = Packed(Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(SmallPdf.Of(1)).Replace("/Type /Catalog", $"/Type /Catalog {entry}", StringComparison.Ordinal)));

        await RefusedAsync(acting, "a.pdf", $"The PDF {what}. Print it to PDF again, so that it only shows its pages.");
    }

    [Fact]
    public async Task Check_OfAFileThatIsNoPaper_SaysWhatToDo()
    {
        SkipWithoutQpdf();
        await RefusedAsync([], "a.pdf", "The file is empty.");
        await RefusedAsync(SmallPdf.Of(0), "a.pdf", "The PDF has no pages.");
        await RefusedAsync(SmallPdf.Of(3)[..400], "a.pdf", "The PDF is damaged. Save it again from the program that made it.");
        await RefusedAsync(Qpdf("--encrypt", "", "owner", "256", "--"), "a.pdf", "The PDF is locked. Save a copy without a password or restrictions.");
        await RefusedAsync(Qpdf("--encrypt", "user", "owner", "256", "--"), "a.pdf", "The PDF is locked. Save a copy without a password or restrictions.");
        await RefusedAsync(new byte[UploadCheck.Largest + 1], "a.pdf", "The file is larger than 20 MB. Save its pictures smaller, or split it.");
        await RefusedAsync(Encoding.ASCII.GetBytes("<html><script>alert(1)</script>"), "a.pdf", "The file is neither a PDF nor a Word document (DOCX). Save it as one of them.");
    }

    [Fact]
    public async Task Check_OfWordDocuments_TakesPlainOnesAndRefusesMacrosFilesAndBombs()
    {
        (await new UploadCheck().CheckAsync(Word("word/document.xml"), "a.docx", TestContext.Current.CancellationToken)).Reasons.ShouldBeEmpty();
        await RefusedAsync(Word("word/document.xml", "word/vbaProject.bin"), "a.docx", "The Word document has macros. Save it as DOCX without them.");
        await RefusedAsync(Word("word/document.xml", "word/embeddings/oleObject1.bin"), "a.docx", "The Word document carries other files or controls. Paste them as pictures or tables, and save it again.");
        await RefusedAsync(Word("word/document.xml", "word/media/zeros"), "a.docx", "The Word document is far larger inside than any paper is. Save it anew, without what is embedded in it.");
        await RefusedAsync(Word("word/document.xml")[..60], "a.docx", "The Word document is damaged. Save it again from the program that made it.");
    }

    private static async Task RefusedAsync(byte[] content, string name, string sentence) =>
        (await new UploadCheck().CheckAsync(content, name, TestContext.Current.CancellationToken)).Reasons.ShouldBe([sentence]);

    private static void SkipWithoutQpdf() => Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "qpdf"))), "qpdf is not installed.");

    /// <summary>The same PDF with its objects packed into compressed streams, where a search of its bytes finds nothing.</summary>
    private byte[] Packed(byte[] pdf)
    {
        var file = Path.Combine(place.FullName, "plain.pdf");
        File.WriteAllBytes(file, pdf);
        return Run(file, "--object-streams=generate");
    }

    private byte[] Qpdf(params string[] options)
    {
        var file = Path.Combine(place.FullName, "plain.pdf");
        File.WriteAllBytes(file, SmallPdf.Of(1));
        return Run(file, options);
    }

    private byte[] Run(string file, params string[] options)
    {
        var made = Path.Combine(place.FullName, "made.pdf");
        using var process = Process.Start(new ProcessStartInfo("qpdf", [.. options, file, made]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return File.ReadAllBytes(made);
    }

    private static byte[] Word(params string[] parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var stream = zip.CreateEntry(part).Open();
                var zeros = new byte[1024 * 1024];
                if (part.EndsWith("zeros", StringComparison.Ordinal)) for (var i = 0; i < 250; i++) stream.Write(zeros);
                else stream.Write("<w:document/>"u8);
            }

        return content.ToArray();
    }
}
