using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>A record's history as its governance officer reads it, and as nobody else does (rule J5).</summary>
public sealed class HistoryTests(PublicSite site)
{
    [Fact]
    public async Task Officer_ReadsAMeetingsHistoryInSentences_AndAVisitorIsToldNothing()
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Governance officer" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");
        await page.GotoAsync("/meetings");
        await page.Locator("main a[href*='/meetings/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "History of this record" }).ClickAsync();
        (await page.InnerTextAsync(".app-history")).ShouldContain("demonstration added this meeting: the date");
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await PageChecks.AssertFits(page, width);
            await PageChecks.AssertAccessible(page);
        }

        await PageChecks.AssertKeyboard(page);
        var address = new Uri(page.Url).PathAndQuery;
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the meeting" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/meetings/*");

        var visitor = await site.OpenAsync("/");
        await visitor.GotoAsync(address);
        new Uri(visitor.Url).AbsolutePath.ShouldBe("/sign-in");
    }
}
