using System.Globalization;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Others look at the work: a peer review is brought in, a partner audits its own agency's part, and indicators stand beside a theme.</summary>
public sealed class OutsideEyesTests(ChangedSite site)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCRUTINEER_SCREENSHOTS");
    private int pictures;

    [Fact]
    public async Task OutsideEyes_LookAtTheWork_AndSeeNothingElse()
    {
        var lead = await AsAsync("Quality lead");
        await BringInAsync(lead);
        await NameIndicatorsAsync(lead);
        var partner = await AsAsync("Partner representative");
        await partner.GetByRole(AriaRole.Link, new() { Name = "Your agency’s part: Neglect over a long time" }).ClickAsync();
        await LookAsync(partner);
        await FillAsync(partner);
        foreach (var page in (string[])["/quality/findings", "/quality/multi-agency", "/quality/challenge", "/moderation", "/quality/plans", "/calibration", "/newsletters", "/performance"]) (await partner.GotoAsync(page))!.Status.ShouldBe(403, page);
        await partner.GotoAsync("/quality");
        await LookAsync(partner);

        await lead.GotoAsync("/quality/multi-agency");
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Neglect over a long time" }).ClickAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Marram Health Trust" }).ClickAsync();
        await lead.GetByText("The child was weighed at each visit").First.WaitForAsync();
        await LookAsync(lead);
        await lead.GotoAsync("/quality/multi-agency/new");
        await LookAsync(lead);
    }

    private async Task BringInAsync(IPage lead)
    {
        await lead.GotoAsync("/quality/challenge/external/import");
        await LookAsync(lead);
        await lead.FillAsync("#Body", "Inspectorate of the journey");
        await lead.SelectOptionAsync("#Tool", new SelectOptionValue { Label = "Social care case audit" });
        await SendTableAsync(lead, "Case,Service,Month,Area,Judgement,Comment,Themes\nX-1,Nowhere,2026-09,risk,Good,,\n");
        await lead.GetByText("Row 2, column Service: \"Nowhere\" is no service here.").First.WaitForAsync();
        await LookAsync(lead);
        await lead.SelectOptionAsync("#Tool", new SelectOptionValue { Label = "Social care case audit" });
        await SendTableAsync(lead, "Case,Service,Month,Area,Judgement,Comment,Themes\nX-1,Help and Protection,2026-09,risk,Meets good,Clear and timely.,Neglect\nX-1,Help and Protection,2026-09,plans,Does not meet good,It has no dates.,Drift and delay\n");
        await lead.GetByText("Nothing is kept yet.").WaitForAsync();
        await LookAsync(lead);
        await PressAsync(lead, "Keep them all");
        await lead.GetByText("It has no dates.").WaitForAsync();
        await LookAsync(lead);
        foreach (var page in (string[])["/quality/challenge", "/quality/findings", "/quality/findings/theme?Name=Drift%20and%20delay"])
        {
            await lead.GotoAsync(page);
            await lead.GetByText("Inspectorate of the journey").First.WaitForAsync();
            await LookAsync(lead);
        }

        var moderator = await AsAsync("Moderator");
        await moderator.GotoAsync("/moderation/agreement");
        await moderator.GetByText("We, against bodies from outside").WaitForAsync();
        await LookAsync(moderator);
    }

    private async Task NameIndicatorsAsync(IPage lead)
    {
        await lead.GotoAsync("/quality/findings/theme?Name=Drift%20and%20delay");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Say which indicators stand beside it" }).ClickAsync();
        await LookAsync(lead);
        await lead.GetByLabel("Cases for each full-time worker").CheckAsync();
        await PressAsync(lead, "Keep the choice");
        await lead.GetByText("4 indicators beside it.").WaitForAsync();
        await lead.GetByRole(AriaRole.Link, new() { Name = "Cases for each full-time worker" }).ClickAsync();
        await lead.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        lead.Url.ShouldContain("/performance/caseload");
    }

    private async Task FillAsync(IPage partner)
    {
        for (var area = 0; area < 5; area++)
        {
            await partner.Locator($"#judged-{area.ToString(CultureInfo.InvariantCulture)}-MeetsGood").CheckAsync();
            await partner.FillAsync($"#words-{area.ToString(CultureInfo.InvariantCulture)}", "The child was weighed at each visit, and the plan followed from it.");
        }

        await PressAsync(partner, "Save, and go on later");
        await partner.GetByText("Your part is saved. It is not sent yet.").WaitForAsync();
        await PressAsync(partner, "Send our part");
        await partner.GetByText("Your agency’s part is sent. Thank you.").WaitForAsync();
        await LookAsync(partner);
        await partner.GetByRole(AriaRole.Link, new() { Name = "Neglect over a long time" }).ClickAsync();
        await partner.GetByText("It is not changed any more.").WaitForAsync();
        await LookAsync(partner);
    }

    private static async Task SendTableAsync(IPage lead, string table)
    {
        await lead.SetInputFilesAsync("#file", new FilePayload { Name = "audits.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(table) });
        await PressAsync(lead, "Look at it first");
    }

    private Task<IPage> AsAsync(string role) => site.AsAsync(role);

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Nothing that axe finds, and no page wider than a small phone.</summary>
    private Task LookAsync(IPage page) => PageChecks.AssertLooks(page, Pictures is null ? null : Path.Combine(Pictures, $"outside-{++pictures:00}"));
}
