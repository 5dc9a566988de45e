using Scrutineer.Tests.Cli.Papers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Asks;

/// <summary>The commands on the minutes and pack of the demonstration's first summer.</summary>
public sealed class AsksCommandTests : IAsyncLifetime
{
    private readonly SamplePapers papers = new();

    public async ValueTask InitializeAsync() => (await CommandRun.Of("import", SamplePapers.Minutes, SamplePapers.Pack, "--data", papers.Data)).ExitCode.ShouldBe(0);

    public ValueTask DisposeAsync()
    {
        papers.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task List_OfAMinute_GivesWhatItAskedForWithIdentityAndState()
    {
        var run = await Asks("list", "--minute", "10/24", "--json");

        run.ExitCode.ShouldBe(0);
        var asks = run.Json.GetProperty("asks").EnumerateArray().ToList();
        asks.Count.ShouldBe(2);
        var allowance = asks.Single(a => a.GetProperty("kind").GetString() == "R");
        allowance.GetProperty("id").GetString()!.Length.ShouldBe(32);
        allowance.GetProperty("minute").GetString().ShouldBe("10/24");
        allowance.GetProperty("askedOn").GetString().ShouldBe("2024-07-11");
        allowance.GetProperty("askedOf")[0].GetString().ShouldBe("Cabinet Member for Children's Services");
        allowance.GetProperty("state").GetString().ShouldBe("open");
        allowance.GetProperty("response").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await Asks("list", "--words", "WEEKLY FOSTERING", "--outstanding")).Output.ShouldContain($"{allowance.GetProperty("id").GetString()} 10/24 of Thursday 11 July 2024, recommendation");
        (await Asks("list", "--minute", "99/24")).Output.ShouldBe("No ask matches.\n");
    }

    [Fact]
    public async Task RespondThenDoneThenJudge_TellTheWholeLifeOfAnAsk()
    {
        var id = await AllowanceAsync();

        var responded = await Asks("respond", id, "--accepted", "--words", "It will be in the budget.", "--on", "2024-09-10", "--by", "Councillor Okafor", "--json");
        var done = await Asks("done", id, "--words", "It is paid.", "--on", "2025-04-01", "--evidence", "10/24", "--json");
        var judged = await Asks("judge", id, "--too-early", "--words", "One month is not a year.", "--on", "2025-05-01", "--evidence", "10/24: what was asked", "--json");

        responded.ExitCode.ShouldBe(0, responded.Error);
        responded.Json.GetProperty("state").GetString().ShouldBe("responded");
        responded.Json.GetProperty("response").GetProperty("outcome").GetString().ShouldBe("accepted");
        responded.Json.GetProperty("response").GetProperty("from").GetString().ShouldBe("Councillor Okafor");
        done.ExitCode.ShouldBe(0, done.Error);
        done.Json.GetProperty("state").GetString().ShouldBe("done");
        judged.ExitCode.ShouldBe(0, judged.Error);
        judged.Json.GetProperty("effect").GetProperty("outcome").GetString().ShouldBe("too-early");
        judged.Json.GetProperty("effect").GetProperty("judgedBy").GetString().ShouldBe("Children and Education Scrutiny Board");
    }

    [Fact]
    public async Task WhatARuleRefuses_ExitsOneWithAReasonToALineAndChangesNothing()
    {
        var id = await AllowanceAsync();

        var early = await Asks("judge", id, "--worked", "--words", "It worked.", "--on", "2024-07-01");
        var unknown = await Asks("judge", id, "--worked", "--words", "It worked.", "--evidence", "99/24: nothing");
        var nobody = await Asks("respond", Guid.NewGuid().ToString("N"), "--accepted", "--words", "Yes.");

        early.ExitCode.ShouldBe(1);
        early.Output.ShouldBeEmpty();
        early.ErrorLines.ShouldBe(
        [
            "A judgement cannot be dated Monday 1 July 2024: the board asked on Thursday 11 July 2024.",
            "The ask is neither answered nor done, so its effect cannot be judged yet. Record the response or what was done first.",
        ]);
        unknown.ExitCode.ShouldBe(1);
        unknown.ErrorLines.ShouldBe(["No minute 99/24 of that board is held here."]);
        nobody.ExitCode.ShouldBe(1);
        (await Asks("list", "--minute", "10/24", "--outstanding", "--json")).Json.GetProperty("asks").EnumerateArray().ShouldContain(a => a.GetProperty("id").GetString() == id);
    }

    [Theory]
    [InlineData("respond", "not-an-identity", "--accepted", "--words", "Yes.")]
    [InlineData("respond", "01a214cf5afc7db895a0422b5df14878", "--words", "Yes.")]
    [InlineData("respond", "01a214cf5afc7db895a0422b5df14878", "--accepted", "--rejected", "--words", "Yes.")]
    [InlineData("judge", "01a214cf5afc7db895a0422b5df14878", "--worked")]
    [InlineData("done", "01a214cf5afc7db895a0422b5df14878", "--words", "Done.", "--on", "yesterday")]
    public async Task WrongCommandLine_ExitsTwo(params string[] args)
    {
        var run = await Asks(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    private async Task<string> AllowanceAsync() =>
        (await Asks("list", "--words", "weekly fostering", "--json")).Json.GetProperty("asks")[0].GetProperty("id").GetString()!;

    private Task<CommandRun> Asks(params string[] args) => CommandRun.Of(["asks", .. args, "--data", papers.Data]);
}
