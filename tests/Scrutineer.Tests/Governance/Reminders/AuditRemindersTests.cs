using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Reminders;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Reminders;

/// <summary>Auditors, heads of service and partners are reminded of what is due of them, together and without a case's reference (rule L25).</summary>
public sealed class AuditRemindersTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Audits_Corrections_AndAgenciesParts_AreRemindedOf_EachOnce()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        await test.GiveAsync("Q-2002");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), judgement: "DoesNotMeetGood");
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));
        foreach (var (name, scope) in (IEnumerable<(string, Guid)>)[("Farida Noor", test.Harbour), ("Owen Reed", test.Moor)]) await test.Site.Store.AddAccountAsync(name, Role.HeadOfService, scope);
        await SetAsync();

        // The audit is due on 31 March, the case by 30 April, the agency's part on 14 April.
        (await OnAsync(new(2031, 3, 25))).ShouldBeEmpty();
        (await OnAsync(new(2031, 3, 27))).ShouldBe(["sam.whitlock@example.org: 1 audit to do"]);
        (await OnAsync(new(2031, 3, 28))).ShouldBeEmpty();
        (await OnAsync(new(2031, 4, 1))).ShouldBe(["sam.whitlock@example.org: Late: 1 audit to do"]);
        (await OnAsync(new(2031, 4, 9))).ShouldBe(["inspector.okoro@example.org: Your agency's part of an audit is due", "sam.whitlock@example.org: Late: 1 audit to do"]);
        (await OnAsync(new(2031, 4, 28))).ShouldContain("farida.noor@example.org: 1 case to confirm as put right");
        (await OnAsync(new(2031, 5, 1))).ShouldContain("farida.noor@example.org: Late: 1 case to confirm as put right");
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            (await db.Set<AuditResult>().SingleAsync(Stop)).CorrectedOn = new(2031, 5, 2);
            await db.SaveChangesAsync(Stop);
        }

        (await OnAsync(new(2031, 5, 8))).ShouldNotContain(m => m.Contains("put right", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_NameNoCase()
    {
        await test.AsAsync(Role.Auditor, "Sam Whitlock");
        await test.GiveAsync("Q-2002");
        await RoundAsync(new(2031, 3, 27));

        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        (await db.Set<OutgoingMail>().SingleAsync(Stop)).Subject.ShouldNotContain("Q-2002");
    }

    private async Task SetAsync()
    {
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        var police = new Organisation { Name = "Marram Police", Slug = "marram-police", Kind = OrganisationKind.Partner };
        db.Add(police);
        await db.SaveChangesAsync(Stop);
        var tool = await db.Set<AuditTool>().SingleAsync(t => t.Slug == "case-audit", Stop);
        await MultiAgencyKeeper.SetAsync(db, new("Neglect", "MA-1", test.Harbour, tool.Id, new(2031, 4, 14), "", [police.Id], IsChecked: true), Stop);
        await test.Site.Store.AddAccountAsync("Inspector Okoro", Role.PartnerRepresentative, police.Id);
    }

    private async Task<IReadOnlyList<string>> OnAsync(DateOnly day)
    {
        await RoundAsync(day);
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        var mail = await db.Set<OutgoingMail>().ToListAsync(Stop);
        db.RemoveRange(mail);
        await db.SaveChangesAsync(Stop);
        return [.. mail.Select(m => $"{m.To}: {m.Subject}").Order(StringComparer.Ordinal)];
    }

    private async Task RoundAsync(DateOnly day)
    {
        var store = new Scrutineer.Foundation.Storage.DataStore(test.Site.Store.Settings, new FixedTime(day));
        await new ReminderRound(store, PlannedBoard.Post(store), new Links()).RunAsync(Stop);
    }

    private sealed class Links : IReminderLinks
    {
        public string Agenda(Guid meeting) => "";

        public string Desk(string board, DateOnly date) => "";

        public string Meeting(string board, DateOnly date) => "";

        public string Answer(Guid addressee) => "";

        public string MyWork => "https://council.example/my-work";

        public string Choices => "https://council.example/choices";
    }
}
