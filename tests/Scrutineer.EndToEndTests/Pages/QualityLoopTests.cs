using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Quality assurance as each role in turn: plan, draw, audit, moderation, agreed action, corrective action, re-audit that falls back, headline, board paper; then calibration and learning.</summary>
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
        await DoAsync(practitioner);
        await ModerateAsync(await AsAsync("Moderator"));
        await ConfirmAsync(await AsAsync("Head of service"));
        await QualityOutsider.SeesNothingAsync(auditor, await AsAsync("Moderator"));

        // Somebody else audits it again.
        await lead.GotoAsync("/quality/plans");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Quality assurance plan" }).ClickAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Case file audit" }).First.ClickAsync();
        await lead.GetByRole(AriaRole.Row).Filter(new() { HasText = "E-1" }).Filter(new() { HasText = "Re-audit" }).GetByRole(AriaRole.Link).ClickAsync();
        if (await lead.Locator("#To option", new() { HasText = "Sam Whitlock" }).CountAsync() > 0)
        {
            // Whoever has least to do got it; the journey has one auditor's account.
            await lead.SelectOptionAsync("#To", new SelectOptionValue { Label = "Sam Whitlock, Team manager" });
            await lead.FillAsync("#Reason", "They are away in that month");
            await PressAsync(lead, "Give it to them");
        }

        await ReauditAsync(auditor, lead);
        await HeadlineAsync(lead);
        await ReportAsync(await AsAsync("Governance officer"));
        await LearnAsync(lead, auditor);
        foreach (var page in (string[])["/quality", "/quality/findings", "/quality/tools", "/quality/staff", "/quality/headlines", "/quality/meetings", "/newsletters", "/quality/challenge", "/quality/challenge/samples/new", "/quality/challenge/ratings/new", "/calibration", "/calibration/new"])
        {
            await lead.GotoAsync(page);
            await LookAsync(lead);
        }

        await lead.GetByRole(AriaRole.Link, new() { Name = "Quality", Exact = true }).ClickAsync();
        await lead.GotoAsync("/quality/tools");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Version 1 of Private fostering" }).ClickAsync();
        await LookAsync(lead);
        var outsider = await AsAsync("Councillor");
        foreach (var page in (string[])["/quality/findings", "/quality/headlines", "/newsletters", "/calibration", "/quality/challenge"]) (await outsider.GotoAsync(page))!.Status.ShouldBe(403, page);
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
        await FillAsync(auditor, look: true);
    }

    /// <summary>Begins the audit of the page, fills in every step and sends it.</summary>
    private async Task FillAsync(IPage auditor, bool look)
    {
        await auditor.GetByLabel("Social care case audit").CheckAsync();
        if (look) await LookAsync(auditor);
        await PressAsync(auditor, "Begin");
        await auditor.SelectOptionAsync("#Strand", "Help and protection");
        await auditor.SelectOptionAsync("#AgeBand", "5 to 9");
        if (look) await auditor.GetByLabel("No", new() { Exact = true }).CheckAsync();
        if (look) await LookAsync(auditor);
        await PressAsync(auditor, "Save and go on");
        for (var area = 1; area <= 10; area++)
        {
            await auditor.GetByText($"Area {area} of 10").WaitForAsync();
            await auditor.GetByLabel(area <= 6 ? "Does not meet good" : "Meets good", new() { Exact = true }).CheckAsync(new() { Force = true });
            await auditor.FillAsync("#Evidence", "The plan says it and the record shows it.");
            await auditor.FillAsync("#Impact", "The child waits for help.");
            if (look && area == 1)
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
        if (look) await LookAsync(auditor);
        await PressAsync(auditor, "Save and go on");
        await auditor.FillAsync("#Text", "See the child alone this week");
        await auditor.FillAsync("#By", "the social worker");
        await auditor.FillAsync("#Due", DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await PressAsync(auditor, "Add");
        if (look) await LookAsync(auditor);
        await auditor.GetByText("Go on to the summary").ClickAsync();
        if (look) await LookAsync(auditor);
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

    /// <summary>The practitioner says that what was agreed is done.</summary>
    private async Task DoAsync(IPage practitioner)
    {
        await practitioner.GetByRole(AriaRole.Link, new() { Name = "See the child alone this week" }).ClickAsync();
        await LookAsync(practitioner);
        await practitioner.FillAsync("#Words", "The child was seen alone at school.");
        await practitioner.FillAsync("#Evidence", "Case note of today");
        await PressAsync(practitioner, "It is done");
        await practitioner.GetByText("The action is done.").WaitForAsync();
    }

    /// <summary>The case is less than good again; whoever leads quality decides what happens.</summary>
    private async Task ReauditAsync(IPage auditor, IPage lead)
    {
        await auditor.GotoAsync("/my-audits");
        await auditor.GetByRole(AriaRole.Row).Filter(new() { HasText = "Re-audit" }).GetByRole(AriaRole.Link).ClickAsync();
        await FillAsync(auditor, look: false);
        await lead.GotoAsync("/quality/fell-back");
        await LookAsync(lead);
        await lead.Locator("tbody a").First.ClickAsync();
        await LookAsync(lead);
        await lead.FillAsync("#Words", "The service manager sees the family with the worker this week.");
        await PressAsync(lead, "Keep the decision");
        await lead.GetByText("The decision is kept.").WaitForAsync();
    }

    private async Task HeadlineAsync(IPage lead)
    {
        await lead.GotoAsync("/quality/headlines/publish");
        await LookAsync(lead);
        await lead.FillAsync("#On", DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await lead.FillAsync("#Title", "Briefing note of the journey");
        await lead.FillAsync("#words-2", "Plans still drift where they have no dates.");
        await PressAsync(lead, "Publish the list");
        await lead.GetByText("1 has changed").WaitForAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Plans still drift" }).ClickAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Say on which themes it rests" }).ClickAsync();
        await LookAsync(lead);
        await lead.GoBackAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Drift and delay", Exact = true }).ClickAsync();
        await lead.GetByRole(AriaRole.Heading, new() { Name = "Dip samples" }).WaitForAsync();
        await LookAsync(lead);
    }

    private async Task ReportAsync(IPage officer)
    {
        await officer.GotoAsync("/agendas/new");
        await officer.FillAsync("#Day", DateTime.UtcNow.AddDays(74).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await officer.FillAsync("#Time", "14:00");
        await officer.FillAsync("#Place", "Committee Room 2");
        await PressAsync(officer, "Plan the meeting");
        await PageChecks.ArriveAsync(officer, "**/agendas/*");
        await officer.FillAsync("#Title", "Quality assurance");
        await PressAsync(officer, "Add the item");
        await MeetingCycle.That(officer, AriaRole.Link, "Add a paper", "Quality assurance").ClickAsync();
        await LookAsync(officer);
        await PressAsync(officer, "Make the audit report");
        await officer.GetByText("The report is made from the audits, with small counts withheld.").WaitForAsync();
        (await officer.InputValueAsync("#Text")).ShouldContain("Plans still drift where they have no dates.");
        await LookAsync(officer);
    }

    /// <summary>An exercise that is judged, a forum, a newsletter.</summary>
    private async Task LearnAsync(IPage lead, IPage auditor)
    {
        await lead.GotoAsync("/calibration/new");
        await lead.FillAsync("#Title", "A child who moved twice");
        await lead.SelectOptionAsync("#Strand", "Help and protection");
        await lead.FillAsync("#Material", "A child of six moved twice in a year. The plan has no dates.");
        await lead.FillAsync("#ClosesOn", DateTime.UtcNow.AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await PressAsync(lead, "Set the exercise");
        await auditor.GotoAsync("/calibration");
        await auditor.GetByRole(AriaRole.Link, new() { Name = "A child who moved twice" }).ClickAsync();
        await LookAsync(auditor);
        foreach (var choice in await auditor.GetByLabel("Meets good", new() { Exact = true }).AllAsync()) await choice.CheckAsync();
        await PressAsync(auditor, "Keep my judgements");
        await auditor.GetByText("Your judgements are kept.").WaitForAsync();
        await lead.GotoAsync("/calibration");
        await lead.GetByRole(AriaRole.Link, new() { Name = "A child who moved twice" }).ClickAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Close it with what was agreed" }).ClickAsync();
        await LookAsync(lead);
        await lead.GotoAsync("/calibration");
        await lead.GetByRole(AriaRole.Link, new() { Name = "A child of nine who misses school" }).ClickAsync();
        await LookAsync(lead);
        await lead.GotoAsync("/quality/meetings");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Practice improvement forum" }).ClickAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Write it up" }).ClickAsync();
        await LookAsync(lead);
        await lead.GotoAsync("/newsletters");
        await lead.FillAsync("#Month", "2026-08");
        await PressAsync(lead, "Draft it from the month’s findings");
        await lead.GetByRole(AriaRole.Heading, new() { Name = "What audits taught us in August 2026" }).WaitForAsync();
        await LookAsync(lead);
        await lead.GotoAsync("/newsletters");
        await lead.GetByRole(AriaRole.Link, new() { Name = "September 2026" }).ClickAsync();
        await LookAsync(lead);
        await lead.GotoAsync("/quality/challenge");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Is the chronology up to date?" }).ClickAsync();
        await LookAsync(lead);
    }

    private Task<IPage> AsAsync(string role) => site.AsAsync(role);

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Nothing that axe finds, and no page wider than a small phone.</summary>
    private Task LookAsync(IPage page) => PageChecks.AssertLooks(page, Pictures is null ? null : Path.Combine(Pictures, $"quality-{++pictures:00}"));
}
