using System.Net;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.WorkProgramme;

public sealed class YearTests
{
    [Fact]
    public async Task Get_CountsItemsAndGroupsThemByDayThenAsPrinted()
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync(board.Address);

        page.WordsOf("h1").ShouldBe("Work programme 2030/31");
        page.WordsOf(".app-list-head__count").ShouldBe("6 items: 4 with a date, 2 without");
        page.AllWordsOf("main h2").ShouldBe(["Thursday 14 November 2030 No papers of this day have been imported.", "Thursday 13 February 2031", "Thursday 17 April 2031", "Next Municipal Year", "Date to be decided"]);
        page.AllWordsOf(".app-tally li").ShouldBe(["Taken 1", "Dropped 1", "Not in the papers 1", "No record here 1", "To come 1", "No date 1"]);
        page.LinkOf("Thursday 13 February 2031").ShouldBe($"/boards/{board.Board.Slug}/meetings/2031-02-13");
        page.LinkOf("Thursday 14 November 2030").ShouldBeNull();
    }

    [Fact]
    public async Task Get_SaysWhatBecameOfEachItem()
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync(board.Address);

        Outcome(board.Taken).ShouldBe("Taken Agenda item 5");
        Outcome(board.NotInPapers).ShouldBe("Not in the papers The papers of that day are here and do not show it.");
        Outcome(board.NoRecord).ShouldBe("No record here");
        Outcome(board.ToCome).ShouldBe("To come Moved from 13 February 2031 to 17 April 2031, seen in the papers of 13 February 2031");
        Outcome(board.Dropped).ShouldBe("Dropped Last listed in the papers of 16 January 2031; no longer in the newest edition.");
        Outcome(board.Undated).ShouldBe("No date");

        string Outcome(ProgrammeItem item) => page.WordsOf($"#item-{item.Order} .app-programme__outcome");
    }

    [Fact]
    public async Task Get_TiesAnItemToWhereItCameFromAndToItsMatter()
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board);

        var page = await site.GetAsync(board.Address);

        var about = page.WordsOf($"#item-{board.Taken.Order} .app-programme__about");
        about.ShouldContain("Source: Meeting 16 January");
        about.ShouldContain("Arises from Minute 47/30, Nursery places");
        about.ShouldContain("On the thread: Nursery places");
        page.LinkOf("Minute 47/30").ShouldBe($"/boards/{board.Board.Slug}/minutes/47-30");
        page.LinkOf("Agenda item 5").ShouldBe($"/boards/{board.Board.Slug}/meetings/2031-02-13#item-0");
    }

    [Fact]
    public async Task Get_OfAnotherWayToWriteTheYear_LeadsToItsOneAddress()
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board);

        using var answer = await site.Client.GetAsync(new Uri($"/boards/{board.Board.Slug}/work-programme/30-31", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(board.Address);
    }

    [Theory]
    [InlineData("2029-30")]
    [InlineData("2030-32")]
    [InlineData("soon")]
    [InlineData("2029-30.csv")]
    [InlineData("soon.csv")]
    public async Task Get_OfAYearThatIsNotHeld_IsNotFound(string year)
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board);

        (await site.GetAsync($"/boards/{board.Board.Slug}/work-programme/{year}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.GetAsync($"/boards/nowhere/work-programme/{year}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetCsv_GivesEveryItemWithWhatBecameOfIt()
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board);

        var link = (await site.GetAsync(board.Address)).LinkOf("Download as a table (CSV)");
        var lines = (await site.GetAsync(link!)).Source.TrimStart('\uFEFF').Split("\r\n");

        link.ShouldBe($"{board.Address}.csv");
        lines[0].ShouldBe("Board,Municipal year,Meeting,Heading,Item,Detail,Lead,Source,Arises from,What happened,In words,Taken in,Moves,Last listed,Page");
        lines.Length.ShouldBe(8);
        lines[4].ShouldBe("Harbour Children’s Scrutiny Board,2030/31,2031-04-17,,Adoption,,,,,To come,,,\"from 13 February 2031 to 17 April 2031, seen 2031-02-13\",2031-02-13,"
            + $"http://localhost{board.Address}#item-{board.ToCome.Order}");
    }
}
