using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>Who may read an audit: its auditor, the practitioner once it is sent, their line and service, and those who moderate. Nobody else sees that it is there (rule U4).</summary>
public sealed class AuditAccessTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Audit_IsReadByThoseWhoNeedToKnow_AndByNobodyElse()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        var practitioner = await test.AsAsync(Role.Practitioner, "Kezia Morrow");
        (await practitioner.GetAsync(audit)).Status.ShouldBe(HttpStatusCode.NotFound, "what is being written is not the practitioner's yet");
        (await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")))).LeadsTo.ShouldBe("/my-audits");

        foreach (var (role, name, scope) in (IEnumerable<(Role, string, Guid?)>)[(Role.Moderator, "Petra Lindqvist", null), (Role.QualityLead, "Oyin Falade", null), (Role.HeadOfService, "Farida Noor", test.Harbour)])
            (await (await test.AsAsync(role, name, scope)).GetAsync(audit)).Page.Words.ShouldContain("Audit of case Q-1001", Case.Sensitive, name);
        (await practitioner.GetAsync(audit)).Page.Words.ShouldContain("The child goes to school every day.");
        (await auditor.GetAsync(audit)).Status.ShouldBe(HttpStatusCode.OK);

        // Another auditor of the staff list, a head of another service, board officers over all boards, the public.
        foreach (var (role, name, scope) in (IEnumerable<(Role, string, Guid?)>)[(Role.Auditor, "Ines Okafor", null), (Role.GovernanceOfficer, "Gwen Pascoe", null), (Role.Councillor, "Imogen Tarrant", null), (Role.PerformanceAnalyst, "Lewis Cantrell", null), (Role.ReportAuthor, "Tom Varley", null)])
        {
            var other = await test.AsAsync(role, name, scope);
            (await other.GetAsync(audit)).Status.ShouldBe(HttpStatusCode.NotFound, name);
            foreach (var page in (string[])["/my-audits", "/my-work", "/tracker", "/search?q=Q-1001", "/quality", "/quality/findings", "/quality/plans"]) (await other.GetAsync(page)).Page.Source.ShouldNotContain("Q-1001</", Case.Sensitive, $"{name} {page}");
        }

        var outside = await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor);
        (await outside.GetAsync(audit)).LeadsTo!.ShouldStartWith($"/break-glass/case-audit/{QualitySite.IdOf(audit):N}");
        (await outside.GetAsync("/quality/findings")).Page.Words.ShouldContain("No audit was counted");
        var anybody = test.Site.NewVisitor();
        (await anybody.GetAsync(audit)).LeadsTo!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Opening_StandsInTheJournal_AndGlassIsBrokenForAReason()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        var outside = await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor);
        var glass = (await outside.GetAsync(audit)).LeadsTo!;

        var opened = await outside.PostAsync(glass, null, ("Reason", "The family moved to our service this morning."));

        opened.LeadsTo.ShouldBe(audit);
        (await outside.GetAsync(audit)).Page.Words.ShouldContain("Audit of case Q-1001");
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        var id = $"{QualitySite.IdOf(audit):N}";
        (await db.Set<JournalEntry>().CountAsync(e => e.RecordKind == "case-audit" && e.RecordId == id && e.Verb == "read", TestContext.Current.CancellationToken)).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task AgreedAction_IsInTheTracker_ForTheServiceAlone()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));
        Guid id;
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            var item = await db.Set<TrackedItem>().SingleAsync(TestContext.Current.CancellationToken);
            (item.Text, item.Due, item.Scope, item.Visibility, item.Origin).ShouldBe(("See the child alone this week", new DateOnly(2031, 4, 1), test.Harbour, Visibility.Personal, new("case-audit", QualitySite.IdOf(audit))));
            id = item.Id;
        }

        (await (await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour)).GetAsync(audit)).Page.AllWordsOf("tbody th, tbody td").ShouldBe(["See the child alone this week", "the social worker", "1 April 2031", "Asked"]);
        (await CountAsync(Role.HeadOfService, test.Harbour)).ShouldBe(1);
        foreach (var (role, scope) in (IEnumerable<(Role, Guid?)>)[(Role.GovernanceOfficer, null), (Role.ScrutinyCoordinator, null), (Role.HeadOfService, test.Moor), (Role.Auditor, null), (Role.Councillor, null)])
        {
            (await CountAsync(role, scope)).ShouldBe(0, $"{role}");
            (await (await test.Site.SignedInAsync(role, scope)).GetAsync($"/tracker/{id:N}")).Status.ShouldBe(HttpStatusCode.NotFound, $"{role}");
        }

        async Task<int> CountAsync(Role role, Guid? scope)
        {
            var grant = new RoleGrant { AccountId = Guid.NewGuid(), Role = role, ScopeId = scope, CoversAll = scope is null && Roles.Of(role).Scope != ScopeKind.None, From = new DateOnly(2020, 1, 1) };
            await using var db = test.Site.Store.Open(Viewer.SignedIn(grant.AccountId, "R Teal", null, [grant], Site.Today));
            return await db.Set<TrackedItem>().CountAsync(TestContext.Current.CancellationToken);
        }
    }
}
