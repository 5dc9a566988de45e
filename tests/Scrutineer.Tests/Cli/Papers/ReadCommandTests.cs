using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Papers;

public sealed class ReadCommandTests
{
    [Fact]
    public async Task Json_OfMinutes_IsTheContractsDocument()
    {
        var run = await CommandRun.Of("read", SamplePapers.Minutes, "--json");

        run.ExitCode.ShouldBe(0);
        run.Json.GetProperty("kind").GetString().ShouldBe("minutes");
        run.Json.GetProperty("body").GetString().ShouldBe("Children and Education Scrutiny Board");
        run.Json.GetProperty("meeting").GetProperty("date").GetString().ShouldBe("2024-06-13");
        run.Json.GetProperty("meeting").GetProperty("time").GetString().ShouldBe("16:30");
        run.Json.GetProperty("published").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var entries = run.Json.GetProperty("minutes")[0].GetProperty("entries");
        entries.EnumerateArray().Select(e => e.GetProperty("citation").GetString()).ShouldBe(["1/24", "2/24", "3/24", "4/24", "5/24", "6/24"]);
    }

    [Fact]
    public async Task Words_OfMinutes_AreALineForEachMinute()
    {
        var run = await CommandRun.Of("read", SamplePapers.Minutes);

        run.ExitCode.ShouldBe(0);
        var lines = run.Output.Split('\n');
        lines[0].ShouldBe("Minutes of the Children and Education Scrutiny Board");
        lines[1].ShouldStartWith("Meeting: Thursday 13 June 2024 at 16:30");
        lines.ShouldContain("Minutes of Thursday 13 June 2024: 6 minutes");
        lines.ShouldContain("Minute 1/24: Declarations of Interests (0 decisions, 0 asks)");
        lines.ShouldContain(l => l.StartsWith("Minute 4/24: Corporate Parenting: What the Council Owes to Children in Care (2 decisions, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_OfAPack_SayWhenItWasPublishedAndWhatItHolds()
    {
        var run = await CommandRun.Of("read", SamplePapers.Pack);

        run.Output.ShouldContain("Agenda with its papers of the Children and Education Scrutiny Board\n");
        run.Output.ShouldContain(", 5 clear days before the meeting\n");
        run.Output.ShouldContain("\nMinutes of Thursday 11 July 2024: 6 minutes\n");
        run.Output.ShouldContain("\nWork programme 2024/25: ");
    }

    [Fact]
    public async Task MissingFile_IsAReasonOnStandardErrorAndExitsOne()
    {
        var run = await CommandRun.Of("read", "no-such-paper.md", "--json");

        run.ExitCode.ShouldBe(1);
        run.Json.GetProperty("problems")[0].GetProperty("severity").GetString().ShouldBe("error");
        run.ErrorLines.Count.ShouldBe(1);
        run.ErrorLines[0].ShouldStartWith("no-such-paper.md: ");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "one.md", "two.md")]
    [InlineData("read", "one.md", "--loudly")]
    [InlineData("read", "--loudly")]
    public async Task WrongCommandLine_ExitsTwo(params string[] args)
    {
        var run = await CommandRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }
}
