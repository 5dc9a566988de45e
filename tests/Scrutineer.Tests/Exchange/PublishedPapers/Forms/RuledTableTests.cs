using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>Tables of a PDF whose cells lines part: what stands in no column's words, the lines tell.</summary>
public sealed class RuledTableTests : IDisposable
{
    private const string Upright = "72 500 1 200 re f 172 500 1 200 re f 272 500 1 200 re f 372 500 1 200 re f ";
    private const string Across = "72 500 m 373 500 l S 72 560 m 373 560 l S 72 660 m 373 660 l S 72 700 m 373 700 l S ";
    private const string Title = "BT /F1 12 Tf 72 760 Td (Homes Scrutiny Board) Tj ET ";
    private readonly string path = Path.Combine(Path.GetTempPath(), $"scrutineer-{Guid.NewGuid():N}.pdf");

    [Fact]
    public void Table_WithEmptyColumnAndLinesFarApart_KeepsItsCells()
    {
        var table = Read(Title + Upright + Across + At(76, 685, "Date") + At(176, 685, "Notes") + At(276, 685, "By whom") + At(76, 640, "3 May") + At(276, 640, "J Moss and") + At(276, 600, "P Lowe") + At(76, 540, "4 May"));
        table.Header.ShouldBe(["Date", "Notes", "By whom"]);
        table.Rows.Select(r => string.Join('|', r)).ShouldBe(["3 May||J Moss and P Lowe", "4 May||"]);
    }

    [Fact]
    public void Table_WithCellOverTwoColumns_HasItInTheFirst()
    {
        const string cut = "72 500 1 200 re f 172 500 1 160 re f 272 500 1 200 re f 372 500 1 200 re f ";
        var table = Read(Title + cut + Across + At(76, 685, "Named for the whole width of two") + At(276, 685, "By whom") + At(76, 640, "3 May") + At(176, 640, "Late") + At(276, 640, "J Moss"));
        table.Header.ShouldBe(["Named for the whole width of two", "", "By whom"]);
        table.Rows[0].ShouldBe(["3 May", "Late", "J Moss"]);
    }

    [Fact]
    public void Tables_OnOneAnotherWithOtherColumns_AreTwo()
    {
        const string other = "72 300 1 200 re f 132 300 1 200 re f 372 300 1 200 re f 72 300 m 373 300 l S 72 400 m 373 400 l S ";
        var paper = Paper(Title + Upright + Across + other + At(76, 685, "Date") + At(176, 685, "Notes") + At(276, 685, "By whom") + At(76, 640, "3 May") + At(76, 480, "Name") + At(140, 480, "Service") + At(76, 380, "J Moss"));
        paper.Tables.Select(t => t.Header.Count).ShouldBe([3, 2]);
    }

    public void Dispose() => File.Delete(path);

    private static string At(int x, int y, string words) => $"BT /F1 12 Tf {x} {y} Td ({words}) Tj ET ";

    private PaperTable Read(string drawing) => Paper(drawing).Tables.ShouldHaveSingleItem();

    private PublishedPaper Paper(string drawing)
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        File.WriteAllBytes(path, SmallPdf.Of(1, drawing));
        return PaperReader.ReadFile(path);
    }
}
