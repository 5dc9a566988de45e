using System.Globalization;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>
/// The loop that everything serves, as each role in turn: a decision in minutes becomes a row of the tracker, is answered by the
/// cabinet member, reported to the next meeting, done with evidence, judged by the board, and closed.
/// </summary>
public sealed class LoopTests(ChangedSite site)
{
    private const string Board = "/boards/children-and-education-scrutiny-board";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly DateOnly Asked = Today.AddDays(-40);

    [Fact]
    public async Task Recommendation_FromMinutesToItsClosing_GoesThroughEveryHand()
    {
        await ImportAsync();
        var cycle = new MeetingCycle(site, Board);

        var ask = await FindAsync(cycle);
        await AnswerAsync(cycle, ask);
        var report = await ReportAsync(cycle);
        await DoAsync(cycle, ask);
        await RenewAsync(cycle, report);
        await KeepAsync(cycle, ask);
        await LookBackAsync(cycle, ask);
    }

    private async Task ImportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("loop-").FullName;
        var (minutes, agenda) = (Path.Combine(folder, "minutes.md"), Path.Combine(folder, "agenda.md"));
        await File.WriteAllTextAsync(minutes, $"""
            **Fenbridge City Council**

            **Minutes of the Meeting of Children and Education Scrutiny Board**

            **held at 4.30 pm on {Long(Asked)}**

            Present:

            Members: Councillor M Ashdown (Chair)

            ## **Public Business**

            ### **901. A Named Worker for Every Carer**

            The Scrutiny Board considered how foster carers find somebody to speak to.

            **RESOLVED that the Board recommend to the Cabinet Member for Children's Services that every foster carer be given the lighthouse promise of one named worker.**

            (Meeting closed at 6.00 pm)
            """);
        await File.WriteAllTextAsync(agenda, $"""
            ## **Agenda**

            ## **Children and Education Scrutiny Board**

            #### **Time and Date**

            4.30 pm on {Long(Today)}

            #### **Place**

            Committee Room 1 - Guildhall

            #### **Public Business**

            1. Apologies and Substitutions
            2. Any Other Business

            #### **Private Business**

            Nil
            """);
        await site.ImportAsync(minutes, agenda);
    }

    private static async Task<string> FindAsync(MeetingCycle cycle)
    {
        var visitor = await cycle.VisitAsync("/tracker?q=what+happened+to+the+lighthose+promise");
        await visitor.GetByText("lighthouse promise").First.WaitForAsync();
        await cycle.CheckAsync(visitor, "found-misspelt");
        await visitor.Locator("tbody th a").First.ClickAsync();
        await PageChecks.ArriveAsync(visitor, "**/tracker/*");
        (await visitor.InnerTextAsync("main")).ShouldContain("No answer found in any paper held here.");
        await cycle.CheckAsync(visitor, "asked");
        return new Uri(visitor.Url).AbsolutePath;
    }

    private static async Task AnswerAsync(MeetingCycle cycle, string ask)
    {
        var member = await cycle.AsAsync("Cabinet member");
        await cycle.CheckAsync(member, "my-work");
        await member.GotoAsync("/answers");
        await cycle.CheckAsync(member, "asked-of-me");
        await PageChecks.AssertKeyboard(member);
        await member.GotoAsync(ask);
        await member.GetByRole(AriaRole.Button, new() { Name = "Answer" }).First.ClickAsync();
        await PageChecks.ArriveAsync(member, "**/answers/*");
        await MeetingCycle.PressAsync(member, "Publish the answer");
        await member.Locator(".govuk-error-summary").WaitForAsync();
        await cycle.CheckAsync(member, "answer-refused");
        await member.GetByLabel("Accepted", new() { Exact = true }).CheckAsync();
        await member.FillAsync("#Words", "Every carer will be told one name by the autumn.");
        await MeetingCycle.PressAsync(member, "Publish the answer");
        await member.GetByText("Your answer is published.").WaitForAsync();
    }

    private static async Task<string> ReportAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync("Governance officer");
        await MeetingCycle.PlanAsync(officer, Today.AddDays(75));
        await MeetingCycle.That(officer, AriaRole.Link, "Add a paper", "Outstanding issues").ClickAsync();
        await MeetingCycle.PressAsync(officer, "Make the outstanding issues report");
        await officer.Locator("#Text").WaitForAsync();
        var text = await officer.InputValueAsync("#Text");
        text.ShouldContain("lighthouse promise");
        text.ShouldContain("accepted. Every carer will be told one name by the autumn.");
        return officer.Url;
    }

    private static async Task DoAsync(MeetingCycle cycle, string ask)
    {
        var member = await cycle.AsAsync("Cabinet member");
        await member.GotoAsync(ask);
        await member.GetByRole(AriaRole.Button, new() { Name = "Answer" }).First.ClickAsync();
        await PageChecks.ArriveAsync(member, "**/answers/*");
        await member.GetByLabel("It is done").CheckAsync();
        await member.FillAsync("#Words", "All 212 carers have a card with one name on it.");
        var letter = Path.Combine(Directory.CreateTempSubdirectory("loop-").FullName, "card.pdf");
        await member.PdfAsync(new() { Path = letter });
        await member.SetInputFilesAsync("#file", letter);
        await MeetingCycle.PressAsync(member, "Add the file");
        await member.GetByText("The file goes with the answer").WaitForAsync();
        await cycle.CheckAsync(member, "answer-with-file");
        await MeetingCycle.PressAsync(member, "Publish the answer");
        await member.GetByText("Your answer is published.").WaitForAsync();
    }

    private static async Task RenewAsync(MeetingCycle cycle, string report)
    {
        var officer = await cycle.AsAsync("Governance officer");
        await officer.GotoAsync(report);
        await MeetingCycle.PressAsync(officer, "Make the appendix anew");
        await officer.GetByText("The appendix is made anew").WaitForAsync();
        (await officer.InputValueAsync("#Text")).ShouldContain("All 212 carers have a card with one name on it.");
    }

    private static async Task KeepAsync(MeetingCycle cycle, string ask)
    {
        var officer = await cycle.AsAsync("Governance officer");
        await officer.GotoAsync($"{ask}/keep");
        await cycle.CheckAsync(officer, "keep");
        await PageChecks.AssertKeyboard(officer);
        foreach (var what in (string[])["answer", "receipt", "theme", "close", "judge"])
        {
            // Only what can be recorded now has a form: a done ask has no answer to wait for.
            await officer.GotoAsync($"{ask}/keep/{what}");
            await cycle.CheckAsync(officer, $"keep-{what}");
        }

        await officer.GetByLabel("Worked", new() { Exact = true }).CheckAsync();
        await officer.FillAsync("[id='Form.Words']", "Carers say that they know whom to ring.");
        await MeetingCycle.PressAsync(officer, "Record");
        await officer.GetByText("The judgement is recorded.").WaitForAsync();
        await EffectAsync(cycle, officer, ask);
        await officer.GotoAsync($"{ask}/keep/close");
        await officer.SelectOptionAsync("[id='Form.Meeting']", new SelectOptionValue { Index = 1 });
        await officer.FillAsync("[id='Form.Words']", "The Board is content.");
        await MeetingCycle.PressAsync(officer, "Record");
        await officer.GetByText("It is recorded as closed by the board.").WaitForAsync();
        foreach (var address in (string[])["/tracker/owners", "/tracker/import"])
        {
            await officer.GotoAsync(address);
            await cycle.CheckAsync(officer, address.Split('/')[^1]);
        }
    }

    private static async Task EffectAsync(MeetingCycle cycle, IPage officer, string ask)
    {
        await officer.GotoAsync($"{ask}/keep/effect");
        await officer.FillAsync("[id='Form.Name']", "Carers who know whom to ring");
        await officer.GetByLabel("rise", new() { Exact = true }).CheckAsync();
        await MeetingCycle.PressAsync(officer, "Add");
        await officer.GetByText("0 figures entered").WaitForAsync();
        await officer.Locator("textarea").First.FillAsync(string.Join('\n', Enumerable.Range(0, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Today.AddDays(-30 * (9 - i)):yyyy-MM-dd}, {40 + i % 3}"))));
        await officer.GetByRole(AriaRole.Button, new() { Name = "Enter figures" }).First.ClickAsync();
        await officer.GetByText("9 figures entered").WaitForAsync();
        await cycle.CheckAsync(officer, "effect");
    }

    private static async Task LookBackAsync(MeetingCycle cycle, string ask)
    {
        var visitor = await cycle.VisitAsync(ask);
        var words = await visitor.InnerTextAsync("main");
        foreach (var said in (string[])["Every carer will be told one name by the autumn.", "All 212 carers have a card with one name on it.", "card.pdf", "Carers say that they know whom to ring.", "The Board is content.", "Closed", "Worked"]) words.ShouldContain(said);
        await cycle.CheckAsync(visitor, "closed");
        await PageChecks.AssertKeyboard(visitor);
        var file = await visitor.APIRequest.GetAsync(new Uri(new Uri(visitor.Url), await visitor.GetByRole(AriaRole.Link, new() { Name = "card.pdf" }).GetAttributeAsync("href")).ToString());
        (await file.BodyAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        await visitor.GotoAsync("/tracker/dashboard");
        await cycle.CheckAsync(visitor, "dashboard");
        await PageChecks.AssertKeyboard(visitor);
    }

    private static string Long(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
}
