using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Search in a real browser, on the demonstration council.</summary>
public sealed class SearchTests(PublicSite site)
{
    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=supervision")]
    [InlineData("/search?q=supervison&kind=minute")]
    [InlineData("/search?q=nothinglikethisatall")]
    [InlineData("/search?q=children&page=2")]
    public async Task Page_AtAnyWidth_IsAccessibleFitsAndWorksByKeyboard(string path)
    {
        var page = await site.OpenAsync(path);
        await PageChecks.AssertWhole(page);
    }

    [Fact]
    public async Task Visitor_ByKeyboard_SearchesFromAnyPageAndOpensWhatWasFound()
    {
        var page = await site.OpenAsync("/meetings");
        await page.Locator("body.js-enabled").WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.Locator("#site-search:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("supervison");
        await page.Locator("#site-search").PressAsync("Enter");
        await page.GetByText("Showing results for supervision").WaitForAsync();
        page.Url.ShouldEndWith("/search?q=supervison");
        var link = page.Locator(".app-found__title a").First;
        await page.Locator("body.js-enabled").WaitForAsync();
        var title = await link.InnerTextAsync();
        await link.PressAsync("Enter");
        // The page's own words, not its load event, which the browser's driver may miss.
        await page.Locator("h1", new() { HasText = title }).WaitForAsync();
        page.Url.ShouldNotContain("/search");
    }

    [Fact]
    public async Task Visitor_WithoutScripts_GoesFromACitationStraightToItsMinute()
    {
        var page = await site.OpenAsync("/", SiteFixture.Phone, scripts: false);
        await page.FillAsync("#site-search", "23/24");
        await page.Locator(".app-search__go").ClickAsync();
        page.Url.ShouldEndWith("/minutes/23-24");
    }
}
