using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Corrections;

public sealed class LinkTests : IAsyncLifetime
{
    private readonly CorrectionSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Tie_ConfirmedByTheBoardsOfficer_IsNoLongerSuggestedUntilItIsTakenBack()
    {
        var address = await AddressAsync();
        (await test.Officer.GetAsync("/tracker/check")).Page.LinkOf("Confirm or cut the tie of Minute 9/30 and Minute 4/30").ShouldBe(address);
        var shown = (await test.Officer.GetAsync(address)).Page;
        shown.AllWordsOf(".app-compared h2").ShouldBe(["Minute 9/30", "Minute 4/30"]);
        shown.Words.ShouldContain((await test.SuggestedAsync()).Words);

        (await test.Officer.PostAsync(address, $"{address}?handler=Confirm", ("Reason", "one campaign"))).LeadsTo.ShouldBe("/tracker/check");

        (await test.SuggestedAsync()).ConfirmedBy.ShouldBe("Gwen Pascoe");
        var check = (await test.Officer.GetAsync("/tracker/check")).Page;
        check.Words.ShouldStartWith("The tie is confirmed, and stays when ties are found anew.");
        check.AllWordsOf(".app-facts__link").ShouldContain("0 suggested ties");
        (await test.Officer.GetAsync(address)).Page.Words.ShouldContain("Gwen Pascoe has confirmed it.");
        (await test.Officer.GetAsync("/corrections")).Page.AllWordsOf("tbody th").Single().ShouldStartWith("Minute 9/30 (“Foster Carer Recruitment Campaign”) and Minute 4/30");

        await test.TakeBackAsync(test.Officer);
        (await test.SuggestedAsync()).IsSuggestion.ShouldBeTrue();
    }

    [Fact]
    public async Task Tie_Cut_IsNotSuggestedAndCuttingItAgainIsRefused()
    {
        var address = await AddressAsync();
        await test.Officer.PostAsync(address, $"{address}?handler=Cut", ("Reason", "another campaign"));
        (await test.SuggestedAsync()).CutBy.ShouldBe("Gwen Pascoe");

        var again = await test.Officer.PostAsync(address, $"{address}?handler=Cut", ("Reason", "once more"));
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Page.WordsOf(".govuk-error-summary__list").ShouldBe("That tie was cut by Gwen Pascoe already.");
        again.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("once more");
    }

    [Fact]
    public async Task Tie_JudgedByAnotherBoardsOfficer_IsNotFound()
    {
        var address = await AddressAsync();
        (await test.OfficerOfTheOther.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var handler in (string[])["Confirm", "Cut"])
            (await CorrectionSite.SendAsync(test.OfficerOfTheOther, $"{address}?handler={handler}", ("Reason", "mine"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.CorrectionsAsync()).ShouldBeEmpty();
        (await test.OfficerOfTheOther.GetAsync("/tracker/check")).Page.Words.ShouldNotContain("Confirm or cut");
    }

    private async Task<string> AddressAsync() => $"/corrections/links/{(await test.SuggestedAsync()).Id:N}";
}
