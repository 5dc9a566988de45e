using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Tracker;

public sealed class CheckTests
{
    [Fact]
    public async Task Get_ListsWhatMinutesAskAndTheTrackerLeavesOut()
    {
        var board = new TrackerBoard();
        var late = board.Board.Minute(board.Board.Meeting(new(2031, 2, 27)), "51/30", "School meals", "", "That menus be published.");
        board.Board.Ask(late, TrackedItemKind.Action, "Publish the menus");
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync("/tracker/check");

        page.AllWordsOf(".app-facts__link")[0].ShouldBe("2 decided, not tracked");
        var group = page.AllWordsOf(".app-check")[0];
        group.ShouldBe("Meeting of 5 December 2030 2 asks RRecommendation Write to every school about home visits (minute 40/30) IInformation Supply figures on visits (minute 40/30)");
        page.WordsOf("details").ShouldBe("1 ask that no table held here could list yet Meeting of 27 February 2031 1 ask AAction Publish the menus (minute 51/30)");
        page.Words.ShouldContain("1 more ask is for the work programme and is followed there.");
    }

    [Fact]
    public async Task Get_ListsRowsThatNoMinuteRepeatsAndWhy()
    {
        var board = new TrackerBoard();
        Row("Report on school buses", new(2030, 12, 5));
        Row("Report on ponds", new(2030, 10, 3));
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync("/tracker/check");

        page.AllWordsOf(".app-facts__link")[1].ShouldBe("2 tracked, not minuted");
        page.Words.ShouldContain("Report on school buses Said to be asked on 5 December 2030, whose minutes are here and do not ask for it.");
        page.Words.ShouldContain("Report on ponds Said to be asked on 3 October 2030, whose minutes have not been imported.");

        void Row(string text, DateOnly day)
        {
            var orphan = board.Board.Keep(new TrackedItem
            {
                Kind = TrackedItemKind.Action,
                Text = text,
                Scope = board.Board.Id,
                OriginKind = "meeting",
                OriginId = board.January.Id,
                RaisedOn = day,
            });
            board.Board.Row(orphan, text, null, new(2031, 2, 13));
        }
    }

    [Fact]
    public async Task Get_ListsCitationsThatWaitOrAreInDoubtAndWhoCitesThem()
    {
        var board = new TrackerBoard();
        var about = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"visitor{n}"));
        board.Board.Minute(board.December, "41/30", "Swimming pools", $"The Board heard of {about}.");
        var citing = board.Board.Minute(board.January, "48/30", "Foster carers");
        board.Board.Cite(citing, "41/30", "Further to Minute 41/30, the Board considered payments to foster carers.");
        board.Board.Cite(citing, "12/30", "Further to Minute 12/30, the Board considered foster carers.");
        board.Board.Cite(board.Nurseries, "12/30", "Minute 12/30 refers.", furtherTo: false);
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync("/tracker/check");

        page.AllWordsOf(".app-facts__link").Skip(3).Take(2).ShouldBe(["1 doubtful citation", "1 minute awaited"]);
        page.Words.ShouldContain("Minute 41/30 is “Swimming pools” and says nothing of “Foster carers”.");
        var awaited = page.AllWordsOf(".app-check").Single(w => w.StartsWith("Minute 12/30", StringComparison.Ordinal));
        awaited.ShouldBe("Minute 12/30 cited 2 times “Minute 12/30 refers.” Minute 47/30, Nursery places “Further to Minute 12/30, the Board considered foster carers.” Minute 48/30, Foster carers");
    }

    [Fact]
    public async Task Get_ListsProposedAnswersAndWhatCouldNotBeRead()
    {
        var board = new TrackerBoard();
        board.Board.Cite(board.Nurseries, "40/30", "Further to Minute 40/30, figures on visits had been supplied.", closes: true);
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync("/tracker/check");

        page.AllWordsOf(".app-facts__link")[2].ShouldBe("1 proposed answer");
        page.WordsOf(".app-closure").ShouldBe("Proposed Minute 47/30 says: “Further to Minute 40/30, figures on visits had been supplied.”");
        page.AllWordsOf(".app-facts__link")[5].ShouldBe("1 place not read");
        page.Words.ShouldContain("2030-12-05-minutes.md for the meeting of 5 December 2030 line 12: a table could not be read");
    }

    [Fact]
    public async Task Get_BeforeAnyImport_SaysWhatToDo()
    {
        await using var site = await Site.OpenAsync();

        (await site.GetAsync("/tracker/check")).WordsOf(".app-empty").ShouldStartWith("No papers have been imported yet.");
    }

    [Fact]
    public async Task Get_OfABoardWithoutATrackerTable_SaysThatNothingCanBeCompared()
    {
        var board = new InventedBoard();
        board.Ask(board.Minute(board.Meeting(new(2031, 1, 16)), "1/30", "Buses"), TrackedItemKind.Action, "Count the buses", null);
        await using var site = await Site.OpenAsync(board);

        var page = await site.GetAsync("/tracker/check");

        page.Words.ShouldContain("No tracker table of this board has been imported, so nothing can be compared.");
        page.WordsOf("details").ShouldStartWith("1 ask that no table held here could list yet");
    }
}
