using Scrutineer.Foundation.Calendar;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

/// <summary>The last day to publish and the count of clear days, asked both ways (rules C3 and C4).</summary>
public sealed class ClearDaysBothWaysTests
{
    [Theory, MemberData(nameof(NoticeExamples.All), MemberType = typeof(NoticeExamples))]
    public void PublishByAndHowMany_OfAWorkedExample_Agree(string name, string meeting, string publishBy, string closed, string counted)
    {
        var (day, last, closedDays) = (NoticeExamples.Day(meeting), NoticeExamples.Day(publishBy), NoticeExamples.Days(closed).ToHashSet());

        ClearDays.LatestPublication(day, closedDays: closedDays).PublishBy.ShouldBe(last, name);
        var notice = ClearDays.Notice(last, day, closedDays: closedDays);
        notice.Counted.ShouldBe(NoticeExamples.Days(counted), name);
        notice.Lawful.ShouldBeTrue(name);
        ClearDays.Notice(NextWorkingDay(last, closedDays), day, closedDays: closedDays).ClearDays.ShouldBe(4, name);
    }

    [Fact]
    public void PublishByAndHowMany_OfEveryMeetingDayFrom2015To2035_Agree() => AgreeEveryDay(new HashSet<DateOnly>());

    /// <summary>One weekday in eleven is closed, so that closed days lie on, beside and between everything else.</summary>
    [Fact]
    public void PublishByAndHowMany_OfEveryMeetingDay_WithClosedDays_Agree() =>
        AgreeEveryDay(EveryDay().Where(d => d.DayNumber % 11 == 0).ToHashSet());

    private static void AgreeEveryDay(HashSet<DateOnly> closed)
    {
        var working = new WorkingDays(closed);
        foreach (var meeting in EveryDay())
        {
            var last = ClearDays.LatestPublication(meeting, closedDays: closed).PublishBy;
            if (!working.Includes(last)) Assert.Fail($"{last:O} for {meeting:O} is no working day.");
            var next = NextWorkingDay(last, closed);
            for (var published = last.AddDays(-3); published <= meeting; published = published.AddDays(1))
                if (ClearDays.Notice(published, meeting, closedDays: closed).Lawful != published < next)
                    Assert.Fail($"Published {published:O} for {meeting:O}: the count and the last day {last:O} disagree.");
            if (ClearDays.Between(last, meeting, closed) != ClearDays.Statutory) Assert.Fail($"{last:O} leaves {meeting:O} more or fewer than five.");
        }
    }

    private static IEnumerable<DateOnly> EveryDay()
    {
        for (var day = new DateOnly(2015, 1, 1); day.Year <= 2035; day = day.AddDays(1)) yield return day;
    }

    private static DateOnly NextWorkingDay(DateOnly day, IReadOnlySet<DateOnly> closed) => new WorkingDays(closed).Between(day, day.AddDays(30).Year > 2035 ? new DateOnly(2035, 12, 31) : day.AddDays(30)).First();
}
