using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>A paper reads the same in every form, but for lines and pages. Of each form two shares are held: of values at their place, and of values wherever they stand in their lists.</summary>
public sealed class SameReadingTests : IDisposable
{
    private readonly PaperConversions conversions = new();

    // What is missing is the text's own: one row of the work programme stands apart in the text only, which shifts those below it.
    [Theory]
    [InlineData(PaperConversions.Plain)]
    [InlineData(PaperConversions.Serif)]
    public void Html_OfAnInventedPack_ReadsAsItsText(string style) => Same(Papers.Invented("fenbridge-pack.md"), Invented(style), 0.92, 0.97);

    [Theory]
    [InlineData(PaperConversions.Plain)]
    [InlineData(PaperConversions.Serif)]
    public void ChromiumPdf_OfAnInventedPack_ReadsAsItsText(string style)
    {
        Assert.SkipUnless(PaperConversions.HasChromium, "Chromium is not installed.");
        Same(Papers.Invented("fenbridge-pack.md"), conversions.ChromiumPdf(Invented(style)), 0.92, 0.96);
    }

    [Fact]
    public void Html_OfRealPapers_ReadsAsTheirText() => Same(SharedPapers.All(), [.. SharedPapers.All().Select(p => Html(p, PaperConversions.Plain))], (0.99, 0.99), (0.99, 0.99), (0.99, 0.99));

    /// <summary>With lines between cells, and without them, on pages of two sizes.</summary>
    [Theory]
    [InlineData(PaperConversions.Plain, 0.99, 0.99)]
    [InlineData(PaperConversions.Serif, 0.97, 0.97)]
    [InlineData(PaperConversions.Bare, 0.98, 0.99)]
    public void ChromiumPdf_OfRealPapers_ReadsAsTheirText(string style, double leastOfLongest, double leastAnywhere)
    {
        Assert.SkipUnless(PaperConversions.HasChromium, "Chromium is not installed.");
        Same(SharedPapers.All(), [.. SharedPapers.All().Select(p => conversions.ChromiumPdf(Html(p, style)))], (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastAnywhere));
    }

    [Theory]
    [InlineData(PaperConversions.Fitted, 0.99)]
    [InlineData(PaperConversions.Plain, 0.97)]
    public void DocxByLibreOffice_AndItsTaggedPdf_OfRealPapers_ReadAsTheirText(string style, double leastOfLongest)
    {
        Assert.SkipUnless(PaperConversions.HasOffice, "LibreOffice is not installed.");
        var papers = SharedPapers.All();
        var docx = conversions.Docx([.. papers.Select(p => Html(p, style))]);
        Same(papers, docx, (0.99, 0.99), (0.99, 0.99), (0.99, 0.99));
        Same(papers, conversions.OfficePdf(docx, tagged: true), (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastOfLongest));
    }

    [Fact]
    public void TaggedPdfOfPagesByLibreOffice_OfRealPapers_ReadsAsTheirText()
    {
        Assert.SkipUnless(PaperConversions.HasOffice, "LibreOffice is not installed.");
        var papers = SharedPapers.All();
        Same(papers, conversions.OfficePdf([.. papers.Select(p => Html(p, PaperConversions.Fitted))], tagged: true), (0.99, 0.99), (0.99, 0.99), (0.97, 0.97));
    }

    /// <summary>Without tags, LibreOffice's PDF tells neither empty columns nor where a table ends and the next begins; it prints the widest of these tables beyond the page's edge, where no reader of PDF sees it, and their lines are left out: the longest pack's tables shift by one here and there.</summary>
    [Theory]
    [InlineData(PaperConversions.Plain, 0.60, 0.95)]
    [InlineData(PaperConversions.Bare, 0.40, 0.93)]
    public void UntaggedPdfOfDocxByLibreOffice_OfRealPapers_KeepsWhatItTells(string style, double leastOfLongest, double leastAnywhere)
    {
        Assert.SkipUnless(PaperConversions.HasOffice, "LibreOffice is not installed.");
        var papers = SharedPapers.All();
        var docx = conversions.Docx([.. papers.Select(p => Html(p, style))]);
        Same(papers, conversions.OfficePdf(docx, tagged: false), (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastAnywhere));
    }

    [Fact]
    public void UntaggedPdfOfPagesByLibreOffice_OfRealPapers_KeepsWhatItTells()
    {
        Assert.SkipUnless(PaperConversions.HasOffice, "LibreOffice is not installed.");
        var papers = SharedPapers.All();
        Same(papers, conversions.OfficePdf([.. papers.Select(p => Html(p, PaperConversions.Bare))], tagged: false), (0.99, 0.99), (0.99, 0.99), (0.25, 0.90));
    }

    public void Dispose() => conversions.Dispose();

    private string Invented(string style) => conversions.Html("fenbridge-pack.md", Papers.InventedText("fenbridge-pack.md"), style);

    private string Html(string path, string style) => conversions.Html(Path.GetFileName(path), File.ReadAllText(path), style);

    private static void Same(IReadOnlyList<string> papers, List<string> forms, params (double AtPlace, double Anywhere)[] least)
    {
        papers.Count.ShouldBe(least.Length);
        for (var i = 0; i < papers.Count; i++) Same(PaperReader.ReadFile(papers[i]), forms[i], least[i].AtPlace, least[i].Anywhere);
    }

    private static void Same(PublishedPaper expected, string form, double leastAtPlace, double leastAnywhere)
    {
        var read = PaperReader.ReadFile(form);
        var (equal, differences) = LeafValues.Compare(expected, read);
        var said = $"{Path.GetFileName(form)}: {string.Join("\n", differences.Take(40))}";
        equal.ShouldBeGreaterThanOrEqualTo(leastAtPlace, said);
        LeafValues.CompareAnywhere(expected, read).ShouldBeGreaterThanOrEqualTo(leastAnywhere, said);
    }
}
