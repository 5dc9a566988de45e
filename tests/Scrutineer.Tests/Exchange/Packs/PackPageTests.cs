using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>What becomes of a paper's pages: where the number stands, which links stay, what is taken away.</summary>
public sealed partial class PackPageTests : IDisposable
{
    private readonly PackFolder folder = new();

    [Fact]
    public async Task Number_StandsAtTheFootHoweverAPageIsTurnedOrCut()
    {
        // What Poppler calls the right and the lower edge of what is seen, and the size of a point.
        (string Page, double Right, double Foot, double Point)[] pages =
        [
            ("", 595, 842, 1), ("/Rotate 90", 842, 595, 1), ("/Rotate 180", 595, 842, 1), ("/Rotate 270", 842, 595, 1), ("/Rotate -90", 842, 595, 1), ("/MediaBox [-100 -50 495 792]", 595, 842, 1),
            ("/CropBox [100 200 400 700]", 400, 642, 1), ("/CropBox [100 200 400 700] /Rotate 90", 700, 400, 1), ("/UserUnit 2", 595, 842, 0.5), ("/MediaBox [842 595 0 0]", 842, 595, 1), ("/CropBox [0 0 0 0]", 595, 842, 1),
        ];
        for (var i = 0; i < pages.Length; i++) folder.Papers.Plain($"p{i}.pdf", 1, ofPage: pages[i].Page);
        folder.Agenda([.. pages.Select((_, i) => $"p{i}.pdf")]);
        await folder.BuildAsync();

        var found = PageBoxes().Matches(PackPapers.Run("pdftotext", ["-bbox", folder.Pack, "-"]));
        found.Count.ShouldBe(1 + (2 * pages.Length));
        for (var i = 0; i < pages.Length; i++)
        {
            var words = Words().Matches(found[2 + (2 * i)].Value);
            var (page, right, foot, point) = pages[i];
            var number = words.Last(w => w.Groups["word"].Value == $"{3 + (2 * i)}");
            Number(number, "x1").ShouldBe(right - (22 * point), 0.5, page);
            Number(number, "y1").ShouldBe(foot - (11 * point), 0.5, page);
            words.Single(w => w.Groups["word"].Value == "Agenda").ShouldNotBeNull(page);
        }
    }

    [Fact]
    public async Task Links_OutAndWithinStayAndOthersGo()
    {
        folder.Papers.Plain("links.pdf", 3, ofRoot: "/Names << /Dests << /Kids [<< /Limits [(a) (b)] /Names [(a) [6 0 R /Fit] (b) << /D [8 0 R /Fit] >>] >>] >> >> /Dests << /old [8 0 R /Fit] >>", ofPage: """
            /Annots [
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://council.example/) /Next << /S /URI /URI (https://next.example/) >> >> >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file:///etc/passwd) >> >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (other.pdf) /D [0 /Fit] >> >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Named /N /Print >> >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D (a) >> >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (b) >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest /old >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (nowhere) >>
            << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit] >> ]
            """);
        folder.Agenda("links.pdf");
        var pack = await folder.BoundAsync();

        // The paper stands on 3 to 5; 6 0 R is its second page and 8 0 R its third.
        for (var page = 3; page <= 5; page++)
        {
            pack.Addresses(page).ShouldBe(["https://council.example/"]);
            pack.Jumps(page).ShouldBe([4, 5, 5, 3]);
            pack.Notes(page).Count.ShouldBe(5);
        }

        var source = pack.Source;
        foreach (var gone in new[] { "next.example", "passwd", "other.pdf", "/Print" }) source.ShouldNotContain(gone);
    }

