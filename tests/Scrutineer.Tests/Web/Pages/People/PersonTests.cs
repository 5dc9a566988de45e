using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.People;

public sealed class PersonTests(HarbourSite site)
{
    [Fact]
    public async Task Get_AMember_ShowsSeatsAndHowOftenTheyWerePresent()
    {
        var page = await site.GetAsync("/people/t-hallworth");

        page.WordsOf("h1").ShouldBe("Councillor T Hallworth");
        // Three meetings are minuted in their years: in March, September and January; the January minutes name nobody.
        page.WordsOf(".app-meta").ShouldBe("Chair, Harbour Children\u2019s Scrutiny Board, 2030/31 Present at 2 of 3 meetings as a member");
        page.AllWordsOf("[aria-labelledby=seats] li").ShouldBe(["2030/31: Chair Harbour Children\u2019s Scrutiny Board", "2029/30: Chair Harbour Children\u2019s Scrutiny Board"]);
    }

    [Theory]
    [InlineData("s-brandreth", "Gave apologies")]
    [InlineData("j-pym", "Substitute for S Brandreth")]
    [InlineData("d-marsh", "There as cabinet member")]
    [InlineData("a-verma", "There for Children\u2019s Directorate")]
    public async Task Get_AnyoneNamedInMinutes_SaysHowTheyWereThere(string person, string how) =>
        (await site.GetAsync($"/people/{person}")).WordsOf(".app-rows__row").ShouldBe($"Thursday 12 September 2030 {how} Harbour Children\u2019s Scrutiny Board");

    [Fact]
    public async Task Get_SomeoneAskedByName_ShowsTheAsk()
    {
        (await site.GetAsync("/people/d-marsh")).WordsOf(".app-asks").ShouldContain("the Cabinet Member writes to every school about fostering");
        (await site.GetAsync("/people/t-hallworth")).Document.QuerySelector(".app-asks").ShouldBeNull();
    }

    [Fact]
    public async Task Get_SomeoneWhoseNameBeginsAnothers_IsNotShownTheirAsks()
    {
        var board = new InventedBoard();
        board.Person("D Marsh");
        var minute = board.Minute(board.Meeting(new DateOnly(2031, 2, 6)), "1/30", "Roads", "Roads.", "that D Marshall write.");
        board.Ask(minute, Scrutineer.Tracking.TrackedItemKind.Action, "write about roads", "1", "Councillor D Marshall");
        await using var own = await Site.OpenAsync(board);

        (await own.GetAsync("/people/d-marsh")).Document.QuerySelector(".app-asks").ShouldBeNull();
    }

    [Fact]
    public async Task Get_SomeoneUnknown_IsNotFound() => (await site.GetAsync("/people/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
}
