using System.Net;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Tracker;

public sealed class ItemTests
{
    [Fact]
    public async Task Get_OfAnOutstandingAsk_SaysWhoWhenAndHowLate()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync($"/tracker/{board.Letter.Id:N}");

        page.WordsOf("h1").ShouldBe("Write to every school about home visits");
        page.WordsOf(".app-meta .app-kind__word").ShouldBe("Recommendation");
        page.AllWordsOf(".app-meta li").Skip(1).ShouldBe(
            ["Asked", "Asked 5 December 2030 in minute 40/30", "Asked of Director of Children’s Services"]);
        page.WordsOf(".app-band--late").ShouldBe(
            "No answer found in any paper held here. Due 4 February 2031 (two months from the meeting; the day of receipt is not recorded): 44 days late, 1 meeting missed.");
        page.WordsOf(".app-decision").ShouldBe("Resolved (a) That the Director write to every school about home visits.");
        page.LinkOf("minute 40/30").ShouldBe($"/boards/{board.Board.Slug}/minutes/40-30");
        page.LinkOf("2030-12-05-minutes.md")!.ShouldStartWith("/documents/");
    }

    [Fact]
    public async Task Get_OfAnAnsweredAsk_ShowsItsLineAndTheRowAsPrinted()
    {
        var board = new TrackerBoard();
        board.Board.Answer(board.Map, new(2031, 1, 30), "A first draft is being checked.", TrackedItemState.InProgress);
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync($"/tracker/{board.Map.Id}");

        page.WordsOf(".app-band--done").ShouldStartWith("Answered 20 February 2031.");
        page.AllWordsOf(".app-steps__step").ShouldBe(
        [
            "16 January 2031 Asked Nursery places", "30 January 2031 Holding answer A first draft is being checked.",
            "20 February 2031 Answered The map is on the council’s site.",
        ]);
        page.AllWordsOf("tbody tr").ShouldBe(["AAction Draw a map of nursery places The map is on the council’s site. 13 February 2031"]);
    }

    [Fact]
    public async Task Get_OfAJudgedAsk_ShowsEveryJudgementWithItsEvidenceTheLastFirst()
    {
        var board = new TrackerBoard();
        board.Board.Judge(board.Map, new(2031, 2, 25), EffectOutcome.TooEarly, "Nobody has used it yet.");
        board.Board.Judge(board.Map, new(2031, 3, 10), EffectOutcome.Worked, "Parents find places.", (board.Visits, "Twenty parents said so."));
        await using var site = await Site.OpenAsync(board.Board);

        var (page, tracker, unjudged) = (await site.GetAsync($"/tracker/{board.Map.Id:N}"), await site.GetAsync("/tracker?effect=worked"), await site.GetAsync($"/tracker/{board.Letter.Id:N}"));

        page.AllWordsOf(".app-meta .govuk-tag").ShouldBe(["Answered", "Worked"]);
        page.AllWordsOf(".app-judgement").ShouldBe(
        [
            "Worked 10 March 2031 Harbour Children’s Scrutiny Board Parents find places. Twenty parents said so. Minute 40/30",
            "Too early to say 25 February 2031 Harbour Children’s Scrutiny Board Nobody has used it yet.",
        ]);
        page.LinkOf("Minute 40/30").ShouldBe($"/boards/{board.Board.Slug}/minutes/40-30");
        tracker.AllWordsOf("tbody tr").Single().ShouldEndWith("Answered Worked");
        unjudged.Document.QuerySelector("#effect").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfAnAnsweredAskThatNobodyJudged_SaysSo()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);

        (await site.GetAsync($"/tracker/{board.Map.Id:N}")).Words.ShouldContain("Nobody has judged its effect yet. That something was done does not say that it worked.");
    }

    [Fact]
    public async Task Get_OfAnAskThatALaterMinuteSaysWasAnswered_ShowsTheProposalAsOne()
    {
        var board = new TrackerBoard();
        var arising = board.Board.Minute(board.January, "46/30", "Matters arising");
        board.Board.Cite(arising, "40/30", "Further to Minute 40/30, figures on visits had been supplied to all members.", closes: true);
        await using var site = await Site.OpenAsync(board.Board);

        var (page, other) = (await site.GetAsync($"/tracker/{board.Figures.Id:N}"), await site.GetAsync($"/tracker/{board.Letter.Id:N}"));

        page.WordsOf(".app-band").ShouldStartWith("An answer is proposed and waits for a person to confirm it.");
        page.WordsOf(".app-closure").ShouldBe("Proposed Minute 46/30 says: “Further to Minute 40/30, figures on visits had been supplied to all members.”");
        page.LinkOf("Minute 46/30 says:").ShouldBe($"/boards/{board.Board.Slug}/minutes/46-30");
        page.WordsOf(".app-meta .govuk-tag").ShouldBe("Asked");
        other.Document.QuerySelector(".app-closure").ShouldBeNull();
        other.Words.ShouldContain("No answer found");
    }

    [Fact]
    public async Task Get_OfAnAskOnAMatter_LinksToItsThread()
    {
        var board = new TrackerBoard();
        var later = board.Board.Minute(board.January, "48/30", "Home visits a month on");
        board.Board.Cite(later, "40/30", "Further to Minute 40/30, the Board discussed home visits again.");
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync($"/tracker/{board.Letter.Id:N}");

        page.WordsOf("aside .app-side__list").ShouldBe("Home visits");
        page.LinkOf("Home visits").ShouldBe("/matters/home-visits");
    }

    [Fact]
    public async Task Get_OfAnAskForTheWorkProgramme_SaysWhetherItIsOnOne()
    {
        var board = new TrackerBoard();
        board.Board.Programmed(new(2031, 4, 17), "Nursery places", new(2031, 2, 13), source: "Meeting 16 January", detail: "To hear of nursery places again");
        var buses = board.Board.Ask(board.Visits, TrackedItemKind.WorkProgramme, "School buses be added to the programme of next year", null);
        await using var site = await Site.OpenAsync(board.Board);

        var (added, lost) = (await site.GetAsync($"/tracker/{board.Programme.Id:N}"), await site.GetAsync($"/tracker/{buses.Id:N}"));

        added.WordsOf(".app-band").ShouldBe("On the work programme.");
        added.WordsOf(".app-taken-up").ShouldBe("Work programme 2030/31, Nursery places, 17 April 2031");
        added.Document.QuerySelector(".app-gap").ShouldBeNull();
        lost.WordsOf(".app-band").ShouldBe("Not found on any work programme held here.");
        lost.WordsOf(".app-gap").ShouldBe("No programme shows it");
    }

    [Fact]
    public async Task Get_OfAnAskFromTheTrackerAlone_SaysThatNoMinuteIsHeld()
    {
        var board = new TrackerBoard();
        var orphan = board.Board.Keep(new TrackedItem
        {
            Kind = TrackedItemKind.Action,
            Text = "Report on school buses",
            Scope = board.Board.Id,
            OriginKind = "meeting",
            OriginId = board.January.Id,
            RaisedOn = new(2030, 10, 3),
        });
        board.Board.Row(orphan, "Report on school buses", null, new(2031, 2, 13));
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync($"/tracker/{orphan.Id:N}");

        page.Words.ShouldContain("No minute of this ask is held here: it is known from the tracker printed in the board’s papers.");
        page.LinkOf("tracker of 16 January 2031").ShouldBe($"/boards/{board.Board.Slug}/meetings/2031-01-16");
    }

    [Theory]
    [InlineData("/tracker/00000000000000000000000000000000")]
    [InlineData("/tracker/not-an-ask")]
    public async Task Get_OfAnUnknownAsk_IsNotFound(string address)
    {
        await using var site = await Site.OpenAsync();

        (await site.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
