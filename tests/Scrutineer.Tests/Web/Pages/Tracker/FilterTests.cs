using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Tracker;

public sealed class FilterTests(TrackerSite held) : IClassFixture<TrackerSite>
{
    [Theory]
    [InlineData("status=outstanding", 3)]
    [InlineData("status=answered", 1)]
    [InlineData("status=open", 3)]
    [InlineData("status=done", 0)]
    [InlineData("effect=worked", 0)]
    [InlineData("effect=judged", 0)]
    [InlineData("effect=not-judged", 1)]
    [InlineData("kind=R", 1)]
    [InlineData("kind=work-programme", 1)]
    [InlineData("year=2030-31", 4)]
    [InlineData("year=2029-30", 0)]
    [InlineData("board=harbour-childrens-scrutiny-board", 4)]
    [InlineData("q=MAP", 1)]
    [InlineData("q=early+years", 1)]
    [InlineData("q=council%E2%80%99s", 1)]
    [InlineData("q=47%2F30", 2)]
    [InlineData("q=visits+supply", 1)]
    [InlineData("q=%25", 0)]
    [InlineData("q=_", 0)]
    [InlineData("q=%5C", 0)]
    [InlineData("q=%00map", 1)]
    [InlineData("kind=A&status=answered&q=nursery", 1)]
    public async Task Get_WithFilters_CountsAndListsWhatTheyLeave(string query, int left)
    {
        var page = await held.Site.GetAsync($"/tracker?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.WordsOf(".app-list-head__count").ShouldBe(left == 1 ? "1 ask" : $"{left} asks");
        page.AllWordsOf("tbody tr").Count.ShouldBe(left);
        page.Document.QuerySelector(".govuk-inset-text").ShouldBeNull();
    }

    [Theory]
    [InlineData("kind=X", "“X” is not a known kind and was left out. It can be R, A, I, AP or work-programme.")]
    [InlineData("status=lost", "“lost” is not a known status and was left out.")]
    [InlineData("effect=great", "“great” is not a known effect and was left out. It can be worked, partly, not, too-early, judged, not-judged.")]
    [InlineData("board=nowhere", "“nowhere” is not a known board and was left out.")]
    [InlineData("year=2016-19", "“2016-19” is not a known year and was left out.")]
    [InlineData("sort=colour", "“colour” is not a known sort and was left out.")]
    public async Task Get_WithAnUnknownFilter_LeavesItOutAndSaysSo(string query, string sentence)
    {
        var page = await held.Site.GetAsync($"/tracker?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.WordsOf(".govuk-inset-text").ShouldStartWith(sentence);
        page.AllWordsOf("tbody tr").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Get_WithAnEndlessSearch_CutsItAndSaysSo()
    {
        var page = await held.Site.GetAsync($"/tracker?q={new string('x', 5000)}&page=99999999999&kind={new string('y', 5000)}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.AllWordsOf(".govuk-inset-text").ShouldContain("The search was longer than 200 letters; the rest was left out.");
        page.Document.QuerySelector("#q")!.GetAttribute("value")!.Length.ShouldBe(200);
        page.WordsOf(".app-empty").ShouldStartWith("No ask matches these filters. Take one off, or see all 4 asks.");
    }
}

/// <summary>One site with the tracker's board, for tests that only read it.</summary>
public sealed class TrackerSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await Site.OpenAsync(new TrackerBoard().Board);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
