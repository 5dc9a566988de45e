using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Every kind of public page, on the demonstration council, in a real browser at both widths.</summary>
public sealed class PublicPagesTests(PublicSite site)
{
    private const string Board = "/boards/children-and-education-scrutiny-board";
    private const string Review = "/matters/local-child-safeguarding-practice-review-child-r";

    public static TheoryData<string> Pages =>
    [
        "/", "/meetings", "/boards", Board, $"{Board}/meetings/2024-10-10", $"{Board}/meetings/2024-11-14", $"{Board}/meetings/2024-10-10/papers/0",
        $"{Board}/minutes/23-24", $"{Board}/minutes/40-24", $"{Board}/minutes/71-23", $"{Board}/meetings/2025-07-10", $"{Board}/meetings/2025-12-11", $"{Board}/meetings/2026-12-03", "/matters/task-and-finish-group-moves-in-care", "/people/m-ashdown", "/matters", Review, "/tracker", "/tracker?kind=R&status=late", "/tracker?effect=judged", "/tracker?q=nothing-like-this",
        "/tracker/check", "/work-programmes", "/subscribe", $"{Board}/work-programme/2024-25", $"{Board}/suggest", $"{Board}/suggestions", $"{Board}/task-and-finish",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_AtAnyWidth_IsAccessibleFitsAndWorksByKeyboard(string path)
    {
        var page = await site.OpenAsync(path);
        (await page.InnerTextAsync("h1")).ShouldNotBeNullOrWhiteSpace();
        await PageChecks.AssertWhole(page);
    }

    [Theory]
    [InlineData("status=answered")]
    [InlineData("effect=worked")]
    public async Task Ask_AtAnyWidth_IsAccessibleFitsAndWorksByKeyboard(string which)
    {
        var tracker = await site.OpenAsync($"/tracker?{which}");
        var address = await tracker.Locator("main tbody a[href^='/tracker/']").First.GetAttributeAsync("href");
        var page = await site.OpenAsync(address!);
        await PageChecks.AssertWhole(page);
    }

    [Fact]
    public async Task Visitor_FromTheHomePage_FollowsAMatterToAnAskAndItsMinute()
    {
        var page = await site.OpenAsync("/");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Local Child Safeguarding Practice Review - Child R" }).First.ClickAsync();
        page.Url.ShouldEndWith(Review);
        await page.Locator(".app-side__item a").First.ClickAsync();
        page.Url.ShouldContain("/tracker/");
        await page.Locator("main a[href*='/minutes/']").First.ClickAsync();
        page.Url.ShouldContain("/minutes/");
        (await page.InnerTextAsync("main")).ShouldContain("Resolved", Case.Insensitive);
    }

    [Fact]
    public async Task Visitor_FromTheFourthFigure_FollowsAJudgedAskToItsEvidence()
    {
        var page = await site.OpenAsync("/");
        await page.Locator(".app-facts__link").Last.ClickAsync();
        page.Url.ShouldEndWith("/tracker?effect=worked");
        await page.Locator("main tbody a[href^='/tracker/']").First.ClickAsync();
        (await page.InnerTextAsync(".app-judgement")).ShouldContain("Worked");
        await page.Locator(".app-judgement__evidence a").First.ClickAsync();
        page.Url.ShouldContain("/minutes/");
    }

    [Fact]
    public async Task Thread_PointInThePicture_LeadsToItsCard()
    {
        var page = await site.OpenAsync(Review);
        var point = page.Locator(".app-picture__point").Nth(3);
        await point.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var target = new Uri(page.Url).Fragment[1..];
        (await page.Locator($"[id='{target}']").CountAsync()).ShouldBe(1);
        (await page.Locator($"[id='{target}']").InnerTextAsync()).ShouldContain("4. ");
    }

    [Fact]
    public async Task Thread_Printed_KeepsEveryPoint()
    {
        var page = await site.OpenAsync(Review);
        var points = await page.Locator(".app-thread__point").CountAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await page.Locator(".app-thread__point:visible").CountAsync()).ShouldBe(points);
        (await page.Locator("nav:visible").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Tracker_FilteredByKeyboardWithoutScripts_ShowsOnlyThatKindAndCanBeUndone()
    {
        var page = await site.OpenAsync("/tracker", scripts: false);
        await page.SelectOptionAsync("select[name=kind]", "R");
        await page.Locator("select[name=kind]").PressAsync("Tab");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Show" }).PressAsync("Enter");
        page.Url.ShouldContain("kind=R");
        (await page.Locator("main tbody .app-kind--recommendation").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("main tbody .app-kind--action").CountAsync()).ShouldBe(0);
    }
}
