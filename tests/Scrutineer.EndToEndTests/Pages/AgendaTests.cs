using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>From an empty diary to a published agenda as the demonstration's governance officer and approver, in a real browser on a site that is changed.</summary>
public sealed class AgendaTests(ChangedSite site)
{
    [Fact]
    public async Task Agenda_PlannedWrittenSignedOffAndPublished_IsAccessibleFitsAndWorksByKeyboard()
    {
        var officer = await SignInAsync("Governance officer");
        await officer.GotoAsync("/agendas");
        await CheckAsync(officer);
        await officer.GotoAsync("/agendas/new");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Plan the meeting" }).ClickAsync();
        await CheckAsync(officer);
        await officer.FillAsync("#Day", DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await officer.FillAsync("#Time", "14:00");
        await officer.FillAsync("#Place", "Committee Room 2");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Plan the meeting" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/agendas/*");
        var agenda = officer.Url;
        await CheckAsync(officer);
        await PageChecks.AssertKeyboard(officer);

        foreach (var title in (string[])["Outstanding issues", "Work programme"]) await MeetingCycle.That(officer, AriaRole.Button, "Take off", title).ClickAsync();
        await officer.FillAsync("#Title", "Fostering");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Add the item" }).ClickAsync();
        await MeetingCycle.That(officer, AriaRole.Button, "Up", "Fostering").FocusAsync();
        await officer.Keyboard.PressAsync("Enter");
        await MeetingCycle.That(officer, AriaRole.Link, "Change", "Fostering").ClickAsync();
        await CheckAsync(officer);
        await officer.GotoAsync(agenda);
        await WriteAsync(officer);
        await officer.GotoAsync(agenda);
        await CheckAsync(officer);
        await ApproveAsync();
        foreach (var address in (string[])["/agendas/waiting", "/agendas", "/calendar/closed-days", "/account/reminders", "/my-work", $"{agenda}/details", $"{agenda}/publish"])
        {
            await officer.GotoAsync(address);
            await CheckAsync(officer);
        }

        await officer.GetByRole(AriaRole.Button, new() { Name = "Publish the agenda" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/notice");
        await CheckAsync(officer);
        (await officer.InnerTextAsync("main")).ShouldContain("Paper for item");
    }

    [Fact]
    public async Task Follow_AndItsLink_AreAccessibleAndFit()
    {
        var page = await site.OpenAsync("/boards");
        var board = await page.Locator("main a[href^='/boards/']").First.GetAttributeAsync("href");
        foreach (var address in (string[])[$"{board}/follow", "/follow/unknown"])
        {
            await page.GotoAsync(address);
            await CheckAsync(page);
            await PageChecks.AssertKeyboard(page);
        }
    }

    private static async Task WriteAsync(IPage officer)
    {
        await MeetingCycle.That(officer, AriaRole.Link, "Add a paper", "Fostering").ClickAsync();
        await CheckAsync(officer);
        await officer.GetByLabel("Briefing note").CheckAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "Begin the paper" }).ClickAsync();
        await officer.FillAsync("#Text", "# 1. Purpose\n\nTo say how **carers** are found.\n\n| Year | Carers |\n| --- | ---: |\n| 2029 | 41 |\n");
        await officer.Locator("#preview strong", new() { HasText = "carers" }).WaitForAsync();
        await CheckAsync(officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await officer.GetByText("The paper is saved.").WaitForAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "Version 2" }).ClickAsync();
        await CheckAsync(officer);
        await officer.GoBackAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "Sign-off" }).ClickAsync();
        await officer.SelectOptionAsync("#Part", new SelectOptionValue { Label = "Director" });
        await officer.GetByRole(AriaRole.Button, new() { Name = "Add to the list" }).ClickAsync();
        await MeetingCycle.That(officer, AriaRole.Button, "Send", "Director").ClickAsync();
        await MeetingCycle.That(officer, AriaRole.Link, "Record an answer", "Director").ClickAsync();
        await CheckAsync(officer);
    }

    private async Task ApproveAsync()
    {
        var approver = await SignInAsync("Approver");
        await CheckAsync(approver);
        await approver.GetByRole(AriaRole.Link, new() { Name = "Fostering" }).ClickAsync();
        await CheckAsync(approver);
        await approver.GetByRole(AriaRole.Button, new() { Name = "Ask for changes" }).ClickAsync();
        (await approver.InnerTextAsync(".govuk-error-summary__list")).ShouldBe("Say in a few words what was answered.");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await PageChecks.ArriveAsync(approver, "**/my-work");
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await PageChecks.AssertFits(page, width);
            await PageChecks.AssertAccessible(page);
        }
    }

    private async Task<IPage> SignInAsync(string role)
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = role }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");
        return page;
    }
}
