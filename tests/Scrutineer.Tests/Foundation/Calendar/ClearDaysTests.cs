using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

public sealed class ClearDaysTests
{
    [Theory]
    [InlineData("2016-03-17", "2016-03-09")]
    [InlineData("2016-04-14", "2016-04-06")]
    [InlineData("2016-12-08", "2016-11-30")]
    [InlineData("2017-04-06", "2017-03-29")]
    [InlineData("2026-04-09", "2026-03-30")] // Good Friday 3 April and Easter Monday 6 April
    [InlineData("2026-05-07", "2026-04-28")] // early May bank holiday 4 May
    [InlineData("2026-05-14", "2026-05-06")]
    [InlineData("2027-01-05", "2026-12-23")] // Christmas, the substitute for Boxing Day, New Year
    [InlineData("2022-06-09", "2022-05-30")] // moved spring bank holiday 2 June, Platinum Jubilee 3 June
    [InlineData("2022-09-22", "2022-09-13")] // State Funeral 19 September
    [InlineData("2016-04-16", "2016-04-08")] // a Saturday meeting: 11 to 15 April are the five
    public void LatestPublication_ForFiveClearDays_IsTheLastWorkingDayThatLeavesThem(string meeting, string publishBy)
    {
        var answer = ClearDays.LatestPublication(Day(meeting));

        answer.PublishBy.ShouldBe(Day(publishBy));
        ClearDays.Between(answer.PublishBy, Day(meeting)).ShouldBe(5);
        ClearDays.Between(NextWorkingDay(answer.PublishBy), Day(meeting)).ShouldBe(4);
    }

    [Fact]
    public void LatestPublication_AcrossEaster_NamesTheDaysPassedOver() =>
        ClearDays.LatestPublication(Day("2026-04-09")).Skipped.ShouldBe([
            new(Day("2026-04-03"), "bank holiday: Good Friday"),
            new(Day("2026-04-04"), "Saturday"),
            new(Day("2026-04-05"), "Sunday"),
            new(Day("2026-04-06"), "bank holiday: Easter Monday"),
        ]);

    [Fact]
    public void LatestPublication_WithACouncilClosedDay_IsADayEarlierAndSaysWhy()
    {
        var answer = ClearDays.LatestPublication(Day("2016-04-14"), closedDays: new HashSet<DateOnly> { Day("2016-04-12") });

        answer.PublishBy.ShouldBe(Day("2016-04-05"));
        answer.Skipped.ShouldContain(new SkippedDay(Day("2016-04-12"), "council closed"));
    }

    [Fact]
    public void LatestPublication_WithOtherNotice_CountsThatManyDays()
    {
        ClearDays.LatestPublication(Day("2016-04-14"), 3).PublishBy.ShouldBe(Day("2016-04-08"));
        ClearDays.LatestPublication(Day("2016-04-14"), 10).PublishBy.ShouldBe(Day("2016-03-30"));
        ClearDays.LatestPublication(Day("2016-04-11"), 0).PublishBy.ShouldBe(Day("2016-04-08"));
    }

    [Fact]
    public void LatestPublication_WithNegativeNotice_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ClearDays.LatestPublication(Day("2016-04-14"), -1));

    [Theory]
    [InlineData("2016-04-06", 5, true)]
    [InlineData("2016-04-07", 4, false)]
    [InlineData("2016-04-09", 3, false)] // a Saturday
    [InlineData("2016-04-13", 0, false)]
    [InlineData("2016-04-14", 0, false)]
    [InlineData("2016-05-20", 0, false)] // after the meeting
    public void Notice_ForAMeetingOn14April2016_CountsTheDaysBetween(string published, int clearDays, bool lawful)
    {
        var notice = ClearDays.Notice(Day(published), Day("2016-04-14"));

        notice.ClearDays.ShouldBe(clearDays);
        notice.Lawful.ShouldBe(lawful);
    }

    [Fact]
    public void Notice_NamesTheDaysCounted() =>
        ClearDays.Notice(Day("2016-04-06"), Day("2016-04-14")).Counted.ShouldBe(
            [Day("2016-04-07"), Day("2016-04-08"), Day("2016-04-11"), Day("2016-04-12"), Day("2016-04-13")]);

    [Fact]
    public void Notice_OnTheMeetingDayItself_IsNeverLawful() =>
        ClearDays.Notice(Day("2016-04-14"), Day("2016-04-14"), days: 0).Lawful.ShouldBeFalse();

    [Theory]
    [InlineData("2010-01-05", "2009")] // the count runs back out of the table
    [InlineData("2041-05-09", "2041")]
    public void LatestPublication_OutsideTheTable_SaysSo(string meeting, string year) =>
        Should.Throw<BankHolidaysUnknownException>(() => ClearDays.LatestPublication(Day(meeting)))
            .Message.ShouldBe($"Bank holidays are known here for 2010 to 2035, so working days in {year} cannot be counted.");

    [Fact]
    public void Between_OverEnormousSpans_StopsAtTheTable() =>
        Should.Throw<BankHolidaysUnknownException>(() => ClearDays.Between(DateOnly.MinValue, DateOnly.MaxValue));

    private static DateOnly NextWorkingDay(DateOnly day) => new WorkingDays().Between(day, day.AddDays(10)).First();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