    [Fact]
    public async Task Comments_GoWithTheirAuthorsAndWhatWasFilledInStays()
    {
        const string look = "/AP << /N 6 0 R >>";
        folder.Papers.Plain("form.pdf", 1, more: "<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >> /Length 43 >>\nstream\nBT /F1 12 Tf 2 4 Td (Filled in here) Tj ET  \nendstream",
            ofRoot: "/AcroForm << /Fields [] /NeedAppearances true >>", ofPage: $"""
            /AA << /O << /S /Named /N /Print >> >> /Metadata 6 0 R /PieceInfo << /Secret (thumbs) >>
            /Annots [
            << /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Filled in here) /Rect [60 300 260 320] {look} >>
            << /Type /Annot /Subtype /Widget /FT /Tx /T (hidden) /V (Unseen) /F 2 /Rect [60 200 260 220] {look} >>
            << /Type /Annot /Subtype /Text /T (A Clerk) /Contents (Is this true?) /Rect [0 0 9 9] >>
            << /Type /Annot /Subtype /Highlight /T (A Clerk) /Contents (Doubtful) /Rect [60 400 260 420] /QuadPoints [60 420 260 420 60 400 260 400] {look} >> ]
            """);
        folder.Agenda("form.pdf");
        var pack = await folder.BoundAsync();

        pack.Notes(3).Select(n => n.GetProperty("/Subtype").GetString()).ShouldBe(["/Stamp", "/Highlight"]);
        var source = pack.Source;
        foreach (var gone in new[] { "A Clerk", "Is this true", "Doubtful", "Unseen", "thumbs", "/AcroForm", "/AA <<", "/Widget" }) source.ShouldNotContain(gone);
        pack.Info.ShouldContain("Form:            none");
        pack.Pages[2].ShouldContain("form sheet 1");
    }

    [Fact]
    public async Task ShortNoticeAndMissingTags_AreWarnedOf()
    {
        folder.Papers.Plain("a.pdf", 1);
        folder.Agenda([new { number = "1", title = "A", files = new[] { "a.pdf" } }], "2026-11-16");
        (await folder.BuildAsync()).Warnings.ShouldBe(
        [
            "Published on Monday 16 November 2026 for Thursday 19 November 2026, the agenda has 2 clear days of the 5 needed.",
            "a.pdf (item 1) has no tags: people who use a screen reader cannot follow it. Save it from the original as tagged PDF.",
        ]);
    }

    /// <summary>The longest chain of objects that is bound is followed without running out of stack.</summary>
    [Fact]
    public async Task LongChainOfObjects_IsBound()
    {
        folder.Papers.Plain("chain.pdf", 1, ofPage: "/Resources << /X 6 0 R /Font << /F1 3 0 R >> >>", more: HostilePdf.Chain(9_900));
        folder.Agenda("chain.pdf");
        (await folder.BoundAsync()).Pages[2].ShouldContain("chain sheet 1");
    }

    [Fact]
    public async Task Odt_IsBoundWithItsTags()
    {
        Assert.SkipUnless(PackPapers.HasOffice, "LibreOffice is not installed.");
        folder.Papers.Office("paper.odt", 2);
        folder.Papers.Word("draft.docx", 1, "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>New</w:t></w:r></w:ins></w:p>");
        folder.Agenda("paper.odt", "draft.docx");
        var built = await folder.BuildAsync();
        var pack = new BoundPdf(folder.Pack);

        pack.Pages[2].ShouldContain("paper sheet 1");
        pack.Tags.ShouldContain("\"paper sheet 2\"");
        pack.Addresses(3).ShouldContain("https://council.example/word");
        built.Warnings.ShouldBe(["draft.docx (item 2) shows changes that were neither accepted nor rejected; they are printed as such."]);
    }

    public void Dispose() => folder.Dispose();

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<page width=\"(?<w>[0-9.]+)\" height=\"(?<h>[0-9.]+)\">.*?</page>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PageBoxes();

    [GeneratedRegex("<word xMin=\"(?<x0>[0-9.-]+)\" yMin=\"(?<y0>[0-9.-]+)\" xMax=\"(?<x1>[0-9.-]+)\" yMax=\"(?<y1>[0-9.-]+)\">(?<word>[^<]*)</word>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Words();
}
