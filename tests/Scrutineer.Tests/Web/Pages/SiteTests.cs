using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages;

public sealed class SiteTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/error/400", HttpStatusCode.BadRequest, "We could not use what was sent")]
    [InlineData("/error/500", HttpStatusCode.InternalServerError, "Sorry, there is a problem on our side")]
    [InlineData("/error/200", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/error/x", HttpStatusCode.NotFound, "Page not found")]
    public async Task Get_WhatIsNotThere_SaysSoInPlainWords(string address, HttpStatusCode status, string heading)
    {
        using var answer = await site.CreateClient().GetAsync(new Uri(address, UriKind.Relative), Stop);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        answer.StatusCode.ShouldBe(status);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.Title.ShouldBe($"{heading} - Scrutiny at {TestSite.Council}");
    }

    [Fact]
    public async Task Post_ToANonexistentAddress_SaysPageNotFound()
    {
        using var answer = await site.CreateClient().PostAsync(new Uri("/nowhere", UriKind.Relative), null, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("Page not found");
    }

    [Theory]
    [InlineData("/accessibility")]
    [InlineData("/nowhere")]
    [InlineData("/error/500")]
    [InlineData("/health/live")]
    public async Task Get_Anything_ForbidsFramesForeignScriptsAndGuessedTypes(string address)
    {
        using var answer = await site.CreateClient().GetAsync(new Uri(address, UriKind.Relative), Stop);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_OverHttps_AsksToStayThere()
    {
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://scrutiny.example.org") });
        using var answer = await client.GetAsync(new Uri("/accessibility", UriKind.Relative), Stop);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
    }

    [Fact]
    public async Task Get_APage_HasNoScriptOrStyleInItsText()
    {
        var page = new HtmlParser().ParseDocument(await site.CreateClient().GetStringAsync(new Uri("/accessibility", UriKind.Relative), Stop));
        page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]").ShouldBeEmpty();
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelectorAll(".govuk-service-navigation__link").Select(link => link.TextContent)
            .ShouldBe(["Meetings", "Boards and people", "Recommendations", "Work programmes"]);
    }

    [Theory]
    [InlineData("/styleguide", "Production", HttpStatusCode.NotFound)]
    [InlineData("/styleguide", "Development", HttpStatusCode.OK)]
    public async Task Get_StyleGuide_IsThereInDevelopmentOnly(string address, string environment, HttpStatusCode expected)
    {
        await using var there = new TestSite(environment);
        using var answer = await there.CreateClient().GetAsync(new Uri(address, UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Get_StyleGuide_StackedTableKeepsItsRoles()
    {
        await using var there = new TestSite("Development");
        var page = new HtmlParser().ParseDocument(await there.CreateClient().GetStringAsync(new Uri("/styleguide", UriKind.Relative), Stop));
        var table = page.QuerySelector(".app-table--stacked")!;
        table.GetAttribute("role").ShouldBe("table");
        table.QuerySelectorAll("tr").ShouldAllBe(row => row.GetAttribute("role") == "row");
        table.QuerySelectorAll("tbody th").ShouldAllBe(head => head.GetAttribute("role") == "rowheader");
        table.QuerySelectorAll("td").ShouldAllBe(cell => cell.GetAttribute("role") == "cell" && cell.GetAttribute("data-label") != null);
        page.QuerySelector(".app-table-scroll table")!.HasAttribute("role").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/look/site.css?v=x", "public, max-age=31536000, immutable")]
    [InlineData("/look/site.css", "public, max-age=3600")]
    public async Task Get_TheLook_IsCachedForEverOnlyByVersion(string address, string expected)
    {
        using var answer = await site.CreateClient().GetAsync(new Uri(address, UriKind.Relative), Stop);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            Assert.Skip("The look is not compiled: run 'npm run look'.");
        answer.Headers.GetValues("Cache-Control").ShouldBe([expected]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }
}
