using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Feeds;

public sealed class FeedsTests(HarbourSite harbour)
{
    private const string Calendar = $"/boards/{HarbourBoard.Slug}/meetings.ics";
    private const string BoardFeed = $"/boards/{HarbourBoard.Slug}/feed.atom";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Calendar_HoldsTheBoardsMeetingsAndThoseProgrammed()
    {
        var site = await harbour.OpenAsync();
        using var answer = await GetAsync(site, Calendar);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var text = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
        text.ShouldContain("DTSTART;TZID=Europe/London:20310327T140000");
        text.ShouldContain("LOCATION:Council Chamber");
        text.ShouldContain("DTSTART;VALUE=DATE:20310424\r\n");
        text.ShouldContain($"URL;VALUE=URI:http://localhost/boards/{HarbourBoard.Slug}/meetings/2031-03-27\r\n");
        // The day in November was only programmed and has passed: nobody knows that it was held.
        text.ShouldNotContain("20301107");
    }

    [Fact]
    public async Task Calendar_OfAChangedMeeting_KeepsItsIdentityAndRaisesItsSequence()
    {
        await using var site = await Site.OpenAsync(HarbourBoard.Build());
        var before = await EventAsync(site, "20310327");
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            (await db.Set<Meeting>().SingleAsync(m => m.Date == HarbourBoard.NextWeek)).Time = new TimeOnly(15, 30);
            await db.SaveChangesAsync();
        }

        var after = await EventAsync(site, "20310327");

