using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Calendar;

public sealed class ResponseDueCommandTests
{
    [Fact]
    public async Task Json_IsTheContract()
    {
        var run = await CommandRun.Of("response-due", "--received", "2026-03-10", "--json");

        run.ExitCode.ShouldBe(0);
        run.Output.ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"due":"2026-05-09"}""");
    }

    [Fact]
    public async Task Words_NameTheDayAndTheAct()
    {
        var run = await CommandRun.Of("response-due", "--received", "2026-03-10");

        run.Output.ShouldBe(
            "The response is due by Saturday 9 May 2026: two months beginning with receipt on Tuesday 10 March 2026 (Local Government Act 2000, section 9FE).\n");
    }

    [Fact]
    public async Task UnreadableDate_ExitsTwo()
    {
        var run = await CommandRun.Of("response-due", "--received", "10 March", "--json");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines[0].ShouldBe("\"10 March\" is not a date. Write year-month-day, for example 2016-04-14.");
    }
}
