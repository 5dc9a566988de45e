using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Tracker;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Matters;

public sealed class ShowTests
{
    [Fact]
    public async Task Get_AMatter_ShowsItsPointsInTimeWithTheWordsThatTieThemAndItsGaps()
    {
        var board = new InventedBoard();
        var march = board.Meeting(new DateOnly(2030, 3, 14));
        var june = board.Meeting(new DateOnly(2030, 6, 13));
        var first = board.Minute(march, "40/29", "Foster Carer Sufficiency", "The Board heard how many carers had left.", "a briefing note on carers who left be provided");
        board.Ask(first, TrackedItemKind.Information, "a briefing note on carers who left be provided");
        var second = board.Minute(june, "9/30", "Foster Carers: Progress", "Further to Minute 40/29 the Board considered progress on foster carers.", "the report be noted");
        board.Cite(second, "40/29", "Further to Minute 40/29 the Board considered progress on foster carers.", furtherTo: true);
        await using var site = await Site.OpenAsync(board);

        var page = await PageOfFirstMatterAsync(site);

        var titles = page.QuerySelectorAll(".app-thread__title").Select(t => t.TextContent.Trim()).ToList();
        titles.ShouldBe(["Foster Carer Sufficiency", "Foster Carers: Progress"]);
        page.QuerySelector(".app-thread mark")!.TextContent.ShouldBe("Minute 40/29");
        page.QuerySelectorAll(".app-thread .app-gap").ShouldNotBeEmpty();
        page.QuerySelector(".app-side")!.TextContent.ShouldContain("A briefing note on carers who left be provided");
        page.QuerySelectorAll("svg .app-picture__point").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_AMatterWithAJudgedAsk_SaysWhereEachAskStandsDownToWhetherItWorked()
    {
        var board = new TrackerBoard();
        var later = board.Board.Minute(board.January, "48/30", "Home visits a month on");
        board.Board.Cite(later, "40/30", "Further to Minute 40/30, the Board discussed home visits again.");
        board.Board.Answer(board.Letter, new(2031, 1, 8), "The letters will go out this month.");
        board.Board.Answer(board.Letter, new(2031, 1, 20), "Every school was written to.", TrackedItemState.Done);
        board.Board.Judge(board.Letter, new(2031, 3, 1), EffectOutcome.Partly, "Half of the schools replied.");
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync("/matters/home-visits");

        page.AllWordsOf(".app-stands dt").Take(5).ShouldBe(["Asked", "Due", "Answered", "Done", "Did it work?"]);
        page.AllWordsOf(".app-stands dd").Take(5).ShouldBe(
        [
            "5 December 2030 of Director of Children’s Services", "4 February 2031", "Answered 8 January 2031: “The letters will go out this month.”",
            "20 January 2031: Every school was written to.", "Worked in part 1 March 2031: Half of the schools replied.",
        ]);
        page.AllWordsOf(".app-meta li").ShouldContain("1 judged: 1 worked in part");
    }

    [Fact]
    public async Task Get_AMatterThatCitesAMinuteNotHeld_ShowsItAsAPointThatWaits()
    {
        var board = new InventedBoard();
        var june = board.Meeting(new DateOnly(2030, 6, 13));
        var minute = board.Minute(june, "9/30", "Foster Carers: Progress", "", "the report be noted");
        board.Cite(minute, "40/29", "Further to Minute 40/29 the Board considered progress.", furtherTo: true);
        await using var site = await Site.OpenAsync(board);

        var page = await PageOfFirstMatterAsync(site);

        page.QuerySelector(".app-thread__point--gap")!.TextContent.ShouldContain("No paper holding this minute has been imported yet");
    }

    [Fact]
    public async Task Get_AnUnknownMatter_Is404()
    {
        await using var site = await Site.OpenAsync();
        (await site.Client.GetAsync("/matters/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageOfFirstMatterAsync(Site site)
    {
        await using var db = site.Store.Open(Viewer.Public);
        var matter = await db.Set<Matter>().FirstAsync();
        return await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync($"/matters/{matter.Slug}"));
    }
}