        after["UID"].ShouldBe(before["UID"]);
        int.Parse(after["SEQUENCE"], null).ShouldBe(int.Parse(before["SEQUENCE"], null) + 1);
        after["DTSTART;TZID=Europe/London"].ShouldBe("20310327T153000");
    }

    [Theory]
    [InlineData(Calendar)]
    [InlineData(BoardFeed)]
    [InlineData("/feed.atom")]
    public async Task Get_OfWhatHasNotChanged_IsNotSentAgain(string address)
    {
        var site = await harbour.OpenAsync();
        using var first = await GetAsync(site, address);
        first.Headers.ETag.ShouldNotBeNull();
        first.Content.Headers.LastModified.ShouldNotBeNull();

        using var byTag = await GetAsync(site, address, r => r.IfNoneMatch.Add(first.Headers.ETag));
        using var older = await GetAsync(site, address, r => r.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));

        byTag.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        older.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/boards/harbour-scrutiny-board/meetings.ics")]
    [InlineData("/feed.atom")]
    public async Task Get_OfWhatIsNoNewerThanTheReaderHas_IsNotSentAgain(string address)
    {
        // By the real clock: what claims to be from the future is never taken for unchanged.
        await using var site = new TestSite();
        using var client = site.CreateClient();
        var paper = Path.Combine(Directory.CreateTempSubdirectory("scrutineer-feed-").FullName, "june.md");
        await File.WriteAllTextAsync(paper, MinutesText.Of("Harbour Scrutiny Board", "12 June 2025", ("4", "Fostering", "The Board heard how carers are found.")), TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<PaperImporter>().ImportAsync([paper], new ImportOptions(), cancel: TestContext.Current.CancellationToken);
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfModifiedSince = first.Content.Headers.LastModified;

        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Feed_TellsPapersMinutesDecisionsAsksAndAnswersEachWithItsPage()
    {
        var feed = await FeedAsync(BoardFeed);

        var entries = feed.Elements(Atom + "entry").ToLookup(e => (string)e.Element(Atom + "category")!.Attribute("term")!);
        entries["papers"].First().ShouldSatisfyAllConditions(
            e => e.Element(Atom + "title")!.Value.ShouldStartWith("Papers for Thursday 27 March 2031"),
            e => Alternate(e).ShouldBe($"http://localhost/boards/{HarbourBoard.Slug}/meetings/2031-03-27"),
            e => e.Element(Atom + "published")!.Value.ShouldBe("2031-03-19T00:00:00Z"));
        entries["minutes"].Count().ShouldBe(3);
        entries["decision"].Select(Alternate).ShouldContain($"http://localhost/boards/{HarbourBoard.Slug}/minutes/11-30");
        entries["ask"].Count().ShouldBe(4);
        entries["answer"].Single().ShouldSatisfyAllConditions(
            e => e.Element(Atom + "content")!.Value.ShouldContain("Sent to all members on 1 October."), e => Alternate(e).ShouldContain("/tracker/"));
        feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).ShouldBeUnique();
    }

    [Theory]
    [InlineData(Calendar)]
    [InlineData(BoardFeed)]
    [InlineData("/feed.atom")]
    public async Task Get_TellsNothingOfWhatIsClosedToThePublic(string address)
    {
        using var answer = await GetAsync(await harbour.OpenAsync(), address);
        var text = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);

        text.ShouldContain("Placement contract");
        text.ShouldNotContain("Brackwater");
        text.ShouldNotContain("It costs too much");
    }

    [Fact]
    public async Task Addresses_FollowTheSettingOfThePublicAddress()
    {
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["Site:Address"] = "https://scrutiny.example/" }, HarbourBoard.Build());

        using var answer = await GetAsync(site, BoardFeed);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain($"https://scrutiny.example/boards/{HarbourBoard.Slug}/feed.atom");
        text.ShouldNotContain("localhost");
        (await site.GetAsync("/subscribe")).Document.QuerySelector("#feed-council")!.GetAttribute("value").ShouldBe("https://scrutiny.example/feed.atom");
    }

    [Theory]
    [InlineData("/boards/none/meetings.ics")]
    [InlineData("/boards/none/feed.atom")]
    public async Task Get_OfABoardThatIsNotThere_IsNotFound(string address) => (await harbour.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Subscribe_ShowsEveryAddressWholeAndHowToUseIt()
    {
        var page = await harbour.GetAsync("/subscribe");

        page.WordsOf("h1").ShouldBe("Meetings in your calendar, news as it comes");
        page.Document.QuerySelectorAll("[data-copy]").Select(i => i.GetAttribute("value")).ShouldBe(
            [$"http://localhost{Calendar}", "http://localhost/feed.atom", $"http://localhost{BoardFeed}"]);
        page.LinkOf("Open in my calendar the meetings of Harbour Children\u2019s Scrutiny Board").ShouldBe($"webcal://localhost{Calendar}");
        page.Words.ShouldContain("Add a calendar to Outlook");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/meetings")]
    [InlineData($"/boards/{HarbourBoard.Slug}")]
    public async Task Pages_LeadToTheSubscribePageAndNameTheirFeed(string address)
    {
        var page = await harbour.GetAsync(address);

        page.Document.QuerySelectorAll("main a[href='/subscribe']").ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("head link[rel=alternate][type='application/atom+xml']").Select(l => l.GetAttribute("href")).ShouldContain("/feed.atom");
    }

    [Fact]
    public async Task BeforeAnyImport_FeedsAreEmptyAndWhole()
    {
        await using var site = await Site.OpenAsync();

        using var answer = await GetAsync(site, "/feed.atom");

        XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Elements(Atom + "entry").ShouldBeEmpty();
        (await site.GetAsync("/subscribe")).WordsOf(".app-empty").ShouldStartWith("No board has a meeting here yet.");
    }

    private static string Alternate(XElement entry) => entry.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "alternate").Attribute("href")!.Value;

    private async Task<XElement> FeedAsync(string address)
    {
        using var answer = await GetAsync(await harbour.OpenAsync(), address);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
    }

    private static async Task<Dictionary<string, string>> EventAsync(Site site, string day)
    {
        using var answer = await GetAsync(site, Calendar);
        var text = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
        var found = text.Split("BEGIN:VEVENT").Single(e => e.Contains($"Europe/London:{day}", StringComparison.Ordinal) && e.Contains("UID:", StringComparison.Ordinal));
        return found.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2)).Where(p => p.Length == 2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);
    }

    private static async Task<HttpResponseMessage> GetAsync(Site site, string address, Action<HttpRequestHeaders>? ask = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        ask?.Invoke(request.Headers);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
