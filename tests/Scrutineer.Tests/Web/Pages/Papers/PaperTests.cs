using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Papers;

public sealed class PaperTests(HarbourSite site)
{
    [Fact]
    public async Task Get_APaper_ShowsItsRecommendationsItemAndWords()
    {
        var page = await site.BoardPageAsync("/meetings/2030-09-12/papers/0");

        page.WordsOf("h1").ShouldBe("How foster carers are found");
        page.LinkOf("item 2 of 12 September 2030").ShouldBe($"/boards/{HarbourBoard.Slug}/meetings/2030-09-12#item-1");
        page.AllWordsOf(".app-recommended li").ShouldBe(["1 That the Board notes the plan", "2 That the Board says how often it wants to hear"]);
        page.WordsOf(".app-words h3").ShouldBe("1. Purpose");
        page.WordsOf(".app-words strong").ShouldBe("carers");
        page.AllWordsOf(".app-words td").ShouldBe(["2029", "41"]);
    }

    [Fact]
    public async Task Get_APaperWithHostileWords_ShowsThemAndRunsNothing()
    {
        var words = (await site.BoardPageAsync("/meetings/2030-09-12/papers/0")).Document.QuerySelector(".app-words")!;

        words.QuerySelector("script").ShouldBeNull();
        words.TextContent.ShouldContain("<script>alert(1)</script>");
        words.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["https://plan.example"]);
    }

    [Theory]
    [InlineData("/meetings/2030-09-12/papers/1")]
    [InlineData("/meetings/2030-09-12/papers/9")]
    [InlineData("/meetings/2030-09-12/papers/x")]
    [InlineData("/meetings/2030-09-99/papers/0")]
    public async Task Get_AClosedOrUnknownPaper_IsNotFound(string address)
    {
        var page = await site.BoardPageAsync(address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Source.ShouldNotContain("Brackwater");
    }

    [Fact]
    public async Task Get_APaperMarkedPublicInAPrivateItem_IsNotFound()
    {
        var board = new InventedBoard();
        var meeting = board.Meeting(new DateOnly(2031, 2, 6));
        board.Paper(meeting, board.Item(meeting, "9", "Contract", isPrivate: true), "Prices", "It costs too much.");
        await using var own = await Site.OpenAsync(board);

        (await own.GetAsync($"/boards/{board.Slug}/meetings/2031-02-06/papers/0")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync($"/boards/{board.Slug}/meetings/2031-02-06")).Source.ShouldNotContain("Prices");
    }
}
