using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Verification;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Audits;

/// <summary>Verifying finds a figure that is not what its audit says.</summary>
public sealed class AuditCheckTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task FiguresThatStray_AreFound_AndSoundOnesAreNot()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        (await FoundAsync()).ShouldBeEmpty();
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));
        (await FoundAsync()).ShouldBeEmpty();

        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        await db.Set<AuditResult>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Marks, "D------------").SetProperty(r => r.Overall, OverallJudgement.Outstanding).SetProperty(r => r.Themes, ["+Nothing"]), Stop);
        (await FoundAsync()).ShouldBe(["the auditor's judgements that are counted are not those it has.", "its overall judgement is not what the mapping most-areas gives.", "the themes that are counted are not those it is tagged with."]);
        await db.Set<AgreedAction>().ExecuteUpdateAsync(s => s.SetProperty(a => a.TrackedItemId, Guid.NewGuid()), Stop);
        (await FoundAsync()).ShouldContain("its agreed action 1 is not in the tracker any more.");
        await db.Set<AuditResult>().ExecuteDeleteAsync(Stop);
        (await FoundAsync()).ShouldBe(["it is sent, and nothing of it is counted."]);
    }

    [Fact]
    public async Task ExternalFiguresThatStray_AreFound()
    {
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        var tool = await db.Set<AuditTool>().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleAsync(t => t.Slug == "case-audit", Stop);
        await ExternalKeeper.KeepAsync(db, await ExternalKeeper.ReadAsync(db, "Peer review", tool.Id, [new(2, "risk", "A1", "Moor Service", new(2031, 2, 1), "risk", Judgement.MeetsGood, "")], false, Stop), Stop);
        (await FoundAsync()).ShouldBeEmpty();

        await db.Set<ExternalResult>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Marks, "E------------"), Stop);

        (await FoundAsync()).ShouldBe(["what is counted of it is not what it says."]);
    }

    /// <summary>What is said of each audit, without which it is.</summary>
    private async Task<IReadOnlyList<string>> FoundAsync() => [.. (await new StoreVerifier(test.Site.Store, [new AuditCheck()]).RunAsync(cancel: Stop)).Findings.Where(f => f.Kind == "audits").Select(f => f.Message[(f.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..])];
}
