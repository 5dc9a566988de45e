using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>
/// A board's meeting from an empty diary to approved minutes, as each role in turn, while two months pass: a private item, a
/// late paper, a withdrawn one, a substitute, and a correction to the minutes.
/// </summary>
public sealed class MeetingCycleTests(ClockedSite site)
{
    private const string Board = "/boards/children-and-education-scrutiny-board";
    private const string Officer = "Governance officer";
    private static readonly DateOnly Meeting = new(2027, 2, 4);
    private static readonly DateOnly Next = new(2027, 3, 4);

    private static readonly (string Title, string Said)[] Standing =
    [
        ("Apologies and substitutions", "One apology was received, and a substitute named."), ("Declarations of interests", "There were none."),
        ("Minutes", "The minutes were agreed."), ("Any other business", "There was none."),
    ];

    [Fact]
    public async Task Meeting_FromEmptyDiaryToApprovedMinutes_GoesThroughEveryHand()
    {
        ClockedSite.NeedsClock();
        var cycle = new MeetingCycle(site, Board);

        await site.MoveToAsync(new(2027, 1, 11), 9);
        var agenda = await PlanAsync(cycle);
        await WriteAndSignOffAsync(cycle, agenda);
        await site.MoveToAsync(new(2027, 1, 27), 10);
        await PublishAsync(cycle, agenda);
        await site.MoveToAsync(new(2027, 2, 1), 11);
        await AddLatePaperAsync(cycle, agenda);
        await site.MoveToAsync(new(2027, 2, 2), 11);
        await WithdrawAsync(cycle, agenda);
        await ReadAsMembersAsync(cycle);

        await site.MoveToAsync(Meeting, 12);
        await RecordApologyAsync(cycle);
        await site.MoveToAsync(Meeting, 16);
        await TakeMinutesAsync(cycle);
        await site.MoveToAsync(new(2027, 2, 8), 10);
        await PublishMinutesAsync(cycle);

        await site.MoveToAsync(new(2027, 2, 24), 10);
        await PlanNextAsync(cycle);
        await site.MoveToAsync(Next, 17);
        await ApproveAsync(cycle);
        await LookBackAsync(cycle);
    }

    private static async Task<string> PlanAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync(Officer);
        var agenda = await MeetingCycle.PlanAsync(officer, Meeting);
        foreach (var title in (string[])["Outstanding issues", "Work programme"]) await MeetingCycle.That(officer, AriaRole.Button, "Take off", title).ClickAsync();
        foreach (var title in (string[])["Fostering", "Placements", "A provider’s contract"])
        {
            await officer.FillAsync("#Title", title);
            await officer.CheckAsync("#NeedsPaper");
            await MeetingCycle.PressAsync(officer, "Add the item");
            await officer.GetByRole(AriaRole.Heading, new() { Name = title }).WaitForAsync();
        }

