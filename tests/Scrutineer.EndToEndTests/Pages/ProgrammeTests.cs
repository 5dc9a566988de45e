using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>The work programme, suggestions and a task and finish group kept by the demonstration's governance officer in a real browser.</summary>
public sealed class ProgrammeTests(ChangedSite site)
{
    private const string Board = "/boards/children-and-education-scrutiny-board";

    [Fact]
    public async Task Programme_IsKeptMovedAndReviewed_AccessibleFittingAndByKeyboard()
    {
        var officer = await SignInAsync();
        await officer.GotoAsync("/work-programmes");
        var year = (await officer.Locator("main tbody a").First.GetAttributeAsync("href"))!;
        await officer.GotoAsync($"{year}/new");
        await CheckAsync(officer);
        await officer.FillAsync("#Title", "Holiday hunger");
        await officer.SelectOptionAsync("#SourceKind", "Chair");
        await officer.SelectOptionAsync("#Place", "=");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Add the item" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, $"**{year}#item-*");
        await CheckAsync(officer);

        // Dragged to another heading, it comes to the form that asks why.
        var item = officer.Locator("li.app-programme__item", new() { HasText = "Holiday hunger" });
        await item.ScrollIntoViewIfNeededAsync();
        var at = await item.EvaluateAsync<int>("item => [...document.querySelectorAll('section.app-programme')].indexOf(item.closest('section'))");
        await item.DragToAsync(officer.Locator("section.app-programme").Nth(at - 1));
        await PageChecks.ArriveAsync(officer, "**/move?to=**");
        await officer.SelectOptionAsync("#Place", new SelectOptionValue { Label = "Next municipal year" });
        await officer.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        (await officer.InnerTextAsync(".govuk-error-summary__list")).ShouldBe("Say why it moves. Everybody will read it.");
        await CheckAsync(officer);
        await officer.FillAsync("#Reason", "Figures come in June");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await PageChecks.ArriveAsync(officer, $"**{year}#item-*");
        (await item.InnerTextAsync()).ShouldContain("Moved from no date to Next municipal year: Figures come in June");
        await item.GetByRole(AriaRole.Link, new() { Name = "Change" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/programme-items/*");
        await CheckAsync(officer);
        await PageChecks.AssertKeyboard(officer);
        await officer.GotoAsync($"{year}/review");
        await CheckAsync(officer);
        await PageChecks.AssertKeyboard(officer);
    }

    [Fact]
    public async Task Suggestion_AndGroup_AreKeptAccessibleFittingAndByKeyboard()
    {
        var officer = await SignInAsync();
        await officer.GotoAsync($"{Board}/suggest");
        await officer.FillAsync("#Title", "Buses to school");
        await officer.FillAsync("#Detail", "They come late.");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Send the suggestion" }).ClickAsync();
        await officer.GetByText("Thank you.").WaitForAsync();
        await CheckAsync(officer);
        await officer.GotoAsync($"{Board}/suggestions");
        await CheckAsync(officer);
        await MeetingCycle.That(officer, AriaRole.Link, "Read it", "Buses to school").ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/suggestions/*");
        await CheckAsync(officer);
        var suggestion = officer.Url;
        await officer.GetByRole(AriaRole.Button, new() { Name = "Show it in the pool" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/suggestions");
        await officer.GotoAsync(suggestion);
        await CheckAsync(officer);
        await PageChecks.AssertKeyboard(officer);

        await officer.GotoAsync($"{Board}/task-and-finish/new");
        await CheckAsync(officer);
        await officer.FillAsync("#Name", "Moves in care");
        await officer.FillAsync("#Scope", "Why children move.");
        await officer.FillAsync("#Chair", "L Okoro");
        await officer.FillAsync("#StartedOn", "2026-01-08");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/keep");
        await EnterAsync(officer, "evidence", ("EvidenceOn", "2026-02-01"), ("Who", "Eleven carers"), ("Shows", "Calls are not returned"));
        await EnterAsync(officer, "finding", ("Finding", "Nobody answers carers"), ("RestsOn", "1"));
        await EnterAsync(officer, "recommendation", ("To", "Cabinet member"), ("Recommendation", "Answer within a day"), ("Within", "3 months"));
        await CheckAsync(officer);
        // Without the fragment of the form that was sent, the focus begins at the top.
        await officer.GotoAsync(officer.Url.Split('#')[0].Replace("/keep", "", StringComparison.Ordinal));
        await PageChecks.AssertKeyboard(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Keep its record" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/keep");
        await PageChecks.AssertKeyboard(officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await officer.GetByText("The report was accepted").WaitForAsync();
        await CheckAsync(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = "The record as it reads" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/task-and-finish/*");
        await CheckAsync(officer);
        (await officer.InnerTextAsync(".app-asks-of-group")).ShouldContain("Answer within a day (3 months)");
        await officer.GetByRole(AriaRole.Link, new() { Name = "What became of it" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, "**/tracker/*");
        await CheckAsync(officer);
    }

    private static async Task EnterAsync(IPage officer, string part, params (string Field, string Value)[] fields)
    {
        var section = officer.Locator($"section[aria-labelledby='part-{part}']");
        await section.Locator("summary").ClickAsync();
        if (part == "evidence") await officer.SelectOptionAsync("#EvidenceKind", "Visit");
        foreach (var (field, value) in fields) await officer.FillAsync($"#{field}", value);
        await section.GetByRole(AriaRole.Button, new() { Name = "Enter it" }).ClickAsync();
        await PageChecks.ArriveAsync(officer, $"**/keep#part-{part}");
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await PageChecks.AssertFits(page, width);
            await PageChecks.AssertAccessible(page);
        }
    }

    private async Task<IPage> SignInAsync()
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Governance officer" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");
        return page;
    }
}
