using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Meetings;

public sealed class MeetingTests(HarbourSite site)
{
    private Task<SitePage> SeptemberAsync() => site.BoardPageAsync("/meetings/2030-09-12");

    [Fact]
    public async Task Get_AMeetingHeld_SaysWhenWhereAndWithWhatNotice()
    {
        var page = await SeptemberAsync();

        page.WordsOf("h1").ShouldBe("Meeting of Thursday 12 September 2030");
        page.WordsOf(".app-meta").ShouldBe("2 pm Committee Room 1 Minutes published Chair: Councillor T Hallworth");
        page.WordsOf(".app-band").ShouldBe("Published Wednesday 4 September 2030: five clear days\u2019 notice.");
        page.Document.QuerySelector(".app-band--late").ShouldBeNull();
    }

    [Fact]
    public async Task Get_AMeetingCalledTooLate_SaysHowManyDaysShort() =>
        (await site.BoardPageAsync("/meetings/2031-01-16")).WordsOf(".app-band--late")
            .ShouldBe("Published Friday 10 January 2031: three clear days\u2019 notice, two short of the five that are due.");

    [Fact]
    public async Task Get_AnAgenda_FoldsOutThePaperAndTheMinuteInPlace()
    {
        var item = (await SeptemberAsync()).Document.QuerySelector("#item-1")!;

        item.QuerySelector("h3")!.TextContent.ShouldBe("Fostering recruitment");
        item.QuerySelector(".app-agenda__pages")!.TextContent.ShouldBe("pages 3 to 8");
        item.TextContent.ShouldContain("Briefing note of the Director of Children\u2019s Services");
        item.QuerySelectorAll("summary").Select(s => s.TextContent.Trim())
            .ShouldBe(["Briefing note: How foster carers are found", "Minute 11/30 and its 2 decisions on Fostering recruitment"]);
        item.QuerySelectorAll("ol.app-recommendations li").Select(l => l.TextContent)
            .ShouldBe(["That the Board notes the plan", "That the Board says how often it wants to hear"]);
        item.QuerySelector($"a[href='/boards/{HarbourBoard.Slug}/meetings/2030-09-12/papers/0']").ShouldNotBeNull();
        item.QuerySelectorAll("#minute-1 .app-decision").Length.ShouldBe(2);
        item.QuerySelector($"a[href='/boards/{HarbourBoard.Slug}/minutes/11-30']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_AMinuteOfStandingBusiness_StandsUnderItsItem() =>
        (await SeptemberAsync()).Document.QuerySelector("#item-0 #minute-0")!.TextContent.ShouldContain("None were made.");

    [Fact]
    public async Task Get_APrivateItem_ShowsItsTitleAndNothingOfItsContent()
    {
        var page = await SeptemberAsync();
        var item = page.Document.QuerySelector("#item-2")!;

        item.QuerySelector("h3")!.TextContent.ShouldBe("Placement contract");
        item.QuerySelector(".app-agenda__pages")!.TextContent.ShouldBe("not public");
        item.TextContent.ShouldContain("Closed to the public");
        page.Source.ShouldNotContain("Brackwater");
    }

    [Fact]
    public async Task Get_AMeetingWithAClosedPaper_OffersNoFileThatHoldsIt()
    {
        (await SeptemberAsync()).Document.QuerySelector(".app-downloads").ShouldBeNull();
        (await site.BoardPageAsync("/meetings/2031-01-16")).WordsOf(".app-downloads li").ShouldStartWith("Agenda and papers (text, 1 KB)");
    }

    [Fact]
    public async Task Get_AMeetingHeld_ListsWhoWasThereInGroups()
    {
        var groups = (await SeptemberAsync()).AllWordsOf(".app-names > div");

        groups.ShouldBe([
            "Members present Councillor T Hallworth (chair)", "Substitutes Councillor J Pym (for S Brandreth)", "Co-opted members Mrs P Quill",
            "Cabinet members Councillor D Marsh", "Employees, Children\u2019s Directorate A Verma", "Apologies Councillor S Brandreth",
        ]);
    }

    [Fact]
    public async Task Get_AMeetingHeld_ShowsWhatItAskedForAndWhichMatterThatIsOn()
    {
        var page = await SeptemberAsync();

        page.WordsOf("[aria-labelledby=asked] p").ShouldBe("3 asks, 1 with no answer found.");
        page.WordsOf("[aria-labelledby=matters] li").ShouldBe("Fostering recruitment");
    }

    [Fact]
    public async Task Get_MinutesWithoutAnAgenda_ListsThemAll()
    {
        var page = await site.BoardPageAsync("/meetings/2030-03-14");

        page.Document.QuerySelector("#agenda").ShouldBeNull();
        page.WordsOf(".app-agenda__item h3").ShouldBe("Fostering recruitment");
        page.WordsOf("#minute-0 .app-decision").ShouldBe("Resolved that a report on recruitment come back in the autumn.");
    }

    [Theory]
    [InlineData("2031-04-24", "Programmed", "Programmed: no agenda has been published yet.", "Foster carers\u2019 evening Members meet carers")]
    [InlineData("2030-11-07", "No record held", "Programmed: no agenda or minutes have been imported, so whether the board met is not known here.", "Visit to the fostering team")]
    public async Task Get_ADayOnlyProgrammed_ShowsWhatIsProgrammedAndClaimsNoMeeting(string date, string state, string band, string item)
    {
        var page = await site.BoardPageAsync($"/meetings/{date}");

        page.WordsOf("h1").ShouldStartWith("Programmed for Thursday");
        page.WordsOf(".app-meta .govuk-tag").ShouldBe(state);
        page.AllWordsOf(".app-band").ShouldContain(band);
        page.WordsOf(".app-programmed li").ShouldBe(item);
    }

    [Fact]
    public async Task Get_AnyMeeting_LeadsToThoseBeforeAndAfter()
    {
        var page = await SeptemberAsync();

        page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe($"/boards/{HarbourBoard.Slug}/meetings/2030-03-14");
        page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe($"/boards/{HarbourBoard.Slug}/meetings/2030-11-07");
    }

    [Theory]
    [InlineData("2030-09-13")]
    [InlineData("2030-9-12")]
    [InlineData("12-09-2030")]
    [InlineData("%27%22%3Cscript%3E")]
    public async Task Get_ADayWithoutAMeeting_IsNotFound(string date) =>
        (await site.BoardPageAsync($"/meetings/{date}")).Status.ShouldBe(HttpStatusCode.NotFound);
}
