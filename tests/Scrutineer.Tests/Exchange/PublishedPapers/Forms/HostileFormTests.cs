using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>Files made to do harm, and files that are not what they are called: each is answered with a sentence, soon.</summary>
public sealed class HostileFormTests : IDisposable
{
    private const string Body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-hostile-").FullName;

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "before 2007")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "picture")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0 }, "picture")]
    [InlineData(new byte[] { 0x7B, 0x5C, 0x72, 0x74, 0x66, 0x31 }, "RTF")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0 }, "archive")]
    public void OtherForms_AreNamedWithWhatToDo(byte[] bytes, string named) => Error("paper.pdf", bytes).ShouldContain(named);

    [Fact]
    public void OpenDocument_IsNamedWithWhatToDo() => Error("paper.docx", Zip(("mimetype", "application/vnd.oasis.opendocument.text"))).ShouldContain("OpenDocument");

    [Fact]
    public void TextCalledPdf_IsReadAsText()
    {
        var paper = Read("paper.pdf", "Homes Scrutiny Board\n\n3 February 2020\n\n1. Homes\n"u8.ToArray());
        paper.Body.ShouldBe("Homes Scrutiny Board");
        paper.Refused.ShouldBeFalse();
    }

    [Fact]
    public void HtmlCalledMarkdown_IsReadAsHtml()
    {
        var paper = Read("paper.md", "<!DOCTYPE html><html><body><h1>Homes Scrutiny Board</h1><p>3 February 2020</p><ol><li>Homes &amp; <b>gardens</b></li></ol></body></html>"u8.ToArray());
        paper.Items.ShouldHaveSingleItem().Title.ShouldBe("Homes & gardens");
    }

    [Fact]
    public void NestedTables_AreRefused()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<table><tr><td>", 200_000)) + "Homes";
        Error("deep.html", Encoding.ASCII.GetBytes(page)).ShouldContain("nested");
    }

    [Fact]
    public void EndlessAttributes_AreRefused() =>
        Error("wide.html", Encoding.ASCII.GetBytes("<html><body " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">Homes")).ShouldContain("attributes");

    [Fact]
    public void Scripts_AreNeitherRunNorRead()
    {
        var paper = Read("paper.html", "<html><head><script>document.write('1. Nothing')</script></head><body><nav>1. Menu</nav><h1>Homes Scrutiny Board</h1><script>alert('2. Nothing')</script><img src=x onerror=alert(1)><p>3 February 2020</p><p>1. Homes</p><p style='display: none'>2. Hidden</p></body></html>"u8.ToArray());
        paper.Items.ShouldHaveSingleItem().Title.ShouldBe("Homes");
    }

    [Fact]
    public void WordBomb_IsRefusedWithoutUnpackingIt()
    {
        var bomb = Bomb(200 * 1024 * 1024);
        bomb.Length.ShouldBeLessThan(4 * 1024 * 1024);
        Error("bomb.docx", bomb).ShouldContain("unpacks to more than");
    }

    [Fact]
    public void DeepWordDocument_IsRefused() =>
        Error("deep.docx", Zip(("word/document.xml", Body + string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000))))).ShouldContain("nested");

    [Fact]
    public void WordDocumentWithEntities_IsRefused() =>
        Error("entities.docx", Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + Body + "&b;</w:body></w:document>"))).ShouldContain("damaged");

    [Fact]
    public void CutOffWordDocument_IsRefused()
    {
        var whole = Word("<w:p><w:r><w:t>Homes Scrutiny Board</w:t></w:r></w:p>");
        Error("cut.docx", whole.AsSpan(0, whole.Length - 30).ToArray()).ShouldContain("damaged");
    }

    [Fact]
    public void DeletedAndHiddenText_IsNotRead()
    {
        var paper = Read("paper.docx", Word(
            "<w:p><w:r><w:t>Homes Scrutiny Board</w:t></w:r></w:p><w:p><w:r><w:t>3 February 2020</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>1. Homes</w:t></w:r><w:del><w:r><w:delText> and gardens</w:delText></w:r></w:del><w:ins><w:r><w:t> and streets</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r></w:p>"));
        paper.Items.ShouldHaveSingleItem().Title.ShouldBe("Homes and streets");
    }

    /// <summary>Some set tables with the tab key; a label with a tab after it is no cell.</summary>
    [Fact]
    public void RowsOfTabs_AreATable_ButLabelsAreNot()
    {
        static string Tabbed(string line) => $"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r>{string.Join("<w:tab/>", line.Split('|').Select(c => $"<w:t>{c}</w:t>"))}</w:r></w:p>";
        var paper = Read("tabs.docx", Word(
            "<w:p><w:r><w:t>Homes Scrutiny Board</w:t></w:r></w:p>" + Tabbed("Date:|3 February 2020") + Tabbed("Place:|Town Hall")
            + "<w:p><w:r><w:t>1. Homes</w:t></w:r></w:p>" + Tabbed("Ward|Homes|Empty") + Tabbed("Harbour|120|") + Tabbed("|80|3")));
        paper.Meeting!.Place.ShouldBe("Town Hall");
        var table = paper.Tables.ShouldHaveSingleItem();
        table.Header.ShouldBe(["Ward", "Homes", "Empty"]);
        table.Rows.Select(r => string.Join('|', r)).ShouldBe(["Harbour|120|", "|80|3"]);
    }

    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")]
    public void DamagedPdf_SaysSo(string content)
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        Error("damaged.pdf", Encoding.ASCII.GetBytes(content)).ShouldContain("damaged");
    }

    [Fact]
    public void PdfOfTenThousandPages_IsRefusedSoon()
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        var watch = Stopwatch.StartNew();
        Error("long.pdf", SmallPdf.Of(10_000)).ShouldBe("The PDF has 10,000 pages; papers of up to 2,000 pages are read. Split it, or check that it is the right file.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Pdf_OfOnePage_IsReadWithItsPage()
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        var paper = Read("short.pdf", SmallPdf.Of(1));
        paper.Body.ShouldBe("Homes Scrutiny Board");
        paper.Meeting!.Date.ShouldBe(new DateOnly(2020, 2, 3));
        paper.Items.ShouldHaveSingleItem().Title.ShouldBe("Homes");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private PublishedPaper Read(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return PaperReader.ReadFile(path);
    }

    private string Error(string name, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var paper = Read(name, bytes);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        paper.Refused.ShouldBeTrue();
        return paper.Problems.First(p => p.Severity == ProblemSeverity.Error).Message;
    }

    private static byte[] Word(string paragraphs) => Zip(("word/document.xml", $"{Body}{paragraphs}</w:body></w:document>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        return bytes.ToArray();
    }

    private static byte[] Bomb(int size)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var stream = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open())
        {
            stream.Write(Encoding.ASCII.GetBytes(Body));
            var paragraph = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<w:p></w:p>", 8_000)));
            for (var written = 0; written < size; written += paragraph.Length) stream.Write(paragraph);
        }
        return bytes.ToArray();
    }
}
