using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Findings;

/// <summary>The twelve audits as a heat map, themes and months, worked by hand, on both databases; and who may read them.</summary>
public sealed class FindingsReaderTests
{
    private static readonly FindingsFilter Year = new(new(2031, 1, 1), new(2031, 12, 1), TwelveAudits.Tool);

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task TwelveAudits_CountAsWorkedByHand(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await TwelveAudits.KeepAsync(test.Store);
        await using var db = test.Store.Open(Viewer.Work("test"));

        var facts = new AuditFacts(test.Store);
        var found = await FindingsReader.OfAsync(db, facts, Year, TestContext.Current.CancellationToken);

        found.Audits.ShouldBe(12);
        Cell(found, TwelveAudits.North, "risk").ShouldBe((5, 6));
        Cell(found, TwelveAudits.North, "involvement").ShouldBe((5, 6));
        Cell(found, TwelveAudits.North, "plans").ShouldBe((4, 5));
        Cell(found, TwelveAudits.South, "risk").ShouldBe((4, 6));
        Cell(found, TwelveAudits.South, "involvement").ShouldBe((2, 6));
        Cell(found, TwelveAudits.South, "plans").ShouldBe((4, 6));
        // By the moderator: none of January, two of February, one of March, two of April.
        found.Months.Select(m => (m.Month.Month, m.Good.Count, m.Good.Of)).ShouldBe([(1, 0, 3), (2, 2, 3), (3, 1, 3), (4, 2, 3)]);
        var drift = found.Themes.Single(t => t.Theme == "Drift and delay" && t.ServiceId == TwelveAudits.South);
        (drift.Weakness.Count, drift.Weakness.Of, drift.Strength.Count).ShouldBe((3, 6, 0));
        // Exact limits of 3 of 6.
        drift.Weakness.Interval.Lower.ShouldBe(0.1181, 5e-5);
        drift.Weakness.Interval.Upper.ShouldBe(0.8819, 5e-5);
        var voice = found.Themes.Single(t => t.Theme == "Voice of the child" && t.ServiceId == TwelveAudits.North);
        (voice.Strength.Count, voice.Weakness.Count).ShouldBe((2, 0));
        var agreed = await FindingsReader.AgreementAsync(db, facts, Year, TestContext.Current.CancellationToken);
        (agreed.Whole!.Agreement.N, agreed.Whole.Agreement.FirstHigher, agreed.Whole.Agreement.SecondHigher).ShouldBe((35, 9, 1));
        (agreed.Auditors[TwelveAudits.P].Agreement.N, agreed.Auditors[TwelveAudits.Q].Agreement.N).ShouldBe((18, 17));
        agreed.Auditors[TwelveAudits.P].Drift!.Value.ShouldBe(1 / 9.0, 1e-12);
        agreed.Areas.Select(a => (a.Key, a.Value.Agreement.N)).ShouldBe([("risk", 12), ("involvement", 12), ("plans", 11)], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Findings_AreReadByThoseWhoseScopeCoversThem_AndByNobodyElse(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await TwelveAudits.KeepAsync(test.Store);
        var facts = new AuditFacts(test.Store);

        (await CountAsync(Role.QualityLead, null)).ShouldBe(12);
        (await CountAsync(Role.HeadOfService, TwelveAudits.North)).ShouldBe(6);
        (await CountAsync(Role.HeadOfService, Guid.NewGuid())).ShouldBe(0);
        // Those who read a board's drafts, even of all boards, read no audits by it; nor does an auditor.
        foreach (var role in (Role[])[Role.GovernanceOfficer, Role.ScrutinyCoordinator, Role.Auditor, Role.Practitioner, Role.Supervisor, Role.Administrator, Role.Councillor]) (await CountAsync(role, null)).ShouldBe(0, $"{role}");

        async Task<int> CountAsync(Role role, Guid? scope)
        {
            var account = Guid.NewGuid();
            var grant = new RoleGrant { AccountId = account, Role = role, ScopeId = scope, CoversAll = scope is null && Roles.Of(role).Scope != ScopeKind.None, From = new DateOnly(2020, 1, 1) };
            await using var db = test.Store.Open(Viewer.SignedIn(account, "R Teal", null, [grant], new DateOnly(2031, 1, 1)));
            return (await FindingsReader.OfAsync(db, facts, Year, TestContext.Current.CancellationToken)).Audits;
        }
    }

    private static (int Good, int Of) Cell(FindingsSummary found, Guid service, string area) => found.Cells.Single(c => c.ServiceId == service && c.Area == area) is { Good: { } good } ? (good.Count, good.Of) : default;
}
