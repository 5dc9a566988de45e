using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Findings;

/// <summary>What is held of audits is what the database has, whoever changed what since; and a reader gets what their queries would give.</summary>
public sealed class AuditFactsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Read_AfterEveryKindOfChange_AgreesWithAFreshReading(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await TwelveAudits.KeepAsync(test.Store);
        var facts = new AuditFacts(test.Store);
        (await WordsAsync(facts)).Count.ShouldBe(12);
        await using (var db = test.Store.Open(Viewer.Work("test")))
        {
            var results = await db.Set<AuditResult>().OrderBy(r => r.Id).ToListAsync(Stop);
            (results[0].ModeratedMarks, results[0].ModeratedOverall, results[0].Themes) = ("EEE", OverallJudgement.Outstanding, ["+Chronology"]);
            results[1].CorrectedOn = new(2031, 5, 1);
            db.Remove(results[2]);
            var audit = new CaseAudit { ToolVersionId = TwelveAudits.Version.Id, AuditorId = TwelveAudits.P, PractitionerId = TwelveAudits.P, TeamId = TwelveAudits.North, UnitId = TwelveAudits.North, CaseReference = "C", Month = new(2031, 6, 1), BegunAt = DateTime.UnixEpoch };
            db.AddRange(audit, new AuditResult { Id = audit.Id, ServiceId = TwelveAudits.North, TeamId = TwelveAudits.North, AuditorId = TwelveAudits.P, ToolId = TwelveAudits.Tool, ToolVersionId = TwelveAudits.Version.Id, Month = new(2031, 6, 1), SentOn = new(2031, 6, 20), Marks = "MMM", Overall = OverallJudgement.Good });
            await db.SaveChangesAsync(Stop);
        }

        var now = await WordsAsync(facts);

        now.ShouldBe(await WordsAsync(new AuditFacts(test.Store)));
        now.Count.ShouldBe(12);
        now.ShouldContain(w => w.Contains("EEE|Outstanding|+Chronology", StringComparison.Ordinal));
        now.ShouldContain(w => w.Contains("|MMM|MMM|Good|", StringComparison.Ordinal) && w.Contains("2031-06-01", StringComparison.Ordinal));

        async Task<List<string>> WordsAsync(AuditFacts from)
        {
            await using var db = test.Store.Open(Viewer.Work("test"));
            return [.. (await from.ReadAsync(db, new(2031, 1, 1), new(2031, 12, 1), Stop)).Select(f => $"{f.Id}|{f.Month:yyyy-MM-dd}|{f.Marks}|{f.Counted}|{f.Overall}|{string.Join(',', f.Themes)}|{f.CorrectedOn}").Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Each role over nothing, one service or all: the filter in memory gives what the query filter gives.</summary>
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Read_GivesEachRoleWhatItsQueriesGive(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await TwelveAudits.KeepAsync(test.Store);
        await using (var db = test.Store.Open(Viewer.Work("test")))
        {
            // One that is public, and one that is for nobody by this permission.
            foreach (var (at, state) in (IEnumerable<(int, Visibility)>)[(0, Visibility.Public), (1, Visibility.Personal)])
                await db.Set<AuditResult>().Where(r => r.Id == TwelveAudits.Results[at].Id || r.Month == new DateOnly(2031, at + 1, 1)).Take(1).ExecuteUpdateAsync(s => s.SetProperty(r => r.Visibility, state), Stop);
        }

        var facts = new AuditFacts(test.Store);
        var seen = new HashSet<int>();
        foreach (var role in Roles.Granted)
            foreach (var (scope, all) in (IEnumerable<(Guid?, bool)>)(role.Scope == ScopeKind.None ? [(null, false)] : [(null, true), (TwelveAudits.North, false), (Guid.NewGuid(), false)]))
            {
                var grant = new RoleGrant { AccountId = Guid.NewGuid(), Role = role.Role, ScopeId = scope, CoversAll = all, From = new DateOnly(2020, 1, 1) };
                await using var db = test.Store.Open(Viewer.SignedIn(grant.AccountId, "R Teal", null, [grant], new DateOnly(2031, 1, 1)));
                var held = (await facts.ReadAsync(db, new(2031, 1, 1), new(2031, 12, 1), Stop)).Select(f => f.Id).Order().ToList();
                held.ShouldBe(await db.Set<AuditResult>().Select(r => r.Id).OrderBy(id => id).ToListAsync(Stop), ignoreOrder: true, $"{role.Name} {scope} {all}");
                seen.Add(held.Count);
            }

        seen.Count.ShouldBeGreaterThan(2);
    }
}
