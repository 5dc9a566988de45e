using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>A paper reads the same in every form, but for lines and pages. Of each form two shares are held: of values at their place, and of values wherever they stand in their lists.</summary>
public sealed class SameReadingTests(OfficeForms office) : IClassFixture<OfficeForms>, IDisposable
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

    /// <summary>Marks of Markdown and tabs that somebody left in a page are read as marks and as cells.</summary>
    [Fact]
    public void Html_OfMarkdownShownAsItIs_ReadsAsItsText()
    {
        Same(Papers.Invented("fenbridge-pack.md"), conversions.Preformatted("fenbridge-pack.md", Papers.InventedText("fenbridge-pack.md")), 0.99, 0.99);
        Same(SharedPapers.All(), [.. SharedPapers.All().Select(p => conversions.Preformatted(Path.GetFileName(p), File.ReadAllText(p)))], (0.99, 0.99), (0.99, 0.99), (0.99, 0.99));
    }

    /// <summary>With lines between cells, and without them, on pages of two sizes.</summary>
    [Theory]
    [InlineData(PaperConversions.Plain, 0.99, 0.99)]
    [InlineData(PaperConversions.Serif, 0.97, 0.97)]
    [InlineData(PaperConversions.Bare, 0.98, 0.99)]
    [InlineData(PaperConversions.Unheaded, 0.98, 0.99)]
    public void ChromiumPdf_OfRealPapers_ReadsAsTheirText(string style, double leastOfLongest, double leastAnywhere)
    {
        Assert.SkipUnless(PaperConversions.HasChromium, "Chromium is not installed.");
        Same(SharedPapers.All(), [.. SharedPapers.All().Select(p => conversions.ChromiumPdf(Html(p, style)))], (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastAnywhere));
    }

    [Theory]
    [InlineData(PaperConversions.Fitted, 0.99)]
    [InlineData(PaperConversions.Plain, 0.99)]
    public void DocxByLibreOffice_AndItsTaggedPdf_OfRealPapers_ReadAsTheirText(string style, double leastOfLongest)
    {
        Same(SharedPapers.All(), office.Documents(style), (0.99, 0.99), (0.99, 0.99), (0.99, 0.99));
        Same(SharedPapers.All(), office.Pdf(style, ofDocuments: true, tagged: true), (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastOfLongest));
    }

    [Fact]
    public void TaggedPdfOfPagesByLibreOffice_OfRealPapers_ReadsAsTheirText() =>
        Same(SharedPapers.All(), office.Pdf(PaperConversions.Fitted, ofDocuments: false, tagged: true), (0.99, 0.99), (0.99, 0.99), (0.98, 0.98));

    /// <summary>Without tags and without lines, a column that holds no words is told by nothing, nor is one that begins beyond the page's edge, which LibreOffice leaves out.</summary>
    [Theory]
    [InlineData(PaperConversions.Plain, 0.98, 0.99)]
    [InlineData(PaperConversions.Bordered, 0.99, 0.99)]
    [InlineData(PaperConversions.Fitted, 0.98, 0.99)]
    [InlineData(PaperConversions.Bare, 0.84, 0.97)]
    public void UntaggedPdfOfDocxByLibreOffice_OfRealPapers_ReadsAsTheirText(string style, double leastOfLongest, double leastAnywhere) =>
        Same(SharedPapers.All(), office.Pdf(style, ofDocuments: true, tagged: false), (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastAnywhere));

    [Theory]
    [InlineData(PaperConversions.Plain, 0.98, 0.99)]
    [InlineData(PaperConversions.Bordered, 0.99, 0.99)]
    [InlineData(PaperConversions.Fitted, 0.98, 0.99)]
    [InlineData(PaperConversions.Bare, 0.91, 0.98)]
    public void UntaggedPdfOfPagesByLibreOffice_OfRealPapers_ReadsAsTheirText(string style, double leastOfLongest, double leastAnywhere) =>
        Same(SharedPapers.All(), office.Pdf(style, ofDocuments: false, tagged: false), (0.99, 0.99), (0.99, 0.99), (leastOfLongest, leastAnywhere));

    public void Dispose() => conversions.Dispose();

    private string Invented(string style) => conversions.Html("fenbridge-pack.md", Papers.InventedText("fenbridge-pack.md"), style);

    private string Html(string path, string style) => conversions.Html(Path.GetFileName(path), File.ReadAllText(path), style);

    private static void Same(IReadOnlyList<string> papers, IReadOnlyList<string> forms, params (double AtPlace, double Anywhere)[] least)
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