        await MeetingCycle.That(officer, AriaRole.Link, "Change", "A provider’s contract").ClickAsync();
        await officer.CheckAsync("#IsPrivate");
        await officer.SelectOptionAsync("#ExemptParagraph", "3");
        await officer.FillAsync("#ExemptReason", "The price would be known to those who bid next.");
        await cycle.LookAsync(officer, "private-item");
        await MeetingCycle.PressAsync(officer, "Save");
        await officer.GetByText("Paragraph 3").First.WaitForAsync();
        await cycle.LookAsync(officer, "planned");
        return agenda;
    }

    private static async Task WriteAndSignOffAsync(MeetingCycle cycle, string agenda)
    {
        var officer = await cycle.AsAsync(Officer);
        await cycle.WriteAsync(officer, agenda, "Fostering", "# 1. Purpose\n\nTo say how **carers** are found.\n\n# 2. Recommendations\n\nThe Board is recommended:\n\n1. to ask for a plan to keep carers.\n");
        await cycle.WriteAsync(officer, agenda, "Placements", "# 1. Purpose\n\nTo count placements. **The figure is wrong.**\n");
        await cycle.WriteAsync(officer, agenda, "A provider’s contract", "# 1. Purpose\n\nThe price is tangerine.\n");
        await officer.GotoAsync($"{agenda}/publish");
        await cycle.CheckAsync(officer, "gate-shut");
        (await officer.InnerTextAsync("main")).ShouldContain("Director has not answered");
        var director = await cycle.AsAsync("Approver");
        await cycle.LookAsync(director, "approver");
        foreach (var title in (string[])["Fostering", "Placements", "A provider’s contract"]) await cycle.ApproveAsync(director, title);
    }

    private static async Task PublishAsync(MeetingCycle cycle, string agenda)
    {
        var officer = await cycle.AsAsync(Officer);
        await officer.GotoAsync($"{agenda}/publish");
        (await officer.InnerTextAsync("main")).ShouldContain("5 clear days, and 5 are due");
        await cycle.LookAsync(officer, "gate-open");
        await MeetingCycle.PressAsync(officer, "Publish the agenda");
        await officer.GetByRole(AriaRole.Heading, new() { Name = "Notice" }).First.WaitForAsync();

        var visitor = await cycle.VisitAsync(cycle.Of(Meeting));
        var seen = await MeetingCycle.PackAsync(visitor, cycle.Of(Meeting), "Agenda and all papers");
        seen.ShouldContain("five clear days");
        seen.ShouldContain("The price would be known to those who bid next.");
        await cycle.LookAsync(visitor, "published");
        await cycle.ForbiddenWordAsync(visitor, "tangerine");
    }

    private static async Task AddLatePaperAsync(MeetingCycle cycle, string agenda)
    {
        var officer = await cycle.AsAsync(Officer);
        await cycle.WriteAsync(officer, agenda, "Fostering", "# 1. Purpose\n\nThe inspector’s letter, which came on Friday.\n", kind: "Another paper", called: "The inspector’s letter");
        await officer.GotoAsync($"{agenda}/publish");
        await MeetingCycle.PressAsync(officer, "Publish the supplementary agenda");
        await officer.Locator(".govuk-error-summary").WaitForAsync();
        await cycle.CheckAsync(officer, "supplement-refused");
        await officer.FillAsync("#Why", "The letter came after the agenda was published.");
        await officer.FillAsync("#Chair", "Councillor Imogen Tarrant");
        await officer.FillAsync("#SpecialCircumstances", "The next meeting is after the inspector returns.");
        await MeetingCycle.PressAsync(officer, "Publish the supplementary agenda");
        await officer.GetByText("The letter came after the agenda was published.").First.WaitForAsync();
        var visitor = await cycle.VisitAsync(cycle.Of(Meeting));
        (await MeetingCycle.PackAsync(visitor, cycle.Of(Meeting), "Supplementary agenda of")).ShouldContain("The inspector’s letter");
        await cycle.CheckAsync(visitor, "supplement");
    }

    private static async Task WithdrawAsync(MeetingCycle cycle, string agenda)
    {
        var officer = await cycle.AsAsync(Officer);
        await officer.GotoAsync(agenda);
        await officer.Locator(".app-builder__papers a", new() { HasText = "Placements" }).ClickAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "Withdraw this paper" }).ClickAsync();
        await officer.FillAsync("#Why", "Its figure was of another year.");
        await MeetingCycle.PressAsync(officer, "Withdraw the paper");
        await officer.GetByText("The paper is withdrawn").WaitForAsync();
        var visitor = await cycle.VisitAsync(cycle.Of(Meeting));
        await visitor.Locator("summary", new() { HasText = "Placements (withdrawn)" }).ClickAsync();
        await visitor.GetByText("Its figure was of another year.").WaitForAsync();
        await cycle.CheckAsync(visitor, "withdrawn");
    }

    private static async Task ReadAsMembersAsync(MeetingCycle cycle)
    {
        var councillor = await cycle.AsAsync("Councillor");
        await councillor.GotoAsync("/my-papers");
        (await councillor.InnerTextAsync("main")).ShouldContain("A provider’s contract");
        await cycle.CheckAsync(councillor, "my-papers");
        var auditor = await cycle.AsAsync("Auditor");
        await cycle.ForbiddenWordAsync(auditor, "tangerine");
        (await auditor.GotoAsync("/agendas"))!.Status.ShouldBe(403);
    }

    private static async Task RecordApologyAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync(Officer);
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk");
        await MeetingCycle.PressAsync(officer, "Open the desk");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Apologies and attendance" }).ClickAsync();
        await officer.SelectOptionAsync("#Entry", new SelectOptionValue { Index = 1 });
        await officer.FillAsync("#ToldOn", "2027-02-04");
        await officer.FillAsync("#ToldAt", "11:30");
        await officer.FillAsync("#Substitute", "Councillor Pia Norwell");
        await MeetingCycle.PressAsync(officer, "Record the apology");
        await officer.GetByText("Pia Norwell").First.WaitForAsync();
        await cycle.CheckAsync(officer, "apologies");
    }

    private static async Task TakeMinutesAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync(Officer);
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk/attendance");
        foreach (var choice in await officer.Locator("select[name^='Presence']").AllAsync())
        {
            if (await choice.InputValueAsync() == "Expected") await choice.SelectOptionAsync("Present");
        }

        await MeetingCycle.PressAsync(officer, "Save attendance");
        await officer.GetByText("Attendance is recorded.").WaitForAsync();
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk/business");
        await officer.Locator("select[name=Paragraph]").SelectOptionAsync("3");
        await officer.Locator("textarea[name=Reason]").FillAsync("The price would be known to those who bid next.");
        await MeetingCycle.PressAsync(officer, "Record that the board resolved it");
        await officer.GetByText("Resolved").First.WaitForAsync();
        await cycle.CheckAsync(officer, "exclusion");

        foreach (var (title, said) in Standing) await cycle.MinuteAsync(officer, Meeting, title, said, null);
        await cycle.MinuteAsync(officer, Meeting, "Fostering", "The Board heard how carers were found.", "that the Cabinet Member (Children) be recommended to bring a plan to keep carers");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Make an ask of decision 1" }).ClickAsync();
        await officer.FillAsync("#Ask-0", "to bring a plan to keep carers");
        await officer.FillAsync("#To-0", "Cabinet Member (Children)");
        await MeetingCycle.PressAsync(officer, "Save");
        await cycle.LookAsync(officer, "minute");
        await cycle.MinuteAsync(officer, Meeting, "Placements", "The paper was withdrawn. The Director was asked to circulate the right figure.", null);
        await cycle.MinuteAsync(officer, Meeting, "A provider’s contract", "The Board talked about the tangerine price.", "that the contract be noted");
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk/check");
        await cycle.LookAsync(officer, "check");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Make it an ask" }).ClickAsync();
        await officer.GetByText("None is left").WaitForAsync();
    }

    private static async Task PublishMinutesAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync(Officer);
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk/publish");
        await MeetingCycle.PressAsync(officer, "Send the draft to the chair");
        await officer.FillAsync("#Comments", "Agreed as they stand.");
        await MeetingCycle.PressAsync(officer, "Record the chair’s answer");
        await cycle.LookAsync(officer, "publish-minutes");
        await MeetingCycle.PressAsync(officer, "Publish the draft minutes");
        await officer.GetByText("to be approved").First.WaitForAsync();

        var visitor = await cycle.VisitAsync(cycle.Of(Meeting));
        await cycle.LookAsync(visitor, "minutes-draft");
        (await visitor.InnerTextAsync("main")).ShouldContain("Pia Norwell");
        await cycle.ForbiddenWordAsync(visitor, "tangerine");
        await visitor.GotoAsync("/tracker?q=keep+carers");
        (await visitor.InnerTextAsync("main")).ShouldContain("to bring a plan to keep carers");
        await cycle.LookAsync(visitor, "tracker");
    }

    private static async Task PlanNextAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync(Officer);
        var agenda = await MeetingCycle.PlanAsync(officer, Next);
        await MeetingCycle.That(officer, AriaRole.Button, "Take off", "Work programme").ClickAsync();
        await MeetingCycle.That(officer, AriaRole.Link, "Add a paper", "Outstanding issues").ClickAsync();
        await cycle.CheckAsync(officer, "report-offered");
        await MeetingCycle.PressAsync(officer, "Make the outstanding issues report");
        await officer.GetByText("The report is made from the tracker.").WaitForAsync();
        await cycle.CheckAsync(officer, "report-made");
        await MeetingCycle.SendAsync(officer);
        await cycle.ApproveAsync(await cycle.AsAsync("Approver"), "Outstanding issues report");
        await officer.GotoAsync($"{agenda}/publish");
        await MeetingCycle.PressAsync(officer, "Publish the agenda");
        await officer.GetByRole(AriaRole.Heading, new() { Name = "Notice" }).First.WaitForAsync();
        var visitor = await cycle.VisitAsync(cycle.Of(Next));
        await visitor.GotoAsync((await visitor.Locator("a[href*='/papers/']").First.GetAttributeAsync("href"))!);
        (await visitor.InnerTextAsync("main")).ShouldContain("to bring a plan to keep carers");
        await cycle.CheckAsync(visitor, "report-published");
    }

    private static async Task ApproveAsync(MeetingCycle cycle)
    {
        var officer = await cycle.AsAsync(Officer);
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk/approve");
        await officer.Locator("summary", new() { HasText = "Correct a minute" }).ClickAsync();
        await MeetingCycle.That(officer, AriaRole.Link, "/26", "Fostering").ClickAsync();
        await officer.FillAsync("#Narrative", "The Board heard how carers were found and kept.");
        await officer.FillAsync("#Reason", "Members asked how carers are kept.");
        await MeetingCycle.PressAsync(officer, "Correct the minute");
        await officer.GotoAsync($"{cycle.Of(Meeting)}/desk/approve");
        await officer.SelectOptionAsync("#Day", "2027-03-04");
        await cycle.CheckAsync(officer, "approve");
        await MeetingCycle.PressAsync(officer, "Record the approval");
        await officer.GetByText("Approved").First.WaitForAsync();
        var visitor = await cycle.VisitAsync(cycle.Of(Meeting));
        var seen = await visitor.InnerTextAsync("main");
        seen.ShouldContain("pproved on 4 March 2027");
        await cycle.CheckAsync(visitor, "minutes-approved");
    }

    private static async Task LookBackAsync(MeetingCycle cycle)
    {
        var coordinator = await cycle.AsAsync("Scrutiny co-ordinator");
        await coordinator.GotoAsync(cycle.Of(Meeting));
        var corrected = coordinator.Locator("details", new() { HasText = "on Fostering" }).Locator("a[href*='/minutes/']").First;
        await coordinator.GotoAsync((await corrected.GetAttributeAsync("href"))!);
        await cycle.CheckAsync(coordinator, "minute-with-correction");
        (await coordinator.InnerTextAsync("main")).ShouldContain("Members asked how carers are kept.");
    }
}
