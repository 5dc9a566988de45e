using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Infrastructure.Access;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;
using Site = Scrutineer.Tests.TestData.Site;

namespace Scrutineer.Tests.Web.Infrastructure;

/// <summary>What is refused before any page sees it, and what every answer says to browsers (rules A13 and A14).</summary>
public sealed class PerimeterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("ANYTHING")]
    public async Task Ask_InAWayNoPageKnows_IsToldWhichAreKnown(string method)
    {
        await using var site = await Site.OpenAsync(new InventedBoard());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/meetings", UriKind.Relative)) { Headers = { { "X-Secret", "echo" } } };

        using var answer = await site.Client.SendAsync(request, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("This site answers GET, HEAD, POST.");
    }

    [Fact]
    public async Task Post_ToAPageThatTakesNone_IsRefusedAndFailsNowhere()
    {
        await using var site = await Site.OpenAsync(new InventedBoard());
        var officer = await site.SignedInAsync(Scrutineer.Foundation.Access.Role.GovernanceOfficer);

        (await officer.PostAsync("/my-work", "/meetings", ("a", "b"))).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await officer.PostAsync("/my-work", "/boards/nowhere", ("a", "b"))).Page.Words.ShouldContain("This page cannot do that");
    }

    [Fact]
    public async Task Post_OfMoreThanAFormHolds_IsRefusedWithASentence()
    {
        await using var site = await Site.OpenAsync(new InventedBoard());
        using var form = new StringContent(new string('x', (int)Perimeter.LargestRequest + 1));

        using var answer = await site.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("Nothing was saved. Send a smaller file, or split it into parts.");
    }

    [Theory]
    [InlineData("https://scrutiny.example.org", HttpStatusCode.OK)]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    [InlineData("https://elsewhere.example", HttpStatusCode.BadRequest)]
    public async Task Ask_ByAName_IsAnsweredWhereTheSiteHasIt(string name, HttpStatusCode expected)
    {
        await using var site = new TestSite();
        using var client = site.WithWebHostBuilder(web => web.UseSetting("Site:Address", "https://scrutiny.example.org"))
            .CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(name) });

        using var answer = await client.GetAsync(new Uri("/accessibility", UriKind.Relative), Stop);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Get_OverHttps_AsksToStayThereForAYear()
    {
        await using var site = new TestSite();
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://scrutiny.example.org") });

        using var answer = await client.GetAsync(new Uri("/accessibility", UriKind.Relative), Stop);

        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        answer.Headers.Vary.ShouldBe(["Cookie"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Fact]
    public async Task Post_TooOften_IsToldWhenToComeBack()
    {
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["SignIn:AttemptsPerMinute"] = "1" });
        using var first = await site.Client.PostAsJsonAsync("/sign-in", "", Stop);

        using var second = await site.Client.PostAsJsonAsync("/sign-in", "", Stop);

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await second.Content.ReadAsStringAsync(Stop)).ShouldContain("Wait a minute, then try again.");
    }

    [Fact]
    public async Task Search_TooOften_IsToldWhenToComeBack()
    {
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["Search:PerMinute"] = "1" });
        if (!(await Routes.RunningAsync(site.Services)).Any(route => route.Address == "/search")) Assert.Skip("There is no search page to ask too often.");
        await site.GetAsync("/search?q=fostering");

        (await site.GetAsync("/search?q=fostering")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Get_AFileWithADeceivingName_SavesItUnderAPlainOne()
    {
        var board = new InventedBoard();
        var document = board.Document(board.Meeting(new DateOnly(2031, 2, 6)), "agenda", "minutes\u202Etxt.exe\r\n.html", "words");
        await using var site = await Site.OpenAsync(board);

        using var answer = await site.Client.GetAsync(new Uri($"/documents/{document.Id:N}/x", UriKind.Relative), Stop);

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("minutestxt.exe.html");
    }
}
