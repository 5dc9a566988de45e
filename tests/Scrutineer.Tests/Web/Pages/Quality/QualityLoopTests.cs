using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Staff;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>The loop over its pages: plan, draw, audit, moderation, corrective action, re-audit, figures.</summary>
public sealed class QualityLoopTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Plan_IsUnderstoodOrFlagged_SettledAndDrawn()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var plan = $"/quality/plans/{test.Plan:N}";
        var page = (await lead.GetAsync(plan)).Page.Words;
        page.ShouldContain("each, 1 in every quarter");
        page.ShouldContain("Needs a person It goes by a schedule (\"as per schedule\") that is not in the plan.");

        Guid flagged;
        List<Guid> managers;
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            flagged = (await db.Set<Scrutineer.Quality.Plans.PlanRow>().SingleAsync(r => r.Task == "Supervision", TestContext.Current.CancellationToken)).Id;
            managers = await db.Set<StaffMember>().Where(s => s.Post == "Team manager").Select(s => s.Id).ToListAsync(TestContext.Current.CancellationToken);
        }

        var row = $"/quality/plans/rows/{flagged:N}";
        (await lead.PostAsync(row, null, ("Settled", "now and then"), ("Pairing", "OwnTeam"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("is not understood as a rule");
        (await lead.PostAsync(row, null, ("Settled", "each manager 2 a year"), ("Pairing", "OwnTeam"))).LeadsTo.ShouldBe(row);
        (await lead.GetAsync(row)).Page.Words.ShouldContain("each, 1 on each of 2 occasions in the year");

        var draw = $"/quality/plans/rows/{test.Row:N}/draw";
        (string, string)[] asked = [("FromMonth", "4"), ("ToMonth", "6"), .. managers.Select(m => ("Auditors", $"{m}"))];
        (await lead.PostAsync(draw, null, [.. asked, ("Cases", "Q-1, Nobody Known")])).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Nobody Known, who holds Q-1, is not on the staff list.");
        (await lead.PostAsync(draw, null, [.. asked, ("Cases", "Q-1, Kezia Morrow\nQ-2, Kezia Morrow\nQ-3, Sam Whitlock\nQ-4, Ines Okafor")])).LeadsTo.ShouldBe($"/quality/plans/rows/{test.Row:N}");
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            var drawn = await db.Set<Allocation>().ToListAsync(TestContext.Current.CancellationToken);
            drawn.GroupBy(a => a.AuditorId).Select(g => g.Count()).ShouldBe([1, 1, 1]);
            drawn.ShouldAllBe(a => a.Month.Month >= 4 && a.Month.Month <= 6);
        }

        (await lead.PostAsync(draw, null, [.. asked, ("Cases", "Q-9, Kezia Morrow")])).Page.WordsOf(".govuk-error-summary__list").ShouldContain("These months are drawn already.");
        (await lead.GetAsync(plan)).Page.Words.ShouldContain("0 of 3 done of what was given out");
        (await lead.GetAsync($"/quality/plans/rows/{test.Row:N}")).Page.Words.ShouldContain("3 of 3 given");
    }

    [Fact]
    public async Task Row_IsAddedByHand_AndGoesOutWithTheWorkbook()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var plan = $"/quality/plans/{test.Plan:N}";
        (await lead.PostAsync($"{plan}/rows/new", null, ("Activity", ""), ("Often", "now and then"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say what is done.");

        var row = (await lead.PostAsync($"{plan}/rows/new", null, ("Activity", "Visit to a child in placement"), ("Doer", "Heads of service"), ("Often", "each head 3 times a year from June"))).LeadsTo!;

        (await lead.GetAsync(row)).Page.Words.ShouldContain("each, 1 on each of 3 occasions from June on");
        (await lead.GetAsync($"{plan}/workbook.xlsx")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour)).GetAsync($"{plan}/rows/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Swap_NeedsAReason_AndSomebodyWhoMay()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var given = await test.GiveAsync();
        Guid alun, ines;
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
            (alun, ines) = ((await db.Set<StaffMember>().SingleAsync(s => s.Name == "Alun Bevan", TestContext.Current.CancellationToken)).Id, (await db.Set<StaffMember>().SingleAsync(s => s.Name == "Ines Okafor", TestContext.Current.CancellationToken)).Id);
        var page = $"/quality/allocations/{given.Id:N}";

        (await lead.PostAsync(page, null, ("To", $"{alun}"), ("Reason", "Sam is away"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Alun Bevan may not look at it: it is their own or their own team’s.");
        (await lead.PostAsync(page, null, ("To", $"{ines}"), ("Reason", ""))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say why it goes to somebody else.");
        (await lead.PostAsync(page, null, ("To", $"{ines}"), ("Reason", "Sam is away"))).LeadsTo.ShouldBe(page);

        (await lead.GetAsync(page)).Page.Words.ShouldContain("From Sam Whitlock to Ines Okafor");
        (await (await test.AsAsync(Role.Auditor, "Sam Whitlock")).GetAsync("/my-audits")).Page.Words.ShouldContain("Nothing was given to you.");
    }

    [Fact]
    public async Task Audit_ThatIsNotWhole_IsNotSent_AndSaysEverythingThatIsMissing()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var given = await test.GiveAsync();
        (await auditor.GetAsync("/my-work")).Page.AllWordsOf("#quality + table th[scope=row], #quality + table td").ShouldBe(["Audit of case Q-1001, March 2031", "31 March 2031"]);
        var about = (await auditor.PostAsync($"/my-audits/{given.Id:N}/begin", null, ("Tool", "case-audit"))).LeadsTo!;
        var audit = about[..about.LastIndexOf('/')];

        var missing = (await auditor.GetAsync($"{audit}/send")).Page.Words;
        missing.ShouldContain("Say the strand, the age band and whether the case was audited before.");
        missing.ShouldContain("Risk is identified, responded to and reduced is not judged.");
        missing.ShouldContain("Talk it over with the practitioner, and record the conversation.");

        // A window that began from an earlier saving changes nothing.
        await auditor.PostAsync(about, null, ("Version", "0"), ("Strand", "Help and protection"), ("AgeBand", "5 to 9"), ("AuditedBefore", "false"));
        var stale = await auditor.PostAsync(about, null, ("Version", "0"), ("Strand", "Safeguarding board"), ("AgeBand", "Unborn"), ("AuditedBefore", "true"));
        stale.Status.ShouldBe(HttpStatusCode.BadRequest);
        stale.Page.Words.ShouldContain("This audit was saved in another window meanwhile.");
        // Permanence is asked of children who are looked after only.
        (await auditor.GetAsync($"{audit}/send")).Page.Words.ShouldNotContain("Permanence without delay is not judged");
    }

    [Fact]
    public async Task Audit_WithAChildsName_IsSentOnlyAfterItWasChecked()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), evidence: "Since the visit Oliver has been seen alone.");
        var send = $"{audit}/send";
        (await auditor.GetAsync($"{audit}/areas/1")).Page.Words.ShouldContain("\"Oliver\" looks like a name");

        (await auditor.PostAsync(send, null, ("Version", await QualitySite.VersionAsync(auditor, send)))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Take out what may tell who the child is, or say that you have checked it: Oliver.");
        (await auditor.PostAsync(send, null, ("Version", await QualitySite.VersionAsync(auditor, send)), ("IsChecked", "true"))).LeadsTo.ShouldBe("/my-audits");
    }

    [Fact]
    public async Task Autosave_AnswersWithTheNewVersion_AndWithTheProblem()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        var area = $"{audit}/areas/1";
        var version = int.Parse(await QualitySite.VersionAsync(auditor, area), System.Globalization.CultureInfo.InvariantCulture);

        var saved = await auditor.PostAsync(area, $"{area}?handler=Autosave", ("Version", $"{version}"), ("Judged", "ExceedsGood"), ("Evidence", "More"), ("Impact", "Much"));
        saved.Page.Source.ShouldContain($"\"version\":{version + 1}");
        var again = await auditor.PostAsync(area, $"{area}?handler=Autosave", ("Version", $"{version}"), ("Judged", "MeetsGood"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Page.Source.ShouldContain("another window");
    }

    [Fact]
    public async Task Loop_FromAuditToReaudit_Closes()
    {
        var (auditor, moderator, manager) = (await test.AsAsync(Role.Auditor, "Sam Whitlock"), await test.AsAsync(Role.Moderator, "Petra Lindqvist"), await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour));
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), judgement: "DoesNotMeetGood");
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));

        // Moderation: a change needs its reason, and both judgements stay.
        (await moderator.GetAsync("/moderation")).Page.Words.ShouldContain("1 audit to moderate");
        var moderate = $"/moderation/{QualitySite.IdOf(audit):N}";
        var risk = (await moderator.GetAsync(moderate)).Document.QuerySelector("input[name='Grades[0].Area']")!.GetAttribute("value")!;
        var refused = await moderator.PostAsync(moderate, null, ("Grades[0].Area", risk), ("Grades[0].Grade", "MeetsGood"), ("Quality", ""), ("Feedback", ""));
        refused.Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["Risk is identified, responded to and reduced: say why you judge otherwise.", "Say how good the audit is as an audit.", "Write to the auditor what was good and what to do differently."]);
        (await moderator.PostAsync(moderate, null, ("Grades[0].Area", risk), ("Grades[0].Grade", "MeetsGood"), ("Grades[0].Reason", "The risk was seen in March."), ("Quality", "Weak"), ("Feedback", "Say what it means for the child."))).LeadsTo.ShouldBe("/moderation");
        var shown = (await auditor.GetAsync(audit)).Page.Words;
        shown.ShouldContain("The auditor judged: does not meet good. The moderator: The risk was seen in March.");
        shown.ShouldContain("As an audit: weak.");
        (await moderator.GetAsync("/moderation/agreement?Tool=case-audit&From=2031-01&To=2031-12")).Page.Words.ShouldContain("Sam Whitlock 10 90%");

        (await manager.GetAsync("/my-work")).Page.Words.ShouldContain("March 2031, is put right");
        (await moderator.GetAsync("/my-work")).Page.Words.ShouldContain("Nothing waits for you");

        // Corrective action: due at the end of the month after the audit.
        (await manager.GetAsync("/quality/corrective")).Page.AllWordsOf("tbody td").ShouldBe(["Quay Team", "Inadequate", "30 April 2031", "To confirm"]);
        var confirm = $"/quality/corrective/{QualitySite.IdOf(audit):N}";
        (await manager.PostAsync(confirm, null, ("Words", ""), ("Evidence", ""))).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["Say what was put right.", "Say where on the record it is seen."]);
        (await manager.PostAsync(confirm, null, ("Words", "The child was seen alone."), ("Evidence", "Case note of 19 March."))).LeadsTo.ShouldBe("/quality/corrective");
        (await (await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor)).GetAsync(confirm)).Status.ShouldBe(HttpStatusCode.NotFound);

        // Re-audit: three months on, of the same case.
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            var again = await db.Set<Allocation>().SingleAsync(a => a.ReauditOfId == QualitySite.IdOf(audit), TestContext.Current.CancellationToken);
            (again.CaseReference, again.Month).ShouldBe(("Q-1001", new DateOnly(2031, 6, 1)));
            (await db.Set<AuditResult>().SingleAsync(TestContext.Current.CancellationToken)).CorrectedOn.ShouldBe(Site.Today);
        }

        (await auditor.GetAsync("/my-audits")).Page.Words.ShouldContain("Q-1001 Re-audit");
        var findings = (await (await test.AsAsync(Role.QualityLead, "Oyin Falade")).GetAsync("/quality/findings?From=2031-01&To=2031-12")).Page;
        findings.Words.ShouldContain("1 audit counted");
        findings.AllWordsOf("#themes + table td").ShouldBe(["Harbour Service", "1 of 1 (100%, 3% to 100%)", "1 of 1 (100%, 3% to 100%)"]);
    }

    [Fact]
    public async Task Tool_IsWrittenAndPublished_AndOldAuditsKeepTheirVersion()
    {
        var (lead, auditor) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.Auditor, "Sam Whitlock"));
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        var tools = (await lead.GetAsync("/quality/tools")).Page;
        tools.Words.ShouldContain("Private fostering None Version 1 of Private fostering Proposal");
        var tool = tools.Document.QuerySelectorAll("form input[name=Tool]").Single().GetAttribute("value")!;

        var version = (await lead.PostAsync("/quality/tools", "/quality/tools?handler=Begin", ("Tool", tool))).LeadsTo!;
        var page = (await lead.GetAsync(version)).Page;
        (string Name, string Value)[] fields = [.. page.Document.QuerySelectorAll("form[method=post] input[type=hidden], form[method=post] input:not([type]), form[method=post] input.govuk-input").Where(i => i.GetAttribute("name") is { } n && n != "__RequestVerificationToken").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Distinct(), ("Mapping", "risk-first"), ("Areas[0].Themes", "Risk\nNeglect")];
        (await lead.PostAsync(version, null, [.. fields.Select(f => f.Name == "Areas[0].Title" ? (f.Name, "Risk now") : f)])).LeadsTo.ShouldBe(version);
        (await lead.PostAsync(version, $"{version}?handler=Publish")).LeadsTo.ShouldBe("/quality/tools");

        (await lead.GetAsync(version)).Page.Words.ShouldContain("Risk now");
        (await auditor.GetAsync($"{audit}/areas/1")).Page.Words.ShouldContain("Risk is identified, responded to and reduced");
        var next = await test.GiveAsync("Q-1002");
        (await auditor.GetAsync($"/my-audits/{next.Id:N}/begin")).Page.Words.ShouldContain("Social care case audit version 2");
    }
}
