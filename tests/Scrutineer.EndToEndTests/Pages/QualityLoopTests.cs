using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Quality assurance as each role in turn: plan, draw, audit, moderation, corrective action, re-audit, findings.</summary>
public sealed class QualityLoopTests(ChangedSite site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCRUTINEER_SCREENSHOTS");
    private int pictures;

    [Fact]
    public async Task Loop_FromPlanToReaudit_GoesThroughEveryHand()
    {
        var lead = await AsAsync("Quality lead");
        await DrawAsync(lead);
        var auditor = await AsAsync("Auditor");
        await WriteAsync(auditor);
        var practitioner = await AsAsync("Practitioner");
        await practitioner.GotoAsync("/audits");
        await LookAsync(practitioner);
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "sent" }).First.ClickAsync();
        await practitioner.GetByRole(AriaRole.Heading, new() { Name = "Audit of case E-1" }).WaitForAsync();
        await LookAsync(practitioner);
        await ModerateAsync(await AsAsync("Moderator"));
        await ConfirmAsync(await AsAsync("Head of service"));

        // Somebody else audits it again.
        await lead.GotoAsync("/quality/plans");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Quality assurance plan" }).ClickAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Case file audit" }).First.ClickAsync();
        await lead.GetByRole(AriaRole.Row).Filter(new() { HasText = "E-1" }).Filter(new() { HasText = "Re-audit" }).WaitForAsync();
        foreach (var page in (string[])["/quality", "/quality/findings", "/quality/tools", "/quality/staff"])
        {
            await lead.GotoAsync(page);
            await LookAsync(lead);
        }

        await lead.GetByRole(AriaRole.Link, new() { Name = "Quality", Exact = true }).ClickAsync();
        await lead.GotoAsync("/quality/tools");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Version 1 of Private fostering" }).ClickAsync();
        await LookAsync(lead);
        var outsider = await AsAsync("Councillor");
        (await outsider.GotoAsync("/quality/findings"))!.Status.ShouldBe(403);
    }

    private async Task DrawAsync(IPage lead)
    {
        await lead.GotoAsync("/quality/plans");
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Quality assurance plan" }).ClickAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Case file audit" }).First.ClickAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Draw who does it" }).Or(lead.GetByRole(AriaRole.Button, new() { Name = "Draw who does it" })).ClickAsync();
        await lead.SelectOptionAsync("#FromMonth", "10");
        await lead.SelectOptionAsync("#ToMonth", "12");
        foreach (var name in (string[])["Alun Bevan", "Sam Whitlock"]) await lead.GetByLabel(name).CheckAsync();
        await lead.FillAsync("#Cases", "E-1, Kezia Morrow\nE-2, Delphine Aske");
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Button, new() { Name = "Draw", Exact = true }).ClickAsync();
        await lead.GetByText("2 cases given, evenly.").WaitForAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "E-2" }).ClickAsync();
        await LookAsync(lead);
    }

    private async Task WriteAsync(IPage auditor)
    {
        await auditor.GotoAsync("/my-audits");
        await LookAsync(auditor);
        await auditor.GetByRole(AriaRole.Link, new() { Name = "E-1" }).ClickAsync();
        await auditor.GetByLabel("Social care case audit").CheckAsync();
        await LookAsync(auditor);
        await PressAsync(auditor, "Begin");
        await auditor.SelectOptionAsync("#Strand", "Help and protection");
        await auditor.SelectOptionAsync("#AgeBand", "5 to 9");
        await auditor.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await LookAsync(auditor);
        await PressAsync(auditor, "Save and go on");
        for (var area = 1; area <= 10; area++)
        {
            await auditor.GetByText($"Area {area} of 10").WaitForAsync();
            await auditor.GetByLabel(area <= 6 ? "Does not meet good" : "Meets good", new() { Exact = true }).CheckAsync(new() { Force = true });
            await auditor.FillAsync("#Evidence", "The plan says it and the record shows it.");
            await auditor.FillAsync("#Impact", "The child waits for help.");
            if (area == 1)
            {
                await LookAsync(auditor);
                // It saves by itself, and says so.
                await auditor.GetByText("Saved at").WaitForAsync();
            }

            await PressAsync(auditor, "Save and go on");
        }

        await auditor.FillAsync("#TalkedOn", DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await auditor.FillAsync("#Conversation", "We see it the same way.");
        await auditor.FillAsync("#FamilyView", "The family could not be asked yet.");
        await LookAsync(auditor);
        await PressAsync(auditor, "Save and go on");
        await auditor.FillAsync("#Text", "See the child alone this week");
        await auditor.FillAsync("#By", "the social worker");
        await auditor.FillAsync("#Due", DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await PressAsync(auditor, "Add");
        await LookAsync(auditor);
        await auditor.GetByText("Go on to the summary").ClickAsync();
        await LookAsync(auditor);
        await PressAsync(auditor, "Send");
        await auditor.GetByText("is sent to be moderated").WaitForAsync();
    }

    private async Task ModerateAsync(IPage moderator)
    {
        await moderator.GotoAsync("/moderation");
        await LookAsync(moderator);
        // The oldest stands first, so this one last.
        await moderator.Locator("table a").Last.ClickAsync();
        await moderator.GetByRole(AriaRole.Heading, new() { Name = "Moderate the audit of case E-1" }).WaitForAsync();
        await LookAsync(moderator);
        await moderator.GetByLabel("Adequate").CheckAsync();
        await moderator.FillAsync("#Feedback", "Clear. Say more of what it means for the child.");
        await PressAsync(moderator, "Moderate");
        await moderator.GetByText("is moderated").WaitForAsync();
        await moderator.GetByRole(AriaRole.Link, new() { Name = "How far auditors and moderators agree" }).ClickAsync();
        await LookAsync(moderator);
    }

    private async Task ConfirmAsync(IPage manager)
    {
        await manager.GotoAsync("/quality/corrective");
        await LookAsync(manager);
        var today = DateTime.UtcNow.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await manager.GetByRole(AriaRole.Link, new() { Name = $"sent {today}" }).ClickAsync();
        await manager.FillAsync("#Words", "The child was seen alone.");
        await manager.FillAsync("#Evidence", "Case note of today.");
        await LookAsync(manager);
        await PressAsync(manager, "Confirm that it is put right");
        await manager.GetByText("is confirmed. It is audited again in 3 months.").WaitForAsync();
    }

    private async Task<IPage> AsAsync(string role)
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = role }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "My work" }).WaitForAsync();
        return page;
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Nothing that axe finds, and no page wider than a small phone.</summary>
    private async Task LookAsync(IPage page)
    {
        await PageChecks.AssertAccessible(page);
        if (Pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"quality-{++pictures:00}-wide.png"), FullPage = true });
        await PageChecks.AssertFits(page, SiteFixture.Phone);
        if (Pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"quality-{pictures:00}-phone.png"), FullPage = true });
        await page.SetViewportSizeAsync(SiteFixture.Wide, 900);
    }
}
