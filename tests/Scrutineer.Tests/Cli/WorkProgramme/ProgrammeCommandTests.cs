using Scrutineer.Tests.Cli.Papers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.WorkProgramme;

/// <summary>The commands on the work programme that the demonstration's first pack prints.</summary>
public sealed class ProgrammeCommandTests : IAsyncLifetime
{
    private const string Board = "children-and-education-scrutiny-board";

    private readonly SamplePapers papers = new();

    public async ValueTask InitializeAsync() => (await CommandRun.Of("import", SamplePapers.Pack, "--data", papers.Data)).ExitCode.ShouldBe(0);

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ListThenMove_MovesAnItemAndSaysWhy()
    {
        var list = await CommandRun.Of("programme", "list", Board, "--year", "2024/25", "--data", papers.Data, "--json");
        list.ExitCode.ShouldBe(0, list.Error);
        var item = list.Json.GetProperty("items").EnumerateArray().First(i => i.GetProperty("date").ValueKind == System.Text.Json.JsonValueKind.String);
        var (id, place) = (item.GetProperty("id").GetString()!, item.GetProperty("place").GetString());

        var moved = await CommandRun.Of("programme", "move", id, "--to", "Next municipal year", "--reason", "report not ready", "--data", papers.Data, "--json");

        moved.ExitCode.ShouldBe(0, moved.Error);
        moved.Json.GetProperty("moves")[0].GetString().ShouldBe($"from {place} to Next municipal year: report not ready");
        (await CommandRun.Of("programme", "list", Board, "--year", "2024/25", "--data", papers.Data)).Output.ShouldContain($"  moved from {place} to Next municipal year: report not ready");
        var again = await CommandRun.Of("programme", "move", id, "--to", "Next municipal year", "--reason", "again", "--data", papers.Data);
        (again.ExitCode, again.Error).ShouldSatisfyAllConditions(a => a.ExitCode.ShouldBe(1), a => a.Error.ShouldContain("stands there already"));
    }

    [Theory]
    [InlineData("There is no board nowhere here.", "list", "nowhere")]
    [InlineData("\"soon\" is no municipal year. Write it 2015/16.", "list", Board, "--year", "soon")]
    [InlineData("This item is not in the work programme any more.", "move", "01a218f4b4637884877d878a10cc3a92", "--to", "2025-01-01", "--reason", "why not")]
    [InlineData("This meeting is not planned here.", "paper", "--meeting", Board + "/2024-07-11")]
    public async Task Command_ThatCannotBeDone_SaysWhy(string said, params string[] args)
    {
        var run = await CommandRun.Of(["programme", .. args, "--data", papers.Data]);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(said);
    }
}
