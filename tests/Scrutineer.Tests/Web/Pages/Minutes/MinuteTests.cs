using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Minutes;

public sealed class MinuteTests(HarbourSite site)
{
    private const string Board = $"/boards/{HarbourBoard.Slug}";

    private Task<SitePage> FosteringAsync() => site.BoardPageAsync("/minutes/11-30");

    [Fact]
    public async Task Get_AMinute_SaysWhatItIsAndWhereItStands()
    {
        var page = await FosteringAsync();

        page.WordsOf("h1").ShouldBe("Fostering recruitment");
        page.WordsOf(".govuk-caption-l").ShouldBe("Harbour Children\u2019s Scrutiny Board, minute 11/30");
        page.WordsOf(".app-meta").ShouldBe("Meeting of Thursday 12 September 2030 2 decisions 3 asks, 1 with no answer found");
        page.LinkOf("Thursday 12 September 2030").ShouldBe($"{Board}/meetings/2030-09-12#minute-1");
    }

    [Fact]
    public async Task Get_AMinuteWhoseNarrativeListsItsConcerns_DoesNotListThemTwice() =>
        (await FosteringAsync()).Document.QuerySelectorAll("main li").Count(l => l.TextContent == "who answers the telephone").ShouldBe(1);

    [Fact]
    public async Task Get_AMinute_ShowsUnderEachDecisionWhatItAsksForAndItsState()
    {
        var page = await FosteringAsync();
        var decided = page.AllWordsOf(".app-decided");

        decided[0].ShouldStartWith("Resolved (a) that progress be reported in January. It asks for");
        decided[0].ShouldContain("Answer reported");
        decided[0].ShouldContain("Minute 20/30, Matters Arising; not yet confirmed by a person");
        decided[1].ShouldContain("No answer found");
        decided[1].ShouldContain("Asked of Councillor D Marsh");
        page.Document.QuerySelector(".app-decided .app-kind--action").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_AMinute_ShowsWhatItAskedOutsideItsDecisions()
    {
        var page = await FosteringAsync();

        page.AllWordsOf("main h2").ShouldContain("Also asked for, outside the decisions");
        page.Words.ShouldContain("numbers of carers by ward");
        page.Words.ShouldContain("Sent to all members on 1 October. Recorded for 1 October 2030");
    }

    [Fact]
    public async Task Get_AMinute_ShowsWhatItCitesWithTheWordsMarked()
    {
        var cites = (await FosteringAsync()).Document.QuerySelectorAll("#cites + ul > li").ToList();

        cites[0].QuerySelector("a")!.GetAttribute("href").ShouldBe($"{Board}/minutes/40-29");
        cites[0].QuerySelector("mark")!.TextContent.ShouldBe("Minute 40/29");
        cites[1].TextContent.ShouldContain("Awaiting its paper");
        cites[1].QuerySelector("blockquote")!.TextContent.Trim().ShouldBe("The plan for foster carers (Minute 55/29 refers) was in hand.");
    }

    [Fact]
    public async Task Get_AMinute_ShowsWhatCitesIt()
    {
        var page = await FosteringAsync();

        page.AllWordsOf("#cited-by + ul > li a").ShouldBe(["Minute 20/30 Matters Arising", "Minute 21/30 Fostering: what has changed"]);
    }

    [Fact]
    public async Task Get_AMinuteCitingAnotherBody_SaysWhose() =>
        (await site.BoardPageAsync("/minutes/21-30")).Words.ShouldContain("Cabinet Member for Finance, minute 9/30 Another body\u2019s");

    [Theory]
    [InlineData("/minutes/22-30")]
    [InlineData("/minutes/10-30")]
    public async Task Get_EitherEndOfAFlaggedCitation_SaysWhy(string address)
    {
        var page = await site.BoardPageAsync(address);

        page.Words.ShouldContain("Flagged");
        page.WordsOf(".app-references__why").ShouldBe("Minute 10/30 is \u201cDeclarations of Interests\u201d and says nothing of \u201cYouth justice plan\u201d. The number may be a slip: check the original.");
    }

    [Fact]
    public async Task Get_AMinute_LeadsToItsMatterAndNeighbours()
    {
        var page = await FosteringAsync();

        page.Document.QuerySelector("[aria-labelledby=follow] a")!.GetAttribute("href").ShouldBe("/matters/fostering-recruitment");
        page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe($"{Board}/minutes/10-30");
        page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe($"{Board}/minutes/20-30");
    }

    [Fact]
    public async Task Get_AMinuteOfAMeetingWhoseFileIsHeld_OffersIt() =>
        (await site.BoardPageAsync("/minutes/40-29")).WordsOf(".app-downloads li").ShouldStartWith("Minutes (text, 1 KB)");

    [Fact]
    public async Task Get_AMinuteWithoutAFileOfItsOwn_OffersTheNextPackAndSaysSo()
    {
        var page = await FosteringAsync();

        page.WordsOf(".app-downloads li").ShouldStartWith("Agenda and papers");
        page.WordsOf(".app-side-note").ShouldContain("those of 16 January 2031, the next meeting whose pack is held");
    }

    [Fact]
    public async Task Get_AMinuteThatIsCitedButNotHeld_SaysWhoCitesIt()
    {
        var page = await site.BoardPageAsync("/minutes/55-29");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.WordsOf("h1").ShouldBe("Minute 55/29 is not held here");
        page.Words.ShouldContain("No paper holding minute 55/29 has been imported yet; it is cited by 11/30, 21/30.");
        page.LinkOf("11/30").ShouldBe($"{Board}/minutes/11-30");
    }

    [Theory]
    [InlineData("/minutes/99-30")]
    [InlineData("/minutes/9-30")]
    [InlineData("/minutes/eleven")]
    [InlineData("/minutes/-30")]
    public async Task Get_AMinuteNobodyKnows_IsNotFound(string address)
    {
        var page = await site.BoardPageAsync(address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.WordsOf("h1").ShouldBe("Page not found");
    }
}
