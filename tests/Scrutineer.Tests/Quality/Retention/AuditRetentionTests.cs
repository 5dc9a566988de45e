using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Retention;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Retention;

/// <summary>An audit under the schedule, and what its erasure takes with it (rule U24).</summary>
public sealed class AuditRetentionTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Audit_IsDueAfterThreeYears_AndGoesWithItsFiguresAndActions()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), judgement: "DoesNotMeetGood", evidence: "Only here stand these words.");
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));
        var store = test.Site.Store;
        var reference = new RecordRef("case-audit", QualitySite.IdOf(audit));
        (await new DueRecords(store, GovernanceRetention.Kinds(store)).OnAsync(new DateOnly(2034, 3, 19))).ShouldNotContain(d => d.Id == $"{reference.Id:N}");
        (await new DueRecords(store, GovernanceRetention.Kinds(store)).OnAsync(new DateOnly(2034, 3, 20))).ShouldContain(d => d.Id == $"{reference.Id:N}");

        await new Eraser(store, GovernanceRetention.Kinds(store), GovernanceRetention.Rooms).EraseAsync(reference, "Its years are over", "A Verma", Stop);

        await using var db = store.Open(Viewer.Work("test"));
        (await db.Set<CaseAudit>().CountAsync(Stop), await db.Set<AuditResult>().CountAsync(Stop), await db.Set<TrackedItem>().CountAsync(Stop), await db.Set<Allocation>().CountAsync(Stop)).ShouldBe((0, 0, 0, 0));
    }
}
