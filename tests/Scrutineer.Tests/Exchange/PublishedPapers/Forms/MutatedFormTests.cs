using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Exchange.PublishedPapers.Forms.Html;
using Scrutineer.Exchange.PublishedPapers.Forms.Pdf;
using Scrutineer.Exchange.PublishedPapers.Forms.Word;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>Damaged papers of each form are read or refused, never with an exception or a long wait.</summary>
public sealed class MutatedFormTests
{
    private const int Mutations = 4_000;
    private const string Page = "<!DOCTYPE html><html><body><h1>Homes Scrutiny Board</h1><p>3 February 2020</p><ol start=3 type=a><li>Homes<ul><li>Sub</li></ul></li></ol><table><tr><th colspan=2 rowspan=3>A</th><td>B</td></tr><tr><td><p>C</p><p>D</p></td></tr></table><pre>a\tb</pre><p><b>RESOLVED</b> that<br>x<sup>th</sup></p></body></html>";

    [Fact]
    public void Html_Damaged_NeverFails() => Damage(Encoding.UTF8.GetBytes(Page), Mutations, bytes => HtmlPaper.Read(bytes));

    [Fact]
    public void Word_DamagedInside_NeverFails()
    {
        const string body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:pStyle w:val=\"H\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Homes</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>A</w:t><w:br w:type=\"page\"/></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>";
        Damage(Encoding.UTF8.GetBytes(body), Mutations, bytes => WordPaper.Read(Zip(bytes)));
    }

    [Fact]
    public void Word_DamagedOutside_NeverFails() => Damage(Zip(Encoding.UTF8.GetBytes("<w:document/>")), 1_000, bytes => WordPaper.Read(bytes));

    [Fact]
    public void Pdf_Damaged_NeverFails()
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        var path = Path.Combine(Path.GetTempPath(), $"scrutineer-{Guid.NewGuid():N}.pdf");
        Damage(SmallPdf.Of(3), 200, bytes =>
        {
            File.WriteAllBytes(path, bytes);
            PaperJson.Write(PaperReader.ReadFile(path)).ShouldNotBeEmpty();
        });
        File.Delete(path);
    }

    /// <summary>The objects, tags and drawing of a damaged file, without the program that reads its words.</summary>
    [Fact]
    public void TagsAndDrawingOfPdf_Damaged_NeverFail()
    {
        var tagged = SmallPdf.Tagged("q 1 0 0 1 0 0 cm /P <</MCID 0 >>BDC BT /F1 12 Tf 72 760 Td [(Homes) -20 <20>] TJ T* (1. Homes) ' ET EMC Q 72 500 1 200 re f", "<< /Type /StructTreeRoot /RoleMap << /A /P >> /K [7 0 R << /S /A /Pg 5 0 R /K [0 1 << /MCID 2 /Pg 5 0 R >>] >>] >>", "<< /S /Table /A [<< /ColSpan 2 >>] /K << /S /TR /K << /S /TD /Pg 5 0 R /K 1 >> >> >>");
        Damage(tagged, Mutations, bytes =>
        {
            var objects = new PdfObjects(bytes);
            PdfTagReader.Read(objects);
            if (objects.Pages > 0) PdfGrid.Of(new PdfRuling(objects).Drawing(new PdfPage(1, 595, 842, []))!.Rules, objects.Edge(0));
        });
    }

    private static void Damage(byte[] whole, int times, Action<byte[]> read)
    {
        var random = new Random(7);
        for (var i = 0; i < times; i++)
        {
            var damaged = Damaged(whole, random);
            var watch = Stopwatch.StartNew();
            Should.NotThrow(() => read(damaged), $"mutation {i}");
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var wounds = random.Next(1, 10); wounds > 0; wounds--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
            if (bytes.Count == 0) bytes.Add(32);
        }
        return [.. bytes];
    }

    private static byte[] Zip(byte[] body)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var stream = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open())
            stream.Write(body);
        return bytes.ToArray();
    }
}
