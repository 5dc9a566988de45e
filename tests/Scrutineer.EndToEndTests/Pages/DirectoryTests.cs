using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Signing in through a real OpenID Connect server, in a real browser.</summary>
public sealed class DirectoryTests(DirectorySite site)
{
    [Fact]
    public async Task Directory_WithAnInvitedPerson_LeadsBackSignedIn()
    {
        DirectorySite.SkipWithoutServer();
        await site.InviteAsync("rowan@example.org");
        var page = await ThroughAsync("rowan@example.org");
        await PageChecks.ArriveAsync(page, "**/my-work");
        (await page.InnerTextAsync(".app-header__account")).ShouldContain("rowan@example.org");
        await page.GotoAsync("/account/sessions");
        (await page.InnerTextAsync("tbody")).ShouldContain("Council account");
    }

    [Fact]
    public async Task Directory_WithSomebodyNotInvited_ExplainsTheRefusal()
    {
        DirectorySite.SkipWithoutServer();
        var page = await ThroughAsync("stranger@example.org");
        await PageChecks.ArriveAsync(page, "**/sign-in?directoryRefused=true");
        (await page.InnerTextAsync(".govuk-error-summary")).ShouldContain("nobody here has invited you");
        await PageChecks.AssertAccessible(page);
    }

    private async Task<IPage> ThroughAsync(string login)
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your Fernmoor account" }).ClickAsync();
        await page.GetByLabel("Who are you?").FillAsync(login);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        return page;
    }
}
