using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>The addresses of calendars and feeds, taken away in a real browser.</summary>
public sealed class SubscribeTests(PublicSite site)
{
    [Fact]
    public async Task Address_IsCopiedByItsButton()
    {
        var page = await site.OpenAsync("/subscribe");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var button = page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy: All boards" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Copied").WaitForAsync();
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldEndWith("/feed.atom");
    }

    [Fact]
    public async Task Address_WithoutScripts_IsStillThereToCopy()
    {
        var page = await site.OpenAsync("/subscribe", scripts: false);
        (await page.InputValueAsync("#feed-council")).ShouldEndWith("/feed.atom");
        (await page.Locator(".app-subscribe__copy").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Visitor_FromABoard_FindsItsCalendar()
    {
        var page = await site.OpenAsync("/boards/children-and-education-scrutiny-board");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Calendar and feed" }).ClickAsync();
        var address = await page.Locator("input[id^=calendar-]").First.InputValueAsync();
        var answer = await page.APIRequest.GetAsync(address);
        (await answer.TextAsync()).ShouldStartWith("BEGIN:VCALENDAR\r\n");
    }
}
