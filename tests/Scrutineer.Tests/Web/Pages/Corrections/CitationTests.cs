using System.Net;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Corrections;

public sealed class CitationTests : IAsyncLifetime
{
    private readonly CorrectionSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Theory]
    [InlineData("minute", "6/30", CitationState.Resolved, "means minute 6/30")]
    [InlineData("minute", " 6-30 ", CitationState.Resolved, "means minute 6/30")]
    [InlineData("none", "", CitationState.SetAside, "means no minute held here")]
    public async Task Citation_SettledByTheBoardsOfficer_LeadsWhereTheySayUntilItIsTakenBack(string meant, string minute, CitationState state, string words)
    {
        var address = await AddressAsync();
        (await test.Officer.GetAsync("/tracker/check")).Page.LinkOf("Say what is meant by 5/30 in Minute 10/30").ShouldBe(address);
        (await test.Officer.GetAsync(address)).Page.Words.ShouldContain("“Further to Minute 5/30, the Board considered visits to nurseries.”");

        (await test.Officer.PostAsync(address, null, ("Meant", meant), ("Minute", minute), ("Reason", "a slip of the pen"))).LeadsTo.ShouldBe("/tracker/check");

        (await test.CitationAsync()).State.ShouldBe(state);
        (await test.Officer.GetAsync("/corrections")).Page.WordsOf("tbody th").ShouldContain(words);
        await test.TakeBackAsync(test.Officer);
        (await test.CitationAsync()).State.ShouldBe(CitationState.Flagged);
    }

    [Theory]
    [InlineData("", "", "a slip", "Say which minute is meant, or that none held here is")]
    [InlineData("minute", " ", "a slip", "Enter the number of the minute that is meant, like 20/15")]
    [InlineData("minute", "99/30", "a slip", "No minute 99/30 of this board is held here. Import its paper first, or check the number.")]
    [InlineData("minute", "10/30", "a slip", "Minute 10/30 is the one that cites; a minute cannot follow itself.")]
    [InlineData("none", "", "", "A correction needs a reason: say in a few words how it is known.")]
    public async Task Citation_ThatIsRefused_SaysWhyAndLosesNothing(string meant, string minute, string reason, string sentence)
    {
        var page = await test.Officer.PostAsync(await AddressAsync(), null, ("Meant", meant), ("Minute", minute), ("Reason", reason));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe(sentence);
        (page.Document.QuerySelector("input[type=radio][checked]")?.GetAttribute("value") ?? "").ShouldBe(meant);
        (page.Document.GetElementById("Minute")!.GetAttribute("value") ?? "").Trim().ShouldBe(minute.Trim());
        (await test.CorrectionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Citation_OfAnotherBoard_IsNotFound()
    {
        var address = await AddressAsync();
        (await test.OfficerOfTheOther.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await CorrectionSite.SendAsync(test.OfficerOfTheOther, address, ("Meant", "none"), ("Reason", "mine"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.CorrectionsAsync()).ShouldBeEmpty();
    }

    private async Task<string> AddressAsync() => $"/corrections/citations/{(await test.CitationAsync()).Id:N}";
}
