using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Taking the minutes of the demonstration's next meeting as its governance officer, in a real browser.</summary>
public sealed partial class DeskTests(ChangedSite site)
{
    private const string Desk = "/boards/children-and-education-scrutiny-board/meetings/2026-12-03/desk";

    [Fact]
    public async Task Pages_OfTheDesk_AreAccessibleFitAndWorkByKeyboard()
    {
        var page = await OpenAsync();
        foreach (var path in (string[])["", "/attendance", "/business", "/check", "/publish", "/evaluation"])
        {
            await page.GotoAsync(Desk + path);
            await CheckAsync(page);
            // Dates and radios have other stops than the check counts.
            if (path is "" or "/check" or "/publish") await PageChecks.AssertKeyboard(page);
        }

        await page.GotoAsync("/boards/children-and-education-scrutiny-board");
        await page.GetByRole(AriaRole.Link, new() { Name = "Attendance and decisions" }).ClickAsync();
        await CheckAsync(page);
    }

    [Fact]
    public async Task Minute_WrittenWithoutAConnection_IsSavedWhenItIsBack()
    {
        var page = await OpenAsync();
        await WriteAtAsync(page, "Adoption");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an ask" }).ClickAsync();
        await page.GetByLabel("What is asked").WaitForAsync();
        await CheckAsync(page);
        await page.SetViewportSizeAsync(SiteFixture.Wide, 800);
        await page.GetByLabel("What was said").FillAsync("The Board heard of matching.");
        await SavedAsync(page);

        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("What was said").FillAsync("The Board heard of matching and of waiting.");
        await SaysAsync(page, "Not saved yet: no connection. Your words are kept on this device");
        await page.Context.SetOfflineAsync(false);
        await SavedAsync(page);
        await page.ReloadAsync();
        (await page.GetByLabel("What was said").InputValueAsync()).ShouldBe("The Board heard of matching and of waiting.");
    }

    [Fact]
    public async Task Minute_OnALaptopThatWasClosed_ComesBackWithEveryWord()
    {
        var page = await OpenAsync();
        await WriteAtAsync(page, "Work Programme");
        var address = page.Url;
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("What was said").FillAsync("The programme was agreed.");
        await SaysAsync(page, "Not saved yet: no connection. Your words are kept on this device");
        await page.CloseAsync();
        var again = await page.Context.NewPageAsync();
        await again.Context.SetOfflineAsync(false);

        await again.GotoAsync(address);

        await SavedAsync(again);
        (await again.GetByLabel("What was said").InputValueAsync()).ShouldBe("The programme was agreed.");
    }

    [Fact]
    public async Task Minute_SavedBySomebodyElseMeanwhile_ShowsBothTextsAndKeepsBoth()
    {
        var page = await OpenAsync();
        await WriteAtAsync(page, "Outstanding Issues");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.GetByLabel("What was said").FillAsync("One answer had come.");
        await SavedAsync(other);

        await page.GetByLabel("What was said").FillAsync("Two answers were late.");
        await SaysAsync(page, "saved this minute meanwhile. Press Save to see both texts: nothing is lost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Somebody else saved this minute while you were writing" }).WaitForAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep both" }).ClickAsync();

        await page.GetByLabel("What was said").WaitForAsync();
        (await page.GetByLabel("What was said").InputValueAsync()).ShouldBe("One answer had come.\n\nTwo answers were late.");
    }

    [Fact]
    public async Task Minute_WithoutScripts_TakesARecommendationAsItsDecision()
    {
        var page = await OpenAsync(scripts: false);
        await WriteAtAsync(page, "Children Missing from Care");
        await page.Locator("button[value='resolve:0']").ClickAsync();
        (await page.Locator("#Decision-0").InputValueAsync()).ShouldBe("to note the figures");
        await page.Locator("button[value='ask:0']").ClickAsync();
        (await page.Locator("#Ask-0").InputValueAsync()).ShouldBe("to note the figures");
    }

    private static async Task WriteAtAsync(IPage page, string title) => await page.Locator(".app-desk-list").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();

    private static async Task SaysAsync(IPage page, string words) => await page.Locator("[data-saved]", new() { HasText = words }).WaitForAsync(new() { Timeout = 20_000 });

    /// <summary>"Saved 14:02": what the server acknowledged.</summary>
    private static async Task SavedAsync(IPage page) => await page.Locator("[data-saved]", new() { HasTextRegex = Saved() }).WaitForAsync(new() { Timeout = 20_000 });

    [GeneratedRegex(@"^Saved \d\d:\d\d$", RegexOptions.None, 1000)]
    private static partial Regex Saved();

    private static async Task CheckAsync(IPage page)
    {
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await PageChecks.AssertFits(page, width);
            await PageChecks.AssertAccessible(page);
        }
    }

    /// <summary>The desk, opened by whoever comes first.</summary>
    private async Task<IPage> OpenAsync(bool scripts = true)
    {
        var page = await site.OpenAsync("/sign-in", scripts: scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Governance officer" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");
        await page.GotoAsync(Desk);
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Open the desk" });
        if (await open.CountAsync() > 0) await open.ClickAsync();
        await page.Locator(".app-desk-list").WaitForAsync();
        return page;
    }
}
