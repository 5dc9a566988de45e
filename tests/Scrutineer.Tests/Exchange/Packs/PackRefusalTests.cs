using System.Diagnostics;
using System.Text;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>Papers that are not bound: each is named with a sentence that says what to do, and nothing is written.</summary>
public sealed class PackRefusalTests : IDisposable
{
    private readonly PackFolder folder = new();

    [Fact]
    public async Task FilesOutsideTheFolder_AreRefused()
    {
        File.WriteAllText(Path.Combine(folder.Papers.Folder, "outside.txt"), "x");
        var elsewhere = Directory.CreateTempSubdirectory("scrutineer-elsewhere-").FullName;
        try
        {
            new PackPapers(elsewhere).Plain("secret.pdf", 1);
            File.CreateSymbolicLink(Path.Combine(folder.Papers.Folder, "link.pdf"), Path.Combine(elsewhere, "secret.pdf"));
            Directory.CreateSymbolicLink(Path.Combine(folder.Papers.Folder, "linked"), elsewhere);
            Directory.CreateDirectory(Path.Combine(folder.Papers.Folder, "folder.pdf"));
            var reasons = await Reasons("../secret.pdf", Path.Combine(elsewhere, "secret.pdf"), "a/../../secret.pdf", "..\\secret.pdf", "link.pdf", "linked/secret.pdf", "folder.pdf", "missing.pdf");

            reasons.Take(4).ShouldAllBe(r => r.EndsWith("is not a name inside the folder of papers. Put the file there and name it as it is called there.", StringComparison.Ordinal));
            reasons.Skip(4).Take(2).ShouldAllBe(r => r.EndsWith("is or goes through a link, and links are not followed. Put the file itself into the folder of papers.", StringComparison.Ordinal));
            reasons[6].ShouldBe("folder.pdf (item 7) is a folder, not a file.");
            reasons[7].ShouldBe("missing.pdf (item 8) is not there.");
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public async Task OtherKinds_AreRefusedByWhatTheyHold()
    {
        Write("empty.pdf", "");
        Write("text.pdf", "Only words.");
        Write("page.docx", "<!DOCTYPE html><html><body>x</body></html>");
        File.WriteAllBytes(Path.Combine(folder.Papers.Folder, "picture.pdf"), [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        File.WriteAllBytes(Path.Combine(folder.Papers.Folder, "old.doc"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        PackPapers.Zip(Path.Combine(folder.Papers.Folder, "sheet.docx"), ("xl/workbook.xml", "<x/>"));
        PackPapers.Zip(Path.Combine(folder.Papers.Folder, "many.zip"), ("a.pdf", "x"));
        using (var large = File.Create(Path.Combine(folder.Papers.Folder, "large.pdf"))) large.SetLength(300L * 1024 * 1024);

        (await Reasons("empty.pdf", "text.pdf", "page.docx", "picture.pdf", "old.doc", "sheet.docx", "many.zip", "large.pdf")).ShouldBe(
        [
            "empty.pdf (item 1) is empty.",
            "text.pdf (item 2) is neither PDF nor a Word or OpenDocument file. Save it as one of these.",
            "page.docx (item 3) is neither PDF nor a Word or OpenDocument file. Save it as one of these.",
            "picture.pdf (item 4) is a picture. Put it on a page and save that as PDF.",
            "old.doc (item 5) is of the kind that Word saved before 2007 (.doc), or an Office file locked with a password. Save it as DOCX or PDF without a password.",
            "sheet.docx (item 6) is of a kind that is not bound. Save it as PDF.",
            "many.zip (item 7) is an archive of other files. Unpack it and name the papers inside.",
            "large.pdf (item 8) has 300 MiB; papers of up to 100 MiB are bound. Scan it at 200 points an inch in grey, or split it.",
        ]);
    }

    [Fact]
    public async Task DamagedAndLockedPdfs_AreRefused()
    {
        var whole = File.ReadAllBytes(folder.Papers.Plain("whole.pdf", 5));
        File.WriteAllBytes(Path.Combine(folder.Papers.Folder, "cut.pdf"), whole[..(whole.Length * 2 / 3)]);
        Write("head.pdf", "%PDF-1.7\n");
        folder.Papers.Plain("zero.pdf", 0);
        PackPapers.Run("qpdf", ["--encrypt", "user", "owner", "256", "--", Path.Combine(folder.Papers.Folder, "whole.pdf"), Path.Combine(folder.Papers.Folder, "locked.pdf")]);
        PackPapers.Run("qpdf", ["--encrypt", "", "owner", "256", "--modify=none", "--", Path.Combine(folder.Papers.Folder, "whole.pdf"), Path.Combine(folder.Papers.Folder, "fixed.pdf")]);
        folder.Papers.Plain("long.pdf", 10_001);
        folder.Papers.Plain("flat.pdf", 1, ofPage: "/MediaBox [0 0 0 842]");

        var reasons = await Reasons("cut.pdf", "head.pdf", "zero.pdf", "locked.pdf", "fixed.pdf", "long.pdf", "flat.pdf", "whole.pdf");

        reasons[0].ShouldStartWith("cut.pdf (item 1) is damaged (");
        reasons[0].ShouldEndWith("). Open it and save or print it to a new PDF.");
        reasons[0].ShouldNotContain("/");
        reasons[1].ShouldStartWith("head.pdf (item 2) is damaged");
        reasons.Skip(2).ShouldBe(
        [
            "zero.pdf (item 3) has no pages.",
            "locked.pdf (item 4) is locked with a password or against changes. Save it without protection, or print it to a new PDF.",
            "fixed.pdf (item 5) is locked with a password or against changes. Save it without protection, or print it to a new PDF.",
            "long.pdf (item 6) has 10,001 pages; papers of up to 2,000 pages are bound. Split it, or check that it is the right file.",
            "flat.pdf (item 7) has a page 1 without a size. Open it and print it to a new PDF.",
        ]);
    }

    [Fact]
    public async Task PdfsThatAct_AreRefused()
    {
        folder.Papers.Plain("opens.pdf", 1, ofRoot: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
        folder.Papers.Plain("named.pdf", 1, ofRoot: "/Names << /JavaScript << /Names [(x) << /S /J#61vaScript /JS (1) >>] >> >>");
        folder.Papers.Plain("starts.pdf", 1, ofPage: "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>]");
        folder.Papers.Plain("holds.pdf", 1, ofRoot: "/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /F (x.exe) >>] >> >>");
        folder.Papers.Plain("film.pdf", 1, ofPage: "/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]");
        folder.Papers.Plain("form.pdf", 1, ofRoot: "/AcroForm << /Fields [] /XFA (x) >>");
        folder.Papers.Plain("layers.pdf", 1, ofRoot: "/OCProperties << /OCGs [<< /Type /OCG /Name (Draft) >>] /D << /OFF [<< /Type /OCG /Name (Draft) >>] >> >>");

        (await Reasons("opens.pdf", "named.pdf", "starts.pdf", "holds.pdf", "film.pdf", "form.pdf", "layers.pdf")).ShouldBe(
        [
            "opens.pdf (item 1) holds a program (JavaScript). Open it and print it to a new PDF.",
            "named.pdf (item 2) holds a program (JavaScript). Open it and print it to a new PDF.",
            "starts.pdf (item 3) starts another program. Open it and print it to a new PDF.",
            "holds.pdf (item 4) has other files inside it. Open it and print it to a new PDF.",
            "film.pdf (item 5) holds film, sound or a program (rich media). Open it and print it to a new PDF.",
            "form.pdf (item 6) is a form that only one program shows (XFA). Open it and print it to a new PDF.",
            "layers.pdf (item 7) has hidden layers, which would be seen in the pack. Open it and print it to a new PDF.",
        ]);
    }

    /// <summary>Bombs are refused within 10 seconds, and this process grows by less than 256 MiB.</summary>
    [Fact]
    public async Task Bombs_AreRefusedSoonAndCheaply()
    {
        var pages = folder.Papers.Folder;
        File.WriteAllBytes(Path.Combine(pages, "objects.pdf"), HostilePdf.ObjectStream(60));
        File.WriteAllBytes(Path.Combine(pages, "content.pdf"), HostilePdf.Content(200));
        File.WriteAllBytes(Path.Combine(pages, "twice.pdf"), HostilePdf.Content(200, twice: true));
        folder.Papers.Plain("picture.pdf", 1, more: "<< /Type /XObject /Subtype /Image /Width 900000 /Height 900000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 1 >>\nstream\n0\nendstream", ofPage: "/Resources << /XObject << /X 6 0 R >> >>");
        folder.Papers.Plain("chain.pdf", 1, ofPage: "/Resources << /X 6 0 R /A [ 20006 0 R ] >>", more: HostilePdf.Chain(30_000));
        PackPapers.Zip(Path.Combine(pages, "words.docx"), ("word/document.xml", $"<d>{new string(' ', 40 * 1024 * 1024)}</d>"));
        PackPapers.Zip(Path.Combine(pages, "deep.docx"), ("word/document.xml", string.Concat(Enumerable.Repeat("<d>", 20_000))));
        using var own = Process.GetCurrentProcess();
        var before = own.PrivateMemorySize64;
        var clock = Stopwatch.StartNew();

        var reasons = await Reasons("objects.pdf", "content.pdf", "twice.pdf", "picture.pdf", "words.docx", "deep.docx", "chain.pdf");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        own.Refresh();
        (own.PrivateMemorySize64 - before).ShouldBeLessThan(256L * 1024 * 1024);
        reasons.ShouldBe(
        [
            "objects.pdf (item 1) needs more time or memory to be read than any paper does. Open it and print it to a new PDF.",
            "content.pdf (item 2) holds content that swells to more than 64 MiB when it is unpacked, as no page does. Open it and print it to a new PDF.",
            "twice.pdf (item 3) holds content that swells to more than 64 MiB when it is unpacked, as no page does. Open it and print it to a new PDF.",
            "picture.pdf (item 4) holds a picture of 900,000 by 900,000 points, more than any printer shows. Open it and print it to a new PDF.",
            "words.docx (item 5) unpacks to more than 32 MiB; no paper does. Save it again in Word or LibreOffice, or as PDF.",
            "deep.docx (item 6) is nested more than 256 deep; no paper is. Save it again in Word or LibreOffice, or as PDF.",
            "chain.pdf (item 7) needs more time or memory to be read than any paper does. Open it and print it to a new PDF.",
        ]);
    }

    [Fact]
    public async Task WordFilesThatActOrFetch_AreRefused()
    {
        var pages = folder.Papers.Folder;
        const string relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://elsewhere.example/x.png\" TargetMode=\"External\"/></Relationships>";
        PackPapers.Zip(Path.Combine(pages, "macros.docx"), ("word/document.xml", "<d/>"), ("word/vbaProject.bin", "x"));
        PackPapers.Zip(Path.Combine(pages, "fetches.docx"), ("word/document.xml", "<d/>"), ("word/_rels/document.xml.rels", relations));
        PackPapers.Zip(Path.Combine(pages, "fetches.odt"), ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<c xmlns:xlink=\"http://www.w3.org/1999/xlink\"><i xlink:href=\"http://elsewhere.example/x.png\"/></c>"));
        PackPapers.Zip(Path.Combine(pages, "locked.odt"), ("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m><encryption-data/></m>"));
        File.WriteAllBytes(Path.Combine(pages, "cut.docx"), File.ReadAllBytes(folder.Papers.Word("whole.docx", 1))[..^60]);

        (await Reasons("macros.docx", "fetches.docx", "fetches.odt", "locked.odt", "cut.docx")).ShouldBe(
        [
            "macros.docx (item 1) holds programs (macros). Save it as a document without macros, or as PDF.",
            "fetches.docx (item 2) shows something that it fetches from elsewhere. Put the picture or text itself into the document.",
            "fetches.odt (item 3) shows something that it fetches from elsewhere. Put the picture or text itself into the document.",
            "locked.odt (item 4) is locked with a password. Save it without one.",
            "cut.docx (item 5) is damaged. Save it again in Word or LibreOffice, or as PDF.",
        ]);
    }

    [Fact]
    public async Task PlacesThatCannotBeWritten_AreRefused()
    {
        folder.Papers.Plain("a.pdf", 1);
        folder.Agenda("a.pdf");
        var papers = folder.Papers.Folder;
        (await Refusal(Path.Combine(papers, "a.pdf"))).ShouldBe($"{Path.Combine(papers, "a.pdf")} is one of the papers; the pack would replace it. Choose another name.");
        (await Refusal(Path.Combine(papers, "agenda.json"))).ShouldContain("is one of the papers");
        (await Refusal(papers)).ShouldBe($"{papers} is a folder, not a file.");
        (await Refusal(Path.Combine(folder.Root, "none", "pack.pdf"))).ShouldBe($"There is no folder {Path.Combine(folder.Root, "none")}.");
        (await Refusal(folder.Pack, folder.Pack)).ShouldBe("The public pack and its private twin need two names.");
        folder.Left.ShouldBeEmpty();
    }

    /// <summary>Whatever the bytes of a paper are, it is bound or refused with a sentence, soon.</summary>
    [Fact]
    public async Task DamagedPdf_IsBoundOrRefused()
    {
        var whole = File.ReadAllBytes(folder.Papers.Chromium("whole.pdf", 2));
        var random = new Random(5);
        string[] names = [.. Enumerable.Range(0, 100).Select(i => $"damaged{i:D3}.pdf")];
        foreach (var name in names)
        {
            var bytes = whole.ToArray();
            for (var wounds = random.Next(1, 6); wounds > 0; wounds--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(Path.Combine(folder.Papers.Folder, name), bytes);
        }

        var reasons = await Reasons([.. names, "missing.pdf"]);
        reasons.Count.ShouldBeInRange(20, 101);
        reasons.ShouldAllBe(r => r.StartsWith("damaged", StringComparison.Ordinal) || r.StartsWith("missing", StringComparison.Ordinal));
        reasons.ShouldAllBe(r => r.EndsWith('.'));
    }

    public void Dispose() => folder.Dispose();

    private Task<IReadOnlyList<string>> Reasons(params IReadOnlyList<string> files)
    {
        folder.Agenda(files);
        return folder.RefusedAsync();
    }

    private async Task<string> Refusal(string target, string? twin = null) =>
        (await Assert.ThrowsAsync<Scrutineer.Foundation.RuleBrokenException>(() => Scrutineer.Exchange.Packs.PackBuilder.BuildAsync(folder.Papers.Folder, target, twin))).Reasons.ShouldHaveSingleItem();

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(folder.Papers.Folder, name), content, Encoding.ASCII);
}
