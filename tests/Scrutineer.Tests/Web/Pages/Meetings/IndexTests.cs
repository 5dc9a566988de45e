using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Meetings;

public sealed class IndexTests(HarbourSite site)
{
    [Fact]
    public async Task Get_ShowsMeetingsToComeThenPastOnesByYear()
    {
        var page = await site.GetAsync("/meetings");

        page.WordsOf(".app-list-head__count").ShouldBe("4 meetings held; 2 dates programmed; 6 dates in all");
        page.AllWordsOf("main h2").ShouldBe(["To come", "2030/31", "2029/30"]);
        page.AllWordsOf(".app-cards h3").ShouldBe(["Thursday 27 March 2031", "Thursday 24 April 2031"]);
        page.AllWordsOf("tbody th").ShouldBe(["Thursday 16 January 2031", "Thursday 12 September 2030", "Thursday 14 March 2030"]);
        page.LinkOf("Thursday 12 September 2030").ShouldBe($"/boards/{HarbourBoard.Slug}/meetings/2030-09-12");
    }

    [Fact]
    public async Task Get_ShowsShortNoticeAndCounts()
    {
        var row = (await site.GetAsync("/meetings")).Document.QuerySelector("tbody tr")!;

        row.QuerySelector("[data-label=Notice]")!.TextContent.Trim().ShouldBe("three clear days\u2019 notice, two short of the five that are due");
        row.QuerySelector("[data-label=Items]")!.TextContent.ShouldBe("1");
        row.QuerySelector("[data-label=Decisions]")!.TextContent.ShouldBe("1");
    }

    [Fact]
    public async Task Get_KeepsDaysOnlyProgrammedApart()
    {
        var page = await site.GetAsync("/meetings");

        page.WordsOf("details summary").ShouldStartWith("1 date only programmed");
        page.WordsOf("details li").ShouldStartWith("Thursday 7 November 2030");
    }

    [Fact]
    public async Task Get_ForOneBoard_ShowsItsMeetingsAndAWayBack()
    {
        var other = new InventedBoard("Health Scrutiny Board");
        other.Meeting(new DateOnly(2031, 2, 6));
        await using var two = await Site.OpenAsync(HarbourBoard.Build(), other);

        var page = await two.GetAsync("/meetings?board=health-scrutiny-board");

        page.WordsOf(".app-list-head__count").ShouldBe("1 meeting held");
        page.WordsOf(".moj-filter__tag").ShouldBe("Remove filter: Health Scrutiny Board");
        page.Document.QuerySelector(".moj-filter__tag")!.GetAttribute("href").ShouldBe("/meetings");
        page.WordsOf("option[selected]").ShouldBe("Health Scrutiny Board");
    }

    [Fact]
    public async Task Get_ForABoardThatIsNotThere_ShowsAllAndSaysSo()
    {
        var page = await site.GetAsync("/meetings?board=nobody");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain("No board has the name in that address, so the meetings of all boards are shown.");
        page.WordsOf(".app-list-head__count").ShouldStartWith("4 meetings held");
    }

    [Fact]
    public async Task Get_WithNoPapers_SaysWhatToDo()
    {
        await using var empty = await Site.OpenAsync();

        (await empty.GetAsync("/meetings")).WordsOf(".app-empty").ShouldStartWith("No meeting is held here yet. Meetings come from a board\u2019s published papers");
    }
}
