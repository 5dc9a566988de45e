using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Tracker;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages;

public sealed class HomeTests(HarbourSite site)
{
    [Fact]
    public async Task Get_WithPapers_CountsWhatWasAskedAndWhatCameOfIt()
    {
        var page = await site.GetAsync("/");

        page.WordsOf("#asked").ShouldBe("What boards asked for since March 2030");
        page.AllWordsOf(".app-facts__figure").ShouldBe(["4", "1", "0", "0"]);
        page.AllWordsOf(".app-facts__words").ShouldBe(["asked for", "answered", "recorded as done", "made a difference"]);
        page.AllWordsOf(".app-facts__note")[^1].ShouldBe("none has been judged yet");
        page.Document.QuerySelectorAll(".app-facts__link").Select(a => a.GetAttribute("href"))
            .ShouldBe(["/tracker", "/tracker?status=answered", "/tracker?status=done", "/tracker?effect=not-judged"]);
    }

    [Fact]
    public async Task Get_WithJudgedEffects_CountsThoseThatWorkedAndLeadsToThem()
    {
        var board = new TrackerBoard();
        board.Board.Judge(board.Map, new(2031, 3, 1), EffectOutcome.Worked, "Parents found places.");
        board.Board.Answer(board.Letter, new(2031, 1, 20), "Written.");
        board.Board.Judge(board.Letter, new(2031, 3, 1), EffectOutcome.Not, "No school replied.");
        await using var judged = await Site.OpenAsync(board.Board);

        var page = await judged.GetAsync("/");

        page.AllWordsOf(".app-facts__link")[^1].ShouldBe("1 made a difference 1 more judged: in part, not, or too early to say");
        page.Document.QuerySelectorAll(".app-facts__link")[^1].GetAttribute("href").ShouldBe("/tracker?effect=worked");
    }

    [Fact]
    public async Task Get_WithMeetingsToCome_SaysWhichHavePapersAndWhenOthersAreDue()
    {
        var cards = (await site.GetAsync("/")).AllWordsOf("section[aria-labelledby=next] .app-card");

        cards[0].ShouldContain("Thursday 27 March 2031");
        cards[0].ShouldContain("Papers published");
        cards[0].ShouldContain("Published Wednesday 19 March 2031: five clear days\u2019 notice");
        cards[1].ShouldContain("Thursday 24 April 2031");
        cards[1].ShouldContain("Papers due Wednesday 16 April 2031");
    }

    [Fact]
    public async Task Get_WithMinutes_ShowsTheNewestDecisionWithItsCitation()
    {
        var page = await site.GetAsync("/");

        page.LinkOf("21/30 Fostering: what has changed").ShouldBe($"/boards/{HarbourBoard.Slug}/minutes/21-30");
        page.WordsOf("section[aria-labelledby=decisions] .app-decision").ShouldBe("Resolved that the Board thank the carers.");
    }

    [Fact]
    public async Task Get_WithUnansweredAsks_NamesTheMatterWhereLinesStop()
    {
        var page = await site.GetAsync("/");

        // Two asks of 11/30 and one of 40/29 are open, and one of 11/30 is reported as answered by 20/30.
        page.WordsOf("section[aria-labelledby=stops] .app-rows__row").ShouldBe("Fostering recruitment 2 of 4 asks");
        page.LinkOf("Fostering recruitment").ShouldBe("/matters/fostering-recruitment");
    }

    [Fact]
    public async Task Get_WithNoPapers_SaysWhatToDo()
    {
        await using var empty = await Site.OpenAsync();

        var page = await empty.GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain("No papers have been imported yet. Import a board\u2019s agenda, pack or minutes");
        page.Source.ShouldNotContain("invented");
    }

    [Fact]
    public async Task Get_OfTheDemonstration_SaysThatItIsInvented()
    {
        await using var demonstration = await Site.OpenAsync();
        await using (var db = demonstration.Store.Open(Viewer.Work("test")))
        {
            db.Add(new Council { Name = "Fernmoor Council", IsDemonstration = true });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        foreach (var address in new[] { "/", "/meetings", "/accessibility" })
            (await demonstration.GetAsync(address)).WordsOf(".app-demonstration").ShouldBe("Demonstration. These people and places are invented.");
    }
}
