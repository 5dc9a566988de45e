using Scrutineer.Tests.Cli.Papers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Backup;

public sealed class BackupCommandTests : IDisposable
{
    private readonly SamplePapers papers = new();
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("scrutineer-cli-backup-");

    public void Dispose()
    {
        papers.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        place.Delete(recursive: true);
    }

    [Fact]
    public async Task BackupThenRestore_BringsEverythingBack()
    {
        var (file, restored) = (Path.Combine(place.FullName, "one.backup"), Path.Combine(place.FullName, "restored"));
        await CommandRun.Of("import", SamplePapers.Minutes, "--data", papers.Data);
        var backup = await CommandRun.Of("backup", "--to", file, "--data", papers.Data);
        backup.ExitCode.ShouldBe(0, backup.Error);
        backup.Output.ShouldContain("It was restored into a fresh directory and verified.");

        var restore = await CommandRun.Of("restore", "--from", file, "--data", restored);

        restore.ExitCode.ShouldBe(0, restore.Error);
        (await CommandRun.Of("verify", "--data", restored)).ExitCode.ShouldBe(0);
        (await CommandRun.Of("import", SamplePapers.Minutes, "--json", "--data", restored)).Json.GetProperty("files")[0].GetProperty("status").GetString().ShouldBe("unchanged");
        var again = await CommandRun.Of("restore", "--from", file, "--data", restored);
        (again.ExitCode, again.ErrorLines.Count).ShouldBe((1, 1));
        again.Error.ShouldContain("is not empty");
    }

    [Theory]
    [InlineData(2, "backup")]
    [InlineData(2, "restore", "--from", "x.backup")]
    [InlineData(1, "restore", "--from", "no-such.backup", "--data", "new-place")]
    [InlineData(1, "backup", "--to", "x.backup", "--data", "no-such-place")]
    public async Task WrongUse_IsASentence(int exitCode, params string[] args)
    {
        var run = await CommandRun.Of(args);
        run.ExitCode.ShouldBe(exitCode);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldNotBeEmpty();
        Directory.Exists("new-place").ShouldBeFalse();
    }
}
