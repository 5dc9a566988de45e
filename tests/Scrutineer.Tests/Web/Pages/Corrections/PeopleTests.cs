using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Corrections;

public sealed class PeopleTests : IAsyncLifetime
{
    private const string Both = "/corrections/people?one=tamsin-hallworth&other=t-hallworth";
    private const string Merge = "/corrections/people?handler=Merge", Apart = "/corrections/people?handler=Apart";
    private static readonly (string, string)[] Names = [("One", "tamsin-hallworth"), ("Other", "t-hallworth")];
    private readonly CorrectionSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Merge_ByTheBoardsOfficer_MakesOnePersonWhomSearchKnowsAtOnceUntilItIsTakenBack()
    {
        var shown = (await test.Officer.GetAsync(Both)).Page;
        shown.Words.ShouldContain("The surname is the same");
        shown.Words.ShouldContain("Named in the minutes of 1 meeting: 13 June 2030 (Harbour Children’s Scrutiny Board)");
        shown.Words.ShouldContain("Of Councillor T Hallworth would move: 1 attendance");

        var merged = await test.Officer.PostAsync(Both, Merge, [.. Names, ("Keep", "tamsin-hallworth"), ("Reason", "one ward")]);

        merged.LeadsTo.ShouldBe("/people/tamsin-hallworth");
        var person = (await test.Officer.GetAsync("/people/tamsin-hallworth")).Page;
        person.Words.ShouldStartWith("Councillor T Hallworth is now Councillor Tamsin Hallworth.");
        person.Words.ShouldContain("Also named in papers as Councillor T Hallworth");
        person.Words.ShouldContain("Named in the minutes of 2 meetings");
        (await test.FoundAsync("hallworth")).ShouldSatisfyAllConditions(f => f.ShouldContain("/people/tamsin-hallworth"), f => f.ShouldNotContain("/people/t-hallworth"));
        (await test.ActorsAsync("person")).ShouldHaveSingleItem().ShouldStartWith("account:");

        var list = (await test.Officer.GetAsync("/corrections")).Page;
        list.AllWordsOf("tbody th").ShouldBe(["Councillor T Hallworth is Councillor Tamsin Hallworth"]);
        list.WordsOf("tbody").ShouldContain("Gwen Pascoe, 20 March 2031");
        (await test.TakeBackAsync(test.Officer, "two wards")).LeadsTo.ShouldBe("/corrections");
        (await test.Officer.GetAsync("/corrections")).Page.WordsOf("tbody").ShouldContain("Taken back by Gwen Pascoe, 20 March 2031, 9 am: two wards");
        (await test.FoundAsync("hallworth")).ShouldContain("/people/t-hallworth");
    }

    [Fact]
    public async Task History_OfWhatSomebodySignedInDid_GivesTheirName()
    {
        await test.Officer.PostAsync(Both, Merge, [.. Names, ("Keep", "tamsin-hallworth"), ("Reason", "one ward")]);
        await test.TakeBackAsync(test.Officer, "two wards");

        var page = (await test.Officer.GetAsync("/people/t-hallworth")).Page;
        var history = (await test.Officer.GetAsync(page.LinkOf("History of this record")!)).Page;

        history.AllWordsOf(".moj-timeline__title").ShouldContain("Gwen Pascoe");
        history.Words.ShouldContain("Why: one ward");
        history.Words.ShouldNotContain("account:");
    }

