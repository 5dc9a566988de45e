using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>The public pack and its twin: the same numbers on the same business, and nothing of what is closed in the public one (rule M4).</summary>
public sealed class PrivateTwinTests : IDisposable
{
    private readonly PackFolder folder = new();

    [Fact]
    public async Task PublicPack_KeepsTheNumbersAndNoneOfTheContent()
    {
        folder.Papers.Plain("open.pdf", 2);
        folder.Papers.Chromium("canarybird.pdf", 3);
        folder.Papers.Plain("canaryfish.pdf", 2);
        folder.Papers.Plain("after.pdf", 1);
        folder.Agenda(
        [
            new { number = "1", title = "Open", files = new[] { "open.pdf" } }, new { number = "2", title = "Settlement", files = new[] { "canarybird.pdf", "canaryfish.pdf" }, @private = true, reason = "Paragraph 3: business affairs" },
            new { number = "3", title = "After", files = new[] { "after.pdf" } },
        ]);

        var built = await folder.BuildAsync(folder.Twin);
        var (open, twin) = (new BoundPdf(folder.Pack), new BoundPdf(folder.Twin));

        // Front 1, blank 2, open 3-4, private 5-7, blank 8, 9-10, after 11.
        built.Items.Select(i => (i.Pages![0], i.Pages[1])).ShouldBe([(3, 4), (5, 10), (11, 11)]);
        (open.Pages.Count, twin.Pages.Count).ShouldBe((11, 11));
        open.Source.ShouldNotContain("canary");
        string.Concat(open.Pages).ShouldNotContain("canary");
        for (var page = 5; page <= 10; page++)
        {
            open.Pages[page - 1].ShouldContain("This page is not open to the public");
            open.Pages[page - 1].ShouldContain($"Page {page}");
            twin.Pages[page - 1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^5..].ShouldBe(["Not", "for", "publication", "Page", $"{page}"], page == 8 ? "the blank page" : "");
        }

        twin.Pages[4].ShouldContain("canarybird sheet 1");
        twin.Pages[9].ShouldContain("canaryfish sheet 2");
        (open.Pages[10], twin.Pages[10]).ShouldSatisfyAllConditions(p => p.Item1.ShouldContain("after sheet 1"), p => p.Item2.ShouldBe(p.Item1));
        open.Pages[0].ShouldContain("2. Settlement (Pages 5 - 10)");
        open.Pages[0].ShouldContain("Private business, not open to the public: Paragraph 3: business affairs");
        twin.Pages[0].ShouldContain("Private pack: it holds papers that are not for publication.");
        open.Outlines.ShouldBe([("Agenda", 1), ("1. Open", 3), ("2. Settlement (private)", 5), ("3. After", 11)]);
        twin.Info.ShouldContain("(private: not for publication)");
    }

    [Fact]
    public async Task WithoutPrivateItems_NoTwinIsWritten()
    {
        folder.Papers.Plain("open.pdf", 1);
        folder.Agenda("open.pdf");
        var built = await folder.BuildAsync(folder.Twin);
        built.Warnings.ShouldContain("No item is private, so no private twin was written.");
        folder.Left.ShouldBe(["pack.pdf"]);
    }

    public void Dispose() => folder.Dispose();
}
