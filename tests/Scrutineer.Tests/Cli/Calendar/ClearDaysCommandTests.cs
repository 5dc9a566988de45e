using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Calendar;

public sealed class ClearDaysCommandTests
{
    [Fact]
    public async Task Json_ForAMeeting_IsTheContract()
    {
        var run = await CommandRun.Of("clear-days", "--meeting", "2016-04-14", "--json");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ReplaceLineEndings("").Replace(" ", "").ShouldBe(
            """{"meeting":"2016-04-14","publishBy":"2016-04-06","days":5,"skipped":[{"date":"2016-04-09","why":"Saturday"},{"date":"2016-04-10","why":"Sunday"}]}""");
    }

    [Fact]
    public async Task Json_AcrossABankHoliday_WritesItsLettersAsTheyAre()
    {
        var run = await CommandRun.Of("clear-days", "--meeting", "2025-01-06", "--json");

        run.Output.ShouldContain("\"bank holiday: New Year's Day\"");
    }

    [Fact]
    public async Task Json_ForAPublication_CountsAndJudges()
    {
        var lawful = (await CommandRun.Of("clear-days", "--published", "2016-04-06", "--meeting", "2016-04-14", "--json")).Json;
        var late = (await CommandRun.Of("clear-days", "--published", "2016-04-07", "--meeting", "2016-04-14", "--json")).Json;

        lawful.GetProperty("clearDays").GetInt32().ShouldBe(5);
        lawful.GetProperty("lawful").GetBoolean().ShouldBeTrue();
        lawful.GetProperty("counted")[0].GetString().ShouldBe("2016-04-07");
        late.GetProperty("clearDays").GetInt32().ShouldBe(4);
        late.GetProperty("lawful").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Words_ForAMeeting_AreASentenceWithTheDatesInFull()
    {
        var run = await CommandRun.Of("clear-days", "--meeting", "2016-04-14");

        run.Output.ShouldBe("""
            Publish by Wednesday 6 April 2016 to give 5 clear days before the meeting on Thursday 14 April 2016.
            Not counted: Saturday 9 April 2016; Sunday 10 April 2016.

            """);
    }

    [Fact]
    public async Task Words_ForAPublicationTooLate_NameEveryDay()
    {
        var run = await CommandRun.Of("clear-days", "--meeting", "2026-04-09", "--published", "2026-04-01");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("""
            Published on Wednesday 1 April 2026 for the meeting on Thursday 9 April 2026: 3 clear days of the 5 needed, which is not lawful.
            Counted: Thursday 2 April 2026; Tuesday 7 April 2026; Wednesday 8 April 2026.
            Not counted: Friday 3 April 2026 (bank holiday: Good Friday); Saturday 4 April 2026; Sunday 5 April 2026; Monday 6 April 2026 (bank holiday: Easter Monday).

            """);
    }

    [Fact]
    public async Task Days_AndClosedDays_ChangeTheCount()
    {
        (await PublishBy("--days", "3")).ShouldBe("2016-04-08");
        (await PublishBy("--closed", "2016-04-12", "--closed", "2016-04-13")).ShouldBe("2016-04-04");
        (await PublishBy("--closed", "2016-04-12", "2016-04-13")).ShouldBe("2016-04-04");

        static async Task<string?> PublishBy(params string[] more) =>
            (await CommandRun.Of(["clear-days", "--meeting", "2016-04-14", "--json", .. more])).Json.GetProperty("publishBy").GetString();
    }

    [Fact]
    public async Task WorkedExamples_BothWays_OnACouncilsOwnClosedDays_AreAnswered()
    {
        await using var test = await TestStore.NewAsync();
        await using (var db = test.Store.Open(Viewer.Work("test")))
            foreach (var day in NoticeExamples.All.SelectMany(row => NoticeExamples.Days(row.Data.Item4))) await ClosedDays.AddAsync(db, day, day, "Closed", TestContext.Current.CancellationToken);
        foreach (var (name, meeting, publishBy, _, counted) in NoticeExamples.All.Select(row => row.Data))
        {
            var by = (await CommandRun.Of("clear-days", "--meeting", meeting, "--data", test.Folder, "--json")).Json;
            var given = (await CommandRun.Of("clear-days", "--meeting", meeting, "--published", publishBy, "--data", test.Folder, "--json")).Json;

            by.GetProperty("publishBy").GetString().ShouldBe(publishBy, name);
            given.GetProperty("clearDays").GetInt32().ShouldBe(5, name);
            string.Join(' ', given.GetProperty("counted").EnumerateArray().Select(d => d.GetString())).ShouldBe(counted, name);
        }
    }

    [Theory]
    [InlineData("--meeting", "2016-02-30")]
    [InlineData("--meeting", "14/04/2016")]
    [InlineData("--meeting", "")]
    [InlineData("--meeting", "0001-01-01")]
    [InlineData("--meeting", "9999-12-31")]
    [InlineData("--meeting", "2016-04-14", "--published", "soon")]
    [InlineData("--meeting", "2016-04-14", "--closed", "never")]
    [InlineData("--meeting", "2016-04-14", "--days", "0")]
    [InlineData("--meeting", "2016-04-14", "--days", "five")]
    [InlineData("--meeting", "2016-04-14", "--days", "99999999999")]
    public async Task WrongValue_ExitsTwoAndSaysSoOnStandardError(params string[] args)
    {
        var run = await CommandRun.Of(["clear-days", .. args, "--json"]);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines[0].ShouldMatch("is not a date|outside the years|must be a whole number");
    }

    [Fact]
    public async Task YearWithoutKnownBankHolidays_IsRefusedWithTheReason()
    {
        var run = await CommandRun.Of("clear-days", "--meeting", "2041-05-09", "--json");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("Bank holidays are known here for 2010 to 2035, so working days in 2041 cannot be counted.\n");
    }
}