    [Theory]
    [InlineData("tamsin-hallworth", " ", "A correction needs a reason: say in a few words how it is known.")]
    [InlineData("", "one ward", "Choose whom to keep")]
    [InlineData("r-okafor", "one ward", "Choose whom to keep")]
    public async Task Merge_ThatIsNotComplete_SaysWhatIsMissingAndLosesNothing(string keep, string reason, string sentence)
    {
        var page = await test.Officer.PostAsync(Both, Merge, [.. Names, ("Keep", keep), ("Reason", reason)]);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe(sentence);
        page.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(reason.Trim());
        page.Document.QuerySelectorAll("input[type=radio]").Length.ShouldBe(2);
        (await test.CorrectionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Merge_ByAnotherBoardsOfficer_IsNotFoundNeitherIsTakingItBack()
    {
        (await test.OfficerOfTheOther.GetAsync(Both)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await CorrectionSite.SendAsync(test.OfficerOfTheOther, Merge, [.. Names, ("Keep", "tamsin-hallworth"), ("Reason", "one ward")])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await CorrectionSite.SendAsync(test.OfficerOfTheOther, Apart, [.. Names, ("Reason", "two wards")])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.CorrectionsAsync()).ShouldBeEmpty();

        await test.Officer.PostAsync(Both, Merge, [.. Names, ("Keep", "tamsin-hallworth"), ("Reason", "one ward")]);
        (await test.TakeBackAsync(test.OfficerOfTheOther)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.OfficerOfTheOther.GetAsync("/corrections")).Page.Words.ShouldContain("Nothing has been corrected.");
        (await test.CorrectionsAsync()).ShouldHaveSingleItem().IsInForce.ShouldBeTrue();
    }

    [Fact]
    public async Task Merge_ThatWouldMoveAnotherBoardsRecords_IsRefusedAndTheOtherWayRoundIsNot()
    {
        const string page = "/corrections/people?one=t-hallworth&other=r-okafor";
        (string, string)[] names = [("One", "t-hallworth"), ("Other", "r-okafor"), ("Reason", "married")];

        var refused = await test.Officer.PostAsync(page, Merge, [.. names, ("Keep", "t-hallworth")]);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("What papers of Moorland Scrutiny Board say of Councillor R Okafor would move, and you do not look after that board.");
        (await test.CorrectionsAsync()).ShouldBeEmpty();

        (await test.Officer.PostAsync(page, Merge, [.. names, ("Keep", "r-okafor")])).LeadsTo.ShouldBe("/people/r-okafor");
        (await test.TakeBackAsync(test.OfficerOfTheOther)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.TakeBackAsync(test.Officer)).LeadsTo.ShouldBe("/corrections");
    }

    [Fact]
    public async Task Apart_StopsTheProposalUntilItIsTakenBack()
    {
        const string proposal = "Say whether they are one: Councillor Tamsin Hallworth and Councillor T Hallworth";
        (await test.Officer.GetAsync("/tracker/check")).Page.LinkOf(proposal).ShouldBe(Both);

        (await test.Officer.PostAsync(Both, Apart, [.. Names, ("Reason", "sisters")])).LeadsTo.ShouldBe("/tracker/check");
        (await test.Officer.GetAsync("/tracker/check")).Page.LinkOf(proposal).ShouldBeNull();

        await test.TakeBackAsync(test.Officer);
        (await test.Officer.GetAsync("/tracker/check")).Page.LinkOf(proposal).ShouldBe(Both);
        (await test.CorrectionsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(CorrectionKind.PeopleApart);
    }

    [Fact]
    public async Task Get_WithoutThePermission_IsRefused()
    {
        using var nobody = test.Site.NewVisitor();
        (await nobody.GetAsync(Both)).LeadsTo.ShouldStartWith("/sign-in?returnTo=");
        (await CorrectionSite.SendAsync(nobody, Merge, Names)).LeadsTo.ShouldStartWith("/sign-in?returnTo=");
        using var councillor = await test.Site.SignedInAsync(Role.Councillor, test.Board.Id);
        (await councillor.GetAsync(Both)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("?one=T+Hallworth&other=", "Enter a name as the papers print it, like M Ashdown")]
    [InlineData("?one=T+Hallworth&other=J+Nobody", "No paper names J Nobody. Enter the name as the papers print it, like M Ashdown")]
    [InlineData("?one=T+Hallworth&other=t-hallworth", "Councillor T Hallworth is one person already. Name two")]
    public async Task Get_NamingNoTwoPeople_SaysWhatToEnter(string query, string sentence)
    {
        (await test.Officer.GetAsync("/corrections/people")).Page.AllWordsOf("main label").ShouldBe(["One", "The other"]);
        var page = await test.Officer.GetAsync($"/corrections/people{query}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe(sentence);
        page.Document.GetElementById("One")!.GetAttribute("value").ShouldBe("T Hallworth");
    }
}
