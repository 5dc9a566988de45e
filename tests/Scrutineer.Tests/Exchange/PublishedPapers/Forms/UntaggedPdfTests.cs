using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>What a PDF without tags tells by what its pages draw.</summary>
public sealed class UntaggedPdfTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"scrutineer-{Guid.NewGuid():N}.pdf");

    /// <summary>LibreOffice cuts a wide table's lines at the page's edge (595 points) and prints its words beyond it.</summary>
    [Fact]
    public void Table_OverThePagesEdge_IsReadWholeAndSaidSo()
    {
        const string lines = "72 500 1 200 re f 172 500 1 200 re f 540 500 1 200 re f 594 500 1 200 re f 72 500 m 595 500 l S 72 660 m 595 660 l S 72 700 m 595 700 l S ";
        var paper = Read(lines + At(76, 685, "Date") + At(176, 685, "Notes") + At(544, 685, "Comments") + At(76, 640, "3 May") + At(544, 640, "Each manager to audit one case"));

        var table = paper.Tables.ShouldHaveSingleItem();
        table.Header.ShouldBe(["Date", "Notes", "Comments"]);
        table.Rows.ShouldHaveSingleItem().ShouldBe(["3 May", "", "Each manager to audit one case"]);
        paper.Problems.ShouldContain(p => p.Page == 1 && p.Message.StartsWith("From this page on something runs over the page's right edge", StringComparison.Ordinal));
    }

    [Fact]
    public void LetteredItems_ThatAProgramNumberedOn_LoseThoseNumbers()
    {
        var text = Text(At(72, 760, "3. Minutes") + At(72, 746, "4. a\\) To agree the minutes") + At(72, 732, "5. b\\) Matters arising") + At(72, 718, "4. Homes"));
        text.ShouldContain("\na) To agree the minutes\nb) Matters arising\n4. Homes");
    }

    [Fact]
    public void Item_ThatBeginsWithALetter_KeepsItsNumber() =>
        Text(At(72, 760, "3. a\\) To agree the minutes") + At(72, 746, "4. Homes")).ShouldContain("3. a) To agree the minutes\n4. Homes");

    public void Dispose() => File.Delete(path);

    private static string At(int x, int y, string words) => $"BT /F1 12 Tf {x} {y} Td ({words}) Tj ET ";

    private string Text(string drawing)
    {
        Write(drawing);
        return PaperFile.Load(path, PaperReader.LargestFile).Text!;
    }

    private PublishedPaper Read(string drawing)
    {
        Write(drawing);
        return PaperReader.ReadFile(path);
    }

    private void Write(string drawing)
    {
        Assert.SkipUnless(SmallPdf.CanBeRead, "Poppler is not installed.");
        File.WriteAllBytes(path, SmallPdf.Of(1, drawing));
    }
}
