using System.Text;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Performance as each role in turn: the grid, an indicator, figures that come in, commentary and its approval, a signal and its themed audit.</summary>
public sealed class PerformanceTests(ChangedSite site)
{
    [Fact]
    public async Task Figures_LeadToWordsAndToAThemedAudit()
    {
        var analyst = await AsAsync("Performance analyst");
        await analyst.GetByRole(AriaRole.Navigation, new() { Name = "Menu" }).GetByRole(AriaRole.Link, new() { Name = "Performance", Exact = true }).ClickAsync();
        await analyst.GetByRole(AriaRole.Heading, new() { Name = "Performance" }).WaitForAsync();
        await LookAsync(analyst);
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Second or later protection plans" }).ClickAsync();
        await analyst.GetByText("Earlier figures", new() { Exact = true }).ClickAsync();
        await LookAsync(analyst);
        foreach (var page in (string[])["/performance/signals", "/performance/desk/extracts", "/performance/desk/figures", "/performance/desk/benchmarks", "/performance/desk/new", "/performance/desk/indicators/re-referral-rate"])
        {
            await analyst.GotoAsync(page);
            await LookAsync(analyst);
        }

        await LoadAsync(analyst);
        await analyst.GotoAsync("/performance/cp-repeat-rate");
        await analyst.GetByText("Write or read the commentary").ClickAsync();
        await analyst.FillAsync("#Words", "The rate fell.");
        await PressAsync(analyst, "Keep the words");
        await LookAsync(analyst);
        var words = analyst.Url;

        var head = await AsAsync("Head of service");
        await head.GotoAsync(words);
        await PressAsync(head, "Approve");
        await head.GetByRole(AriaRole.Alert).GetByText("it rose").WaitForAsync();
        await LookAsync(head);
        await head.FillAsync("#Why", "It speaks of the year before.");
        await PressAsync(head, "Approve");
        await head.GetByText("The commentary is approved.").WaitForAsync();

        var lead = await AsAsync("Quality lead");
        await lead.GotoAsync("/performance/signals");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Second or later protection plans" }).ClickAsync();
        await LookAsync(lead);
        await PressAsync(lead, "Plan it");
        await lead.GetByText("A themed audit was planned by").WaitForAsync();
        await LookAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "The themed audit" }).ClickAsync();
        await lead.GetByRole(AriaRole.Heading, new() { Name = "Themed audit: Second or later protection plans" }).WaitForAsync();
        (await (await AsAsync("Councillor")).GotoAsync("/performance"))!.Status.ShouldBe(403);
        await TellByGroupAsync(analyst);
    }

    /// <summary>An extract that names teams: an indicator by group, for insiders and as it may be published; what teams hold; the month's report for each audience, and its files.</summary>
    private static async Task TellByGroupAsync(IPage analyst)
    {
        await analyst.GotoAsync("/performance/desk/extracts");
        string[] teams = ["North Team", "South Team", "West Team"];
        var referrals = string.Join('\n', Enumerable.Range(0, 150).Select(n => $"C{n % 90},{(n % 2 == 0 ? "a) Male" : "b) Female")},{new DateOnly(2026, 9, 1).AddDays(n % 60):dd/MM/yyyy},{teams[n % 7 % 3]}"));
        var plans = string.Join('\n', Enumerable.Range(0, 40).Select(n => $"C{n},{new DateOnly(2026, 6, 1).AddDays(n):dd/MM/yyyy},,{new DateOnly(2026, 10, 1).AddDays(n % 30):dd/MM/yyyy},,{teams[n % 3]}"));
        await analyst.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "list-3.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"Child Unique ID,Gender,Date of referral,Allocated Team\n{referrals}\n") },
            new FilePayload { Name = "list-7.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,Date of the Last Statutory Visit,Date of latest review conference,Allocated Team\n{plans}\n") },
        ]);
        await analyst.FillAsync("#AsAt", "2026-10-31");
        await PressAsync(analyst, "Load it");
        await analyst.GetByText("The extract is kept as at").WaitForAsync();
        await analyst.GotoAsync("/performance/referrals");
        await analyst.SelectOptionAsync("#by", "team");
        await PressAsync(analyst, "Show");
        await analyst.GetByText("From the extract as at").WaitForAsync();
        await LookAsync(analyst);
        await analyst.SelectOptionAsync("#by", "sex");
        await analyst.SelectOptionAsync("#version", "public");
        await PressAsync(analyst, "Show");
        await analyst.GetByText("Counts from 1 to 5 are withheld").WaitForAsync();
        await LookAsync(analyst);
        await analyst.GotoAsync("/performance/teams");
        await analyst.GetByRole(AriaRole.Rowheader, new() { Name = "West Team" }).WaitForAsync();
        await LookAsync(analyst);
        foreach (var audience in (string[])["board", "team"])
        {
            await analyst.GotoAsync($"/performance/report?audience={audience}");
            await analyst.GetByRole(AriaRole.Heading, new() { Name = "Contents" }).WaitForAsync();
            await LookAsync(analyst);
        }

        foreach (var (form, begins) in ((string, string)[])[("pdf", "%PDF"), ("docx", "PK")])
        {
            var file = await analyst.APIRequest.GetAsync($"{new Uri(analyst.Url).GetLeftPart(UriPartial.Authority)}/performance/report.{form}?audience=board");
            file.Status.ShouldBe(200);
            Encoding.ASCII.GetString(await file.BodyAsync(), 0, begins.Length).ShouldBe(begins);
        }
    }

    /// <summary>An extract that is refused with its problems, and one that is kept.</summary>
    private static async Task LoadAsync(IPage analyst)
    {
        await analyst.GotoAsync("/performance/desk/extracts");
        await analyst.SetInputFilesAsync("#files", new FilePayload { Name = "list-3.csv", MimeType = "text/csv", Buffer = "Somebody,Date of referral\nA,01/02/2025\n"u8.ToArray() });
        await PressAsync(analyst, "Load it");
        await analyst.GetByText("Nothing was kept.").WaitForAsync();
        await LookAsync(analyst);
        await analyst.SetInputFilesAsync("#files", new FilePayload { Name = "list-3.csv", MimeType = "text/csv", Buffer = "Child Unique ID,Date of referral\nA,01/02/2020\nB,32/02/2020\n"u8.ToArray() });
        await analyst.FillAsync("#AsAt", "2020-02-29");
        await PressAsync(analyst, "Load it");
        await analyst.GetByText("The extract is kept as at").WaitForAsync();
        await LookAsync(analyst);
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
    private static async Task LookAsync(IPage page)
    {
        await PageChecks.AssertAccessible(page);
        await PageChecks.AssertFits(page, SiteFixture.Phone);
        await page.SetViewportSizeAsync(SiteFixture.Wide, 900);
    }
}
