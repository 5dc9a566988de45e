using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Putting the demonstration's records right as its governance officer, in a real browser on a site that is changed.</summary>
public sealed partial class CorrectionTests(ChangedSite site)
{
    private const string Confirm = "a[href^='/corrections/links/']";

    [Fact]
    public async Task Tie_ConfirmedAndTakenBack_IsSeenAtOnce()
    {
        var page = await SignInAsync();
        await page.GotoAsync("/tracker/check");
        var before = await SuggestedAsync(page);
        await page.Locator(Confirm).First.ClickAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "It holds: confirm it" }).ClickAsync();
        (await page.InnerTextAsync(".govuk-error-summary__list")).ShouldBe("A correction needs a reason: say in a few words how it is known.");
        await CheckAsync(page);

        await page.GetByLabel("How it is known").FillAsync("The clerk remembers both.");
        await page.GetByRole(AriaRole.Button, new() { Name = "It holds: confirm it" }).ClickAsync();
        await page.GetByText("The tie is confirmed, and stays when ties are found anew.").WaitForAsync();
        // Others may go with it: what is one matter now is not suggested to be.
        (await SuggestedAsync(page)).ShouldBeLessThan(before);
        await CheckAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "What was put right" }).ClickAsync();
        (await page.InnerTextAsync("tbody tr:first-child")).ShouldContain("The clerk remembers both.");
        await CheckAsync(page);
        await page.Locator("tbody a").First.ClickAsync();
        await CheckAsync(page);
        await page.GetByLabel("How it is known").FillAsync("They were two campaigns.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await page.GetByText("Taken back by Gwen Pascoe").WaitForAsync();
        await page.GotoAsync("/tracker/check");
        (await SuggestedAsync(page)).ShouldBe(before);
    }

    [Fact]
    public async Task Form_OfEachKind_IsAccessibleFitsAndWorksByKeyboard()
    {
        var page = await SignInAsync();
        await page.GotoAsync("/boards");
        var people = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href^=\"/people/\"]')].slice(0, 2).map(a => a.getAttribute('href').split('/').pop())");
        await page.GotoAsync("/meetings");
        await page.Locator("main a[href*='/meetings/']").First.ClickAsync();
        var meeting = (await page.GetByRole(AriaRole.Link, new() { Name = "Correct the day of this meeting" }).GetAttributeAsync("href"))!;
        foreach (var path in (string[])[meeting, "/corrections/people", $"/corrections/people?one={people[0]}&other={people[1]}"])
        {
            await page.GotoAsync(path);
            await CheckAsync(page);
            // A date has several stops and radios have one, which the check counts otherwise.
            if (path == "/corrections/people") await PageChecks.AssertKeyboard(page);
        }
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await PageChecks.AssertFits(page, width);
            await PageChecks.AssertAccessible(page);
        }
    }

    private static async Task<int> SuggestedAsync(IPage page) =>
        int.Parse(Number().Match(await page.InnerTextAsync(".app-facts__link[href='#suggested']")).Value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IPage> SignInAsync()
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Governance officer" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");
        return page;
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
