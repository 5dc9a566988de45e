using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Opening a personal record outside one's line in a real browser, and its manager's notice the next day (rule A12).</summary>
public sealed class BreakGlassTests
{
    private const string Reason = "The child moved to our team this morning.";

    [Fact]
    public async Task Outsider_GivesAReasonAndReads_AndTheManagerIsShownItTheNextDay()
    {
        await using var browser = await Browser.FindAsync();
        if (browser is null) Browser.Skip();
        await using var site = new CaseNoteSite();
        var (line, note) = (Guid.NewGuid(), await NoteAsync(site));
        await site.AddAsync("Sam Whitlock", Role.Supervisor, Guid.NewGuid());
        await site.AddAsync("Alun Bevan", Role.Supervisor, note.LineId!.Value);
        await site.AddAsync("Gwen Pascoe", Role.GovernanceOfficer, line);
        var address = $"/case-notes/{note.Id:N}";

        var stranger = await browser!.OpenAsync(site.Address, "/sign-in", SiteFixture.Wide, scripts: true);
        await CaseNoteSite.SignInAsync(stranger, "Gwen Pascoe", address);
        (await stranger.InnerTextAsync("body")).ShouldNotContain("Late for school");
        stranger.Url.ShouldEndWith(address);

        var page = await browser.OpenAsync(site.Address, "/sign-in", SiteFixture.Wide, scripts: true);
        await CaseNoteSite.SignInAsync(page, "Sam Whitlock", address);
        (await page.InnerTextAsync("h1")).ShouldBe("Open a case note outside your line");
        await PageChecks.AssertWhole(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open for one hour" }).ClickAsync();
        (await page.InnerTextAsync(".govuk-error-summary__list")).ShouldBe("Say why you need to open it");
        await PageChecks.AssertWhole(page);
        await page.GetByLabel("Why do you need to open it?").FillAsync(Reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open for one hour" }).ClickAsync();
        (await page.InnerTextAsync("main")).ShouldContain("Late for school");

        site.NextDay();
        var manager = await browser.OpenAsync(site.Address, "/sign-in", SiteFixture.Wide, scripts: true);
        await CaseNoteSite.SignInAsync(manager, "Alun Bevan", "/my-work");
        (await manager.InnerTextAsync("#opened ~ table")).ShouldContain(Reason);
        (await manager.InnerTextAsync("#opened ~ table")).ShouldContain("Sam Whitlock");
        await PageChecks.AssertWhole(manager);
    }

    private static async Task<CaseNote> NoteAsync(CaseNoteSite site)
    {
        var note = new CaseNote { LineId = Guid.NewGuid(), ServiceId = Guid.NewGuid(), Text = "Late for school" };
        await using var db = site.Store.Open(Viewer.Work("test"));
        db.Add(note);
        await db.SaveChangesAsync();
        return note;
    }
}
