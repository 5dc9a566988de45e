using System.Diagnostics;
using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>PDFs that say by tags what their words are, and files whose tags are made to do harm.</summary>
public sealed class TaggedPdfTests : IDisposable
{
    private const string Title = "/P <</MCID 0>> BDC BT /F1 12 Tf 72 760 Td (Homes Scrutiny Board) Tj ET EMC ";
    private readonly string path = Path.Combine(Path.GetTempPath(), $"scrutineer-{Guid.NewGuid():N}.pdf");

    /// <summary>Programs leave empty cells out of the tags: the words' places tell the columns.</summary>
    [Fact]
    public void Table_WithoutLinesAndWithEmptyCells_KeepsItsColumns()
    {
        var paper = Read(
            Title + Cell(1, 72, 700, "Date") + Cell(2, 150, 700, "Title") + Cell(3, 300, 700, "Lead") + Cell(4, 72, 680, "3 May") + Cell(5, 300, 680, "J Moss") + Cell(6, 150, 660, "Homes for") + Cell(6, 150, 646, "all"),
            "<< /Type /StructTreeRoot /K [7 0 R 8 0 R] >>", Element("P", "0"), "<< /S /Table /K [9 0 R 10 0 R 11 0 R] >>",
            Row(12, 13, 14), Row(15, 16), Row(17), Element("TH", "1"), Element("TH", "2"), Element("TH", "3"), Element("TD", "4"), Element("TD", "5"), Element("TD", "6"));
        var table = paper.Tables.ShouldHaveSingleItem();
        table.Header.ShouldBe(["Date", "Title", "Lead"]);
        table.Rows.Select(r => string.Join('|', r)).ShouldBe(["3 May||J Moss", "|Homes for all|"]);
    }

    /// <summary>Word and LibreOffice tag empty cells too, so that the tags tell the columns whatever stands where; LibreOffice makes one table of two that stand under one another.</summary>
    [Fact]
    public void Table_WithTaggedEmptyCells_GoesByItsTags_AndPartsWhereColumnsChange()
    {
        var paper = Read(
            Title + Cell(1, 72, 700, "Date") + Cell(2, 150, 700, "Title") + Cell(3, 300, 700, "Lead") + Cell(4, 72, 680, "3 May") + Cell(5, 150, 680, "J Moss")
                + Cell(6, 72, 660, "Task") + Cell(7, 200, 660, "By whom") + Cell(8, 72, 640, "Homes") + Cell(9, 200, 640, "A Elm"),
            "<< /Type /StructTreeRoot /K [7 0 R 8 0 R] >>", Element("P", "0"), "<< /S /Table /K [9 0 R 10 0 R 11 0 R 12 0 R] >>",
            Row(13, 14, 15), Row(16, 17, 18), Row(19, 20), Row(21, 22), Wide(2, "1"), Wide(2, "2"), Wide(2, "3"), Wide(2, "4"), Wide(2, "<< /S /P >>"), Wide(2, "5"), Wide(3, "6"), Wide(3, "7"), Wide(3, "8"), Wide(3, "9"));
        paper.Tables.Select(t => string.Join('/', t.Rows.Prepend(t.Header).Select(r => string.Join('|', r)))).ShouldBe(["Date|Title|Lead/3 May||J Moss", "Task|By whom/Homes|A Elm"]);
    }

    /// <summary>Running titles are no part of the text; a program's own type stands for a standard one.</summary>
    [Fact]
    public void Artifacts_AreLeftOut_AndOwnTypesAreUnderstood()
    {
        var artifact = "/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf 72 820 Td (9. Nothing) Tj ET EMC ";
        var paper = Read(
            artifact + Title + Cell(1, 72, 730, "3 February 2020") + Cell(2, 72, 700, "1. Homes and gardens of") + Cell(2, 72, 686, "the whole city that wraps"),
            "<< /Type /StructTreeRoot /RoleMap << /Own /P >> /K 7 0 R >>", "<< /S /Document /K [8 0 R 9 0 R 10 0 R] >>", Element("Own", "0"), Element("Own", "1"), Element("H2", "2"));
        paper.Body.ShouldBe("Homes Scrutiny Board");
        paper.Items.ShouldHaveSingleItem().Title.ShouldBe("Homes and gardens of the whole city that wraps");
    }

    [Theory]
    [InlineData("<< /Type /StructTreeRoot /K 6 0 R >>")]
    [InlineData("<< /Type /StructTreeRoot /K [7 0 R 7 0 R 7 0 R] >>")]
    [InlineData("<< /Type /StructTreeRoot /K << /S /P /K << /S /P /K << /MCID 99999999999 /Pg 5 0 R >> >> >> >>")]
    [InlineData("<< /Type /StructTreeRoot /K [")]
    public void TagsThatLeadNowhere_LeaveTheWords(string root) =>
        Read(Title + Cell(1, 72, 730, "3 February 2020") + Cell(2, 72, 700, "1. Homes"), root, "<< /S /P /K 7 0 R >>").Items.ShouldHaveSingleItem().Title.ShouldBe("Homes");

    [Theory]
    [InlineData("[")]
    [InlineData("<< /S /Table /K ")]
    [InlineData("(")]
    public void EndlessTags_EndSoon(string nest)
    {
        var watch = Stopwatch.StartNew();
        Read(Title + Cell(1, 72, 730, "3 February 2020"), "<< /Type /StructTreeRoot /K " + string.Concat(Enumerable.Repeat(nest, 300_000)), "<< >>").Body.ShouldBe("Homes Scrutiny Board");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    /// <summary>Each of many elements points at one large object.</summary>
    [Fact]
    public void ManyTagsOfOneLargeObject_EndSoon()
    {
        var elements = Enumerable.Range(0, 20_000).Select(i => $"<< /S /TD /A 7 0 R /Pg 5 0 R /K {i} >>");
        var watch = Stopwatch.StartNew();
        Read(Title + Cell(1, 72, 730, "3 February 2020"), $"<< /Type /StructTreeRoot /K [{string.Concat(elements)}] >>", $"[{string.Concat(Enumerable.Repeat("<< /ColSpan 9999 >> ", 40_000))}]").Body.ShouldBe("Homes Scrutiny Board");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    public void Dispose() => File.Delete(path);

    private static string Cell(int number, int x, int y, string words) => $"/Span <</MCID {number} >>BDC BT /F1 12 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET EMC ";

    private static string Element(string kind, string kids) => $"<< /Type /StructElem /S /{kind} /Pg 5 0 R /K {kids} >>";

    private static string Wide(int columns, string kids) => $"<< /Type /StructElem /S /TD /A << /ColSpan {columns} >> /Pg 5 0 R /K {kids} >>";

    private static string Row(params int[] cells) => $"<< /S /TR /K [{string.Join(' ', cells.Select(c => $"{c} 0 R"))}] >>";

    private PublishedPaper Read(string drawing, params string[] tags)
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        File.WriteAllBytes(path, SmallPdf.Tagged(drawing, tags));
        return PaperReader.ReadFile(path);
    }
}
