using Scrutineer.Exchange.Packs;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

public sealed class PackLayoutTests
{
    /// <summary>Worked by hand: front 1-2; item 1 on 3-5, blank 6; its second paper 7-8; item 2 has none; item 3 on 9.</summary>
    [Fact]
    public void Papers_BeginOnOddPages()
    {
        var layout = Layout(2, [3, 2], [], [1]);

        layout.Pages.ShouldBe(9);
        layout.Items.Select(i => i.Pages).ShouldBe([[3, 8], null, [9, 9]], new PagesComparer());
        layout.Stretches.Select(s => (s.Kind, s.First, s.Count, s.Item, s.File)).ShouldBe(
        [
            (PackStretchKind.FrontSheet, 1, 2, null, 0), (PackStretchKind.Paper, 3, 3, 0, 0), (PackStretchKind.Blank, 6, 1, 0, 0), (PackStretchKind.Paper, 7, 2, 0, 1), (PackStretchKind.Paper, 9, 1, 2, 0),
        ]);
    }

    [Fact]
    public void FrontSheetOfOddPages_IsFollowedByABlankOne() =>
        Layout(1, [25]).Stretches.Select(s => (s.Kind, s.First)).ShouldBe([(PackStretchKind.FrontSheet, 1), (PackStretchKind.Blank, 2), (PackStretchKind.Paper, 3)]);

    [Fact]
    public void NoPapers_IsTheFrontSheetAlone() => Layout(1, []).Pages.ShouldBe(1);

    private static PackLayout Layout(int front, params IReadOnlyList<int>[] pages) => PackLayout.Of(
        new PackAgenda("B", new DateOnly(2026, 11, 19), null, null, null, [], [], [], [.. pages.Select((_, i) => new PackItem($"{i + 1}", "T", [], false, null))]), front, pages);

    private sealed class PagesComparer : IEqualityComparer<IReadOnlyList<int>?>
    {
        public bool Equals(IReadOnlyList<int>? x, IReadOnlyList<int>? y) => x is null || y is null ? x is null && y is null : x.SequenceEqual(y);

        public int GetHashCode(IReadOnlyList<int>? obj) => obj?.Count ?? 0;
    }
}
