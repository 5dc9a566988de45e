using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Scrutineer.Exchange.Uploads;
using Scrutineer.Tests.Exchange.PublishedPapers.Forms;
using Scrutineer.Tests.TestData;
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
        verdict.Warnings.ShouldHaveSingleItem().ShouldStartWith("The file has no tags");
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "holds a program (JavaScript)")]
    [InlineData("/OpenAction << /S /J#61vaScript /J#53 (x) >>", "holds a program (JavaScript)")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>", "starts another program")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>", "has other files inside it")]
    [InlineData("/AcroForm << /XFA (x) /Fields [] >>", "is a form that only one program shows (XFA)")]
    public async Task Check_OfAPdfThatActs_RefusesItWithWhatItDoes(string entry, string what)
    {
        SkipWithoutQpdf();
        var acting = Packed(Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(SmallPdf.Of(1)).Replace("/Type /Catalog", $"/Type /Catalog {entry}", StringComparison.Ordinal)));

        await RefusedAsync(acting, "a.pdf", $"The file {what}. Open it and print it to a new PDF.");
    }

    [Fact]
    public async Task Check_OfAFileThatIsNoPaper_SaysWhatToDo()
    {
        SkipWithoutQpdf();
        const string locked = "The file is locked with a password or against changes. Save it without protection, or print it to a new PDF.";
        await RefusedAsync([], "a.pdf", "The file is empty.");
        await RefusedAsync(SmallPdf.Of(0), "a.pdf", "The file has no pages.");
        await RefusedAsync(SmallPdf.Of(3)[..400], "a.pdf", "The file is damaged (");
        await RefusedAsync(Qpdf("--encrypt", "", "owner", "256", "--"), "a.pdf", locked);
        await RefusedAsync(Qpdf("--encrypt", "user", "owner", "256", "--"), "a.pdf", locked);
        await RefusedAsync(new byte[UploadCheck.Largest + 1], "a.pdf", "The file is larger than 20 MB. Save its pictures smaller, or split it.");
        await RefusedAsync(Encoding.ASCII.GetBytes("<html><script>alert(1)</script>"), "a.pdf", "The file is neither PDF nor a Word or OpenDocument file. Save it as one of these.");
    }

    [Fact]
    public async Task Check_OfWordDocuments_RefusesMacrosBombsAndWhatIsFetched()
    {
        await RefusedAsync(Word("word/document.xml", "word/vbaProject.bin"), "a.docx", "The file holds programs (macros). Save it as a document without macros, or as PDF.");
        await RefusedAsync(Word("word/document.xml", "word/media/zeros"), "a.docx", "The file unpacks to more than 255 MiB; no paper does.");
        await RefusedAsync(Word("word/document.xml")[..60], "a.docx", "The file is");
        var fetching = Zip(("word/document.xml", "<document/>"), ("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1/a.png" TargetMode="External"/></Relationships>"""));
        await RefusedAsync(fetching, "a.docx", "The file shows something that it fetches from elsewhere.");
    }

    [Fact]
    public async Task Check_OfAWordDocument_KeepsItsPagesWithoutAuthorsAndComments()
    {
        SkipWithoutQpdf();
        Assert.SkipUnless(PackPapers.HasOffice, "LibreOffice is not installed.");
        var verdict = await new UploadCheck().CheckAsync(Commented("<w:r><w:t>Carers are found.</w:t></w:r>"), "a.docx", TestContext.Current.CancellationToken);

        verdict.Reasons.ShouldBeEmpty();
        verdict.Pages.ShouldBe(1);
        var kept = Path.Combine(place.FullName, "kept.pdf");
        await File.WriteAllBytesAsync(kept, verdict.Pdf, TestContext.Current.CancellationToken);
        PackPapers.Run("pdftotext", [kept, "-"]).ShouldContain("Carers are found.");
        PackPapers.Run("qpdf", ["--qdf", kept, $"{kept}.open"]);
        var everything = Encoding.Latin1.GetString(await File.ReadAllBytesAsync($"{kept}.open", TestContext.Current.CancellationToken));
        foreach (var told in (string[])["Kezia", "Whisper", "LibreOffice"]) everything.ShouldNotContain(told);
    }

    [Fact]
    public async Task Check_OfAWordDocumentWithTrackedChanges_RefusesIt()
    {
        Assert.SkipUnless(PackPapers.HasOffice, "LibreOffice is not installed.");
        await RefusedAsync(Commented("""<w:del w:id="1" w:author="Kezia"><w:r><w:delText>Out.</w:delText></w:r></w:del>"""), "a.docx", "The file shows changes that were neither accepted nor rejected.");
    }

    /// <summary>What is drawn, and what is said of it.</summary>
    [Theory]
    [InlineData("BT /F1 12 Tf 72 720 Td (Seen words) Tj ET 1 1 1 rg BT /F1 12 Tf 72 600 Td (Holmere) Tj ET", "white")]
    [InlineData("BT /F1 12 Tf 72 720 Td (Seen words) Tj 0 -120 Td (Holmere) Tj ET 0 0 0 rg 70 598 60 12 re f", "under a bar")]
    [InlineData("BT /F1 12 Tf 72 720 Td (Seen words) Tj 3 Tr 0 -120 Td (Holmere) Tj ET", "not drawn")]
    public async Task Check_OfWordsThatCanOnlyBeCopied_RefusesThemWithTheirPage(string drawn, string how)
    {
        SkipWithoutQpdf();
        await RefusedAsync(SmallPdf.Of(2, drawn), "a.pdf", "Page 1 has words that cannot be seen but can be copied: \u201cHolmere\u201d.", how);
    }

    [Theory]
    [InlineData("0.8 0.8 0.8 rg BT /F1 7 Tf 72 720 Td (Small and pale words on white) Tj ET")]
    [InlineData("0 0 0 rg 60 700 400 40 re f 1 1 1 rg BT /F1 12 Tf 72 715 Td (White words on a dark band) Tj ET")]
    [InlineData("0 1 -1 0 0 0 cm BT /F1 12 Tf 72 -300 Td (Words that stand upright) Tj ET")]
    public async Task Check_OfWordsThatAreSeen_TakesThem(string drawn)
    {
        SkipWithoutQpdf();
        (await new UploadCheck().CheckAsync(SmallPdf.Of(2, drawn), "a.pdf", TestContext.Current.CancellationToken)).Reasons.ShouldBeEmpty();
    }

    /// <summary>A Word document with a paragraph, a comment on it and the names of its authors.</summary>
    private static byte[] Commented(string runs)
    {
        const string words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        return Zip(
            ("[Content_Types].xml", $"""<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""),
            ("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Kezia Morrow</dc:creator></cp:coreProperties>"""),
            ("word/_rels/document.xml.rels", $"""<Relationships xmlns="{package}/relationships"><Relationship Id="r3" Type="{office}/comments" Target="comments.xml"/></Relationships>"""),
            ("word/comments.xml", $"""<w:comments xmlns:w="{words}"><w:comment w:id="0" w:author="Kezia Morrow"><w:p><w:r><w:t>Whisper of a name.</w:t></w:r></w:p></w:comment></w:comments>"""),
            ("word/document.xml", $"""<w:document xmlns:w="{words}"><w:body><w:p><w:commentRangeStart w:id="0"/>{runs}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>"""));
    }

    private static async Task RefusedAsync(byte[] content, string name, string sentence, string? why = null) =>
        (await new UploadCheck().CheckAsync(content, name, TestContext.Current.CancellationToken)).Reasons.ShouldHaveSingleItem(why).ShouldStartWith(sentence);

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
        using var process = Process.Start(new ProcessStartInfo("qpdf", [.. options, file, made]) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return File.ReadAllBytes(made);
    }

    /// <summary>A document with these parts.</summary>
    private static byte[] Zip(params ReadOnlySpan<(string Name, string Content)> parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

        return content.ToArray();
    }

    private static byte[] Word(params string[] parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var stream = zip.CreateEntry(part).Open();
                var zeros = new byte[1024 * 1024];
                if (part.EndsWith("zeros", StringComparison.Ordinal)) for (var i = 0; i < 300; i++) stream.Write(zeros);
                else stream.Write("<document/>"u8);
            }

        return content.ToArray();
    }
}
