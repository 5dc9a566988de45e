using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.Cli.Papers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Verification;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly SamplePapers papers = new();

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Verify_AfterAnImport_IsOkAndSaysWhatItLookedAt()
    {
        await CommandRun.Of("import", SamplePapers.Minutes, "--data", papers.Data);
        var run = await CommandRun.Of("verify", "--json", "--data", papers.Data);
        run.ExitCode.ShouldBe(0);
        run.Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        run.Json.GetProperty("findings").GetArrayLength().ShouldBe(0);
        run.Json.GetProperty("checked").GetProperty("files").GetInt32().ShouldBe(1);
        run.Json.GetProperty("checked").GetProperty("journalEntries").GetInt32().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Verify_AfterTampering_ExitsOneAndNamesTheEntry()
    {
        await CommandRun.Of("import", SamplePapers.Minutes, "--data", papers.Data);
        await using (var db = new DataStore(new StorageSettings(papers.Data), TimeProvider.System).Open(Viewer.Work("intruder")))
            await db.Database.ExecuteSqlRawAsync("UPDATE JournalEntry SET Actor = 'nobody' WHERE Sequence = 5");
        var run = await CommandRun.Of("verify", "--json", "--data", papers.Data);
        run.ExitCode.ShouldBe(1);
        var finding = run.Json.GetProperty("findings")[0];
        (finding.GetProperty("kind").GetString(), finding.GetProperty("what").GetString(), finding.GetProperty("message").GetString())
            .ShouldBe(("journal", "5", "Journal entry 5 was altered."));
    }

    [Fact]
    public async Task Verify_WhereNothingIs_ExitsOneAndMakesNothing()
    {
        var run = await CommandRun.Of("verify", "--data", Path.Combine(papers.Data, "none"));
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("There is no database at ");
        Directory.Exists(Path.Combine(papers.Data, "none")).ShouldBeFalse();
    }
}
