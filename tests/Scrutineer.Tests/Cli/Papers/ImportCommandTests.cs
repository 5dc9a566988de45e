using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Papers;

public sealed class ImportCommandTests : IDisposable
{
    private readonly SamplePapers papers = new();

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task Json_OfTwoPapers_CountsWhatIsHeldAndNamesEachFileAsGiven()
    {
        var given = Path.GetRelativePath(Environment.CurrentDirectory, SamplePapers.Minutes);

        var run = await Import(given, SamplePapers.Pack);

        run.ExitCode.ShouldBe(0);
        var files = run.Json.GetProperty("files");
        files[0].GetProperty("file").GetString().ShouldBe(given);
        files[0].GetProperty("status").GetString().ShouldBe("imported");
        files[1].GetProperty("status").GetString().ShouldBe("imported");
        var counts = run.Json.GetProperty("counts");
        // Meetings of 13 June, 11 July and 12 September; minutes 1 to 12.
        counts.GetProperty("meetings").GetInt32().ShouldBe(3);
        counts.GetProperty("minutes").GetInt32().ShouldBe(12);
        run.Json.GetProperty("pending").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Array);
        run.Json.GetProperty("flagged").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Array);
    }

    [Fact]
    public async Task SecondImport_ChangesNothing()
    {
        var first = await Import(SamplePapers.Minutes);

        var second = await Import(SamplePapers.Minutes);

        second.ExitCode.ShouldBe(0);
        second.Json.GetProperty("files")[0].GetProperty("status").GetString().ShouldBe("unchanged");
        second.Json.GetProperty("counts").GetRawText().ShouldBe(first.Json.GetProperty("counts").GetRawText());
    }

    [Fact]
    public async Task FileWithAnError_IsRefusedAndTheOthersAreKept()
    {
        var broken = papers.Write("binary.md", "\0\0\0");

        var run = await Import(broken, "no-such-paper.md", SamplePapers.Minutes);

        run.ExitCode.ShouldBe(1);
        run.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("status").GetString()).ShouldBe(["refused", "refused", "imported"]);
        run.ErrorLines.ShouldContain(l => l.StartsWith($"{broken}: ", StringComparison.Ordinal));
        run.ErrorLines.ShouldContain(l => l.StartsWith("no-such-paper.md: ", StringComparison.Ordinal));
        await using var db = Store().Open(Viewer.Public);
        (await db.Set<Minute>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(6);
    }

    [Fact]
    public async Task Folder_IsImportedWithItsSubfoldersAndSaysWhatItSkipped()
    {
        var folder = Directory.CreateDirectory(Path.Combine(papers.Folder, "papers", "2024")).FullName;
        File.Copy(SamplePapers.Minutes, Path.Combine(folder, "2024-06-13-minutes.md"));
        await File.WriteAllTextAsync(Path.Combine(folder, "budget.xlsx"), "not a paper", TestContext.Current.CancellationToken);

        var run = await Import(Path.Combine(papers.Folder, "papers"));

        run.ExitCode.ShouldBe(0, run.Error);
        run.Json.GetProperty("files").GetArrayLength().ShouldBe(1);
        run.Json.GetProperty("counts").GetProperty("minutes").GetInt32().ShouldBe(6);
        run.Json.GetProperty("skipped")[0].GetProperty("file").GetString().ShouldEndWith("budget.xlsx");
        (await CommandRun.Of("import", Path.Combine(papers.Folder, "papers"), "--data", papers.Data)).Output.ShouldContain("budget.xlsx: skipped. Papers are not read from .xlsx files.");
    }

    [Fact]
    public async Task DryRun_SaysWhatWouldHappenAndKeepsNothing()
    {
        var run = await CommandRun.Of("import", SamplePapers.Minutes, "--dry-run", "--data", papers.Data);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"{SamplePapers.Minutes}: would be imported\n");
        run.Output.ShouldContain("Would then be held of these boards: 1 meeting, 6 minutes, ");
        run.Output.ShouldEndWith("Nothing was kept: this was a rehearsal.\n");
        await using var db = Store().Open(Viewer.Public);
        (await db.Set<Board>().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_AreALineForEachFileAndWhatIsHeld()
    {
        var run = await CommandRun.Of("import", SamplePapers.Minutes, "--data", papers.Data);

        run.ExitCode.ShouldBe(0);
        var lines = run.Output.Split('\n');
        lines[0].ShouldBe($"{SamplePapers.Minutes}: imported");
        lines[1].ShouldStartWith("Now held of these boards: 1 meeting, 6 minutes, ");
    }

    [Fact]
    public async Task Board_GivenByName_IsWhereThePapersGo()
    {
        await CommandRun.Of("import", SamplePapers.Minutes, "--board", "Harbour Scrutiny Board", "--data", papers.Data);

        await using var db = Store().Open(Viewer.Public);
        (await db.Set<Board>().SingleAsync(TestContext.Current.CancellationToken)).Name.ShouldBe("Harbour Scrutiny Board");
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "--json")]
    [InlineData("import", "one.md", "--data", "")]
    [InlineData("import", "one.md", "--into", "data")]
    public async Task WrongCommandLine_ExitsTwo(params string[] args)
    {
        var run = await CommandRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    private Task<CommandRun> Import(params string[] files) => CommandRun.Of(["import", .. files, "--data", papers.Data, "--json"]);

    private DataStore Store() => new(new StorageSettings(papers.Data), TimeProvider.System);
}
