using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Search;

public sealed class IndexTests(SearchedSite held) : IClassFixture<SearchedSite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WordOfADecision_ShowsItMarkedAndSaysWhereItStands()
    {
        var page = await held.Site.GetAsync("/search?q=drifting");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.WordsOf(".app-list-head__count").ShouldBe("2 records, in 2 passages");
        page.AllWordsOf(".app-found__words mark").ShouldBe(["drift", "drift"]);
        page.AllWordsOf(".app-found__why").ShouldContain("Found in the decision of minute 18/30.");
        page.LinkOf("Supervision of social workers").ShouldBe($"{SearchedSite.Harbour}/minutes/18-30#decision-1");
        page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task Get_TitleAndText_NamesBothAndLeadsToTheOtherPassages()
    {
        var page = await held.Site.GetAsync("/search?q=supervision&kind=minute");
        page.WordsOf(".app-found__record .app-found__why").ShouldStartWith("Found in its title and ");
        page.WordsOf(".app-found__title mark").ShouldBe("Supervision");
        page.WordsOf(".moj-filter__tag").ShouldBe("Remove filter: Minutes (1)");
    }

    [Fact]
    public async Task Get_WordBesideATitle_ShowsItAndSaysThatItIsNotTheTitle()
    {
        var page = await held.Site.GetAsync("/search?q=quay");
        page.WordsOf(".app-found__words mark").ShouldBe("Quay");
        page.WordsOf(".app-found__why").ShouldBe("Found in what is noted with it.");
    }

    [Fact]
    public async Task Get_PassageOfAPaper_LeadsToItsSection()
    {
        var page = await held.Site.GetAsync("/search?q=%22reflective+practice%22");
        var address = page.LinkOf("Workforce briefing")!;
        address.ShouldEndWith("/papers/0#s-2-reflective-supervision");
        page.WordsOf(".app-found__why").ShouldBe("Found in the section “2 Reflective supervision”.");
        var paper = await held.Site.GetAsync(address);
        paper.WordsOf($"[id='{address.Split('#')[1]}']").ShouldBe("2 Reflective supervision");
    }

    [Fact]
    public async Task Get_MisspeltWord_ShowsResultsForTheRightOneAndOffersTheWrongOne()
    {
        var page = await held.Site.GetAsync("/search?q=supervison");
        page.WordsOf(".app-found__wording").ShouldBe("Showing results for supervision; search instead for supervison.");
        page.Document.QuerySelectorAll(".app-found__record").Length.ShouldBeGreaterThan(1);
        var typed = await held.Site.GetAsync(page.LinkOf("supervison")!);
        typed.Words.ShouldContain("Nothing was found.");
        typed.WordsOf("h1").ShouldBe("Search for “supervison”");
    }

    [Theory]
    [InlineData("18/30", "/minutes/18-30")]
    [InlineData("18-30", "/minutes/18-30")]
    [InlineData("minute 18/30", "/minutes/18-30")]
    [InlineData("Minute no. 18 / 30", "/minutes/18-30")]
    [InlineData("44/29", "/minutes/44-29")]
    public async Task Get_Citation_GoesStraightToTheMinuteHeldOrAwaited(string words, string minute)
    {
        using var answer = await held.Site.Client.GetAsync(new Uri($"/search?q={Uri.EscapeDataString(words)}", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(SearchedSite.Harbour + minute);
    }

    [Fact]
    public async Task Get_CitationOfSeveralBoards_LetsTheReaderChoose()
    {
        var page = await held.Site.GetAsync("/search?q=7/30");
        page.Words.ShouldContain("More than one board has a minute 7/30.");
        page.AllWordsOf(".app-found__choices li").ShouldBe(["Harbour Board Nursery places", "Moor Board Homes"]);
    }

    [Theory]
    [InlineData("99/30")]
    [InlineData("\"18/30\"")]
    public async Task Get_WhatMentionsACitation_IsSearchedFor(string words)
    {
        var page = await held.Site.GetAsync($"/search?q={Uri.EscapeDataString(words)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("main .app-found, main .app-empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_FilteredSearch_CountsWhatIsLeftAndCanBeUndone()
    {
        var all = await held.Site.GetAsync("/search?q=children");
        var address = all.LinkOf("Moor Board")!;
        var count = all.AllWordsOf(".app-narrow__list li").Single(w => w.StartsWith("Moor Board", StringComparison.Ordinal));
        var page = await held.Site.GetAsync(address);
        page.WordsOf(".moj-filter__tag").ShouldBe($"Remove filter: {count}");
        page.WordsOf(".app-list-head__count").ShouldStartWith($"{count.Split('(', ')')[1]} record");
        page.Document.QuerySelector(".moj-filter__tag")!.GetAttribute("href").ShouldBe("/search?q=children");
    }

    [Theory]
    [InlineData("", "Type what you are looking for")]
    [InlineData("the of and", "These words stand in nearly every paper.")]
    [InlineData("zzyzx qqq", "Nothing was found.")]
    [InlineData("  \u0000\u0001 ", "Type what you are looking for")]
    public async Task Get_NothingToFind_SaysWhatToDo(string words, string sentence)
    {
        var page = await held.Site.GetAsync($"/search?q={Uri.EscapeDataString(words)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain(sentence);
    }

    [Fact]
    public async Task Get_TooLongAndUnknownFilters_SaysWhatWasLeftOut()
    {
        var page = await held.Site.GetAsync($"/search?q={new string('a', 5_000)}&board=nowhere&page=-7&year=soon&kind=x");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain("The search was longer than 200 letters; the rest was left out.");
        page.Words.ShouldContain("The board in the address is not known here and was left out.");
    }

    [Fact]
    public async Task EveryPage_HasTheSearchBox_FilledWithWhatWasSearched()
    {
        var home = await held.Site.GetAsync("/");
        home.Document.QuerySelector("header form[role=search]")!.GetAttribute("action").ShouldBe("/search");
        home.Document.QuerySelector("header input[name=q]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        var page = await held.Site.GetAsync("/search?q=%3Cb%3Eplaces");
        page.Document.QuerySelector("header input[name=q]")!.GetAttribute("value").ShouldBe("<b>places");
        page.Source.ShouldNotContain("<b>places");
    }

    [Fact]
    public async Task Get_ExemptWords_AppearNowhere()
    {
        var page = await held.Site.GetAsync("/search?q=foxglov");
        page.Words.ShouldNotContain("foxglove", Case.Insensitive);
        page.Words.ShouldContain("Nothing was found.");
    }
}

/// <summary>Two boards with a minute of the same number, and something closed.</summary>
public sealed class SearchedSite : IAsyncLifetime
{
    public const string Harbour = "/boards/harbour-board";

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var harbour = new InventedBoard("Harbour Board");
        var meeting = harbour.Meeting(new DateOnly(2030, 9, 12), minutes: true);
        meeting.Place = "Salt Quay Hall";
        harbour.Minute(meeting, "7/30", "Nursery places", "Children wait for places.");
        var supervision = harbour.Minute(meeting, "18/30", "Supervision of social workers", "Supervision had lapsed for some children.", "That drift be prevented by supervision every month.");
        harbour.Ask(supervision, TrackedItemKind.Action, "Report on drift in six months", "1", "Director");
        harbour.Cite(supervision, "44/29", "Further to Minute 44/29 the board heard more.");
        var item = harbour.Item(meeting, "5", "Workforce");
        harbour.Paper(meeting, item, "Workforce briefing", "# 1 Purpose\n\nTo inform.\n\n# 2 **Reflective** supervision\n\nGood reflective practice protects children.");
        harbour.Minute(meeting, "20/30", "Closed", "Foxglove House").Visibility = Visibility.Exempt;
        var moor = new InventedBoard("Moor Board");
        moor.Minute(moor.Meeting(new DateOnly(2030, 10, 3), minutes: true), "7/30", "Homes", "Homes for children.");
        Site = await Site.OpenAsync(harbour, moor);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
