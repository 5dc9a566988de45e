using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Tracker;

public sealed class IndexTests
{
    [Fact]
    public async Task Get_ListsEveryAskNewestFirstWithWhatCameOfIt()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync("/tracker");

        page.WordsOf(".app-list-head__count").ShouldBe("4 asks");
        page.AllWordsOf("tbody th a").ShouldBe(
            ["Draw a map of nursery places", "Add nursery places to the work programme", "Write to every school about home visits", "Supply figures on visits"]);
        page.AllWordsOf("tbody .app-kind__word").ShouldBe(["Action", "Work programme", "Recommendation", "Information"]);
        var map = page.AllWordsOf("tbody tr")[0];
        map.ShouldContain("16 January 2031 Minute 47/30 Head of Early Years 13 February 2031 the board’s next meeting");
        map.ShouldContain("The map is on the council’s site. 20 February 2031 Answered");
        page.LinkOf("Draw a map of nursery places").ShouldBe($"/tracker/{board.Map.Id:N}");
        page.LinkOf("Minute 47/30").ShouldBe($"/boards/{board.Board.Slug}/minutes/47-30");
    }

    [Fact]
    public async Task Get_SaysHowLateAnAskIsInDaysAndMeetings()
    {
        await using var site = await Site.OpenAsync(new TrackerBoard().Board);

        var rows = (await site.GetAsync("/tracker?status=late&sort=due")).AllWordsOf("tbody tr");

        // Due at the meeting of 16 January, 63 days before 20 March; met then and on 13 February.
        rows[0].ShouldContain("Supply figures on visits");
        rows[0].ShouldContain("16 January 2031 63 days late, 2 meetings missed the board’s next meeting No answer found");
        // Two months from 5 December end on 4 February: 44 days; one meeting since.
        rows[1].ShouldContain("Write to every school");
        rows[1].ShouldContain("44 days late, 1 meeting missed");
        rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_WithFilters_OffersToTakeEachOffAndCountsTheViewsWithinThem()
    {
        await using var site = await Site.OpenAsync(new TrackerBoard().Board);

        var page = await site.GetAsync("/tracker?kind=A&status=answered&q=map");

        page.AllWordsOf(".moj-filter__tag").ShouldBe(["Remove filter: Action", "Remove filter: Answered", "Remove filter: “map”"]);
        page.LinkOf("Remove filter: Action").ShouldBe("/tracker?status=answered&q=map");
        page.AllWordsOf(".moj-sub-navigation__link").ShouldBe(["All (1)", "Outstanding (0)", "Late (0)", "Answered (1)", "To be done (0)"]);
        page.WordsOf(".moj-sub-navigation__link[aria-current]").ShouldBe("Answered (1)");
        page.LinkOf("Download as a table (CSV)").ShouldBe("/tracker.csv?kind=A&status=answered&q=map");
    }

    [Fact]
    public async Task Get_WithVeryManyWords_LooksForTheFirstTenAndSaysSo()
    {
        await using var site = await Site.OpenAsync(new TrackerBoard().Board);

        var page = await site.GetAsync($"/tracker?q={string.Join('+', Enumerable.Range(100, 40))}");

        page.WordsOf(".govuk-inset-text").ShouldBe("Only the first 10 words were looked for.");
        page.Document.QuerySelector("#q")!.GetAttribute("value").ShouldBe("100 101 102 103 104 105 106 107 108 109");
    }

    [Fact]
    public async Task Get_BeforeAnyImport_SaysWhatToDo()
    {
        await using var site = await Site.OpenAsync();

        var page = await site.GetAsync("/tracker");

        page.WordsOf(".app-empty").ShouldStartWith("Nothing has been asked for yet. Asks appear here when minutes or a tracker table are imported");
    }

    [Fact]
    public async Task Get_OfMoreThanFifty_ShowsThemPageByPage()
    {
        var board = new InventedBoard();
        var minute = board.Minute(board.Meeting(new(2031, 1, 16)), "1/30", "Much to ask", "", "That many things be done.");
        for (var n = 1; n <= 51; n++) board.Ask(minute, TrackedItemKind.Action, $"Do thing {n}");
        await using var site = await Site.OpenAsync(board);

        var (first, second, beyond) = (await site.GetAsync("/tracker"), await site.GetAsync("/tracker?page=2"), await site.GetAsync("/tracker?page=9"));

        first.WordsOf(".app-list-head__count").ShouldBe("51 asks: 1 to 50");
        first.AllWordsOf("tbody tr").Count.ShouldBe(50);
        second.WordsOf(".app-list-head__count").ShouldBe("51 asks: 51 to 51");
        second.AllWordsOf("tbody tr").Count.ShouldBe(1);
        beyond.AllWordsOf("tbody tr").Count.ShouldBe(1);
        first.AllWordsOf("tbody th").Concat(second.AllWordsOf("tbody th")).Distinct().Count().ShouldBe(51);
    }

    [Fact]
    public async Task Get_DoesNotListWhatIsNotPublic()
    {
        var board = new TrackerBoard();
        board.Letter.Visibility = Visibility.Exempt;
        await using var site = await Site.OpenAsync(board.Board);

        (await site.GetAsync("/tracker")).Words.ShouldNotContain("Write to every school");
        (await site.GetAsync("/tracker.csv")).Source.ShouldNotContain("Write to every school");
        (await site.GetAsync("/tracker/check")).Words.ShouldNotContain("Write to every school");
        (await site.GetAsync($"/tracker/{board.Letter.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
