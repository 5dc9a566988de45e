using System.CommandLine;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli;

public sealed class TerminalTests
{
    [Fact]
    public async Task Help_ListsTheCommandsOnStandardOutput()
    {
        var run = await CommandRun.Of("--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("clear-days");
        run.Output.ShouldContain("response-due");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_IsOnStandardOutput()
    {
        var run = await CommandRun.Of("--version");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^[0-9]+\.[0-9]+\.[0-9]+");
    }

    [Theory]
    [InlineData]
    [InlineData("clear-dyas")]
    [InlineData("clear-days")]
    [InlineData("clear-days", "--meeting", "2016-04-14", "more")]
    [InlineData("response-due", "--json")]
    public async Task WrongCommandLine_ExitsTwoWithAHintAndNoOutput(params string[] args)
    {
        var run = await CommandRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.Count.ShouldBeGreaterThan(1);
        run.ErrorLines[^1].ShouldStartWith("For how to use it: scrutineer");
    }

    [Fact]
    public async Task UnexpectedFailure_IsOneSentenceWithoutAStackTrace()
    {
        var run = await CommandRun.Of(Failing(new InvalidOperationException("The shelf is\nempty.")), "fail");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("Something went wrong that was not expected: The shelf is empty.\n");
    }

    [Fact]
    public async Task UnreadableFile_IsItsOwnSentence()
    {
        var run = await CommandRun.Of(Failing(new FileNotFoundException("There is no file minutes.md.")), "fail");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe("There is no file minutes.md.\n");
    }

    [Fact]
    public async Task ArgumentBeginningWithAt_IsNotReadAsAFile()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "2026-03-10", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("response-due", "--received", "@" + path);
        File.Delete(path);

        run.ExitCode.ShouldBe(2);
    }

    private static RootCommand Failing(Exception failure)
    {
        Command command = new("fail");
        command.SetAction(int (_) => throw failure);
        return [command];
    }
}
