using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Agendas;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Agendas;

public sealed class AgendaTimetableTests
{
    private static readonly BoardPractice Usual = new() { BoardId = Guid.NewGuid() };

    /// <summary>The four examples of published packs, and days across Easter, May Day and Christmas, counted by hand.</summary>
    [Theory]
    [InlineData("2016-04-14", "2016-04-06")]
    [InlineData("2016-03-17", "2016-03-09")]
    [InlineData("2017-04-06", "2017-03-29")]
    [InlineData("2016-12-08", "2016-11-30")]
    [InlineData("2031-04-24", "2031-04-16")]
    [InlineData("2016-05-05", "2016-04-26")]
    [InlineData("2017-01-04", "2016-12-22")]
    public void Timetable_Of_PublishesWithFiveClearDays(string meeting, string publishBy)
    {
        var (day, last) = (DateOnly.Parse(meeting, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(publishBy, System.Globalization.CultureInfo.InvariantCulture));

        AgendaTimetable.Of(day, Usual).Single(s => s.Name == "Last day to publish").Day.ShouldBe(last);
        ClearDays.Between(last, day).ShouldBe(5);
    }

    [Fact]
    public void Timetable_AcrossEaster_CountsWorkingDaysBack()
    {
        var steps = AgendaTimetable.Of(new(2016, 4, 14), Usual);

        // Back from Wednesday 6 April, past Good Friday 25 and Easter Monday 28 March.
        steps.Select(s => $"{s.Name}: {s.Day:d MMM}").ShouldBe(
            ["Reports called for: 7 Mar", "Drafts in: 21 Mar", "Sign-off complete: 31 Mar", "Papers dispatched: 5 Apr", "Last day to publish: 6 Apr", "Meeting: 14 Apr"]);
    }

    [Fact]
    public void Timetable_WithAClosedDay_GoesOneDayEarlier() =>
        AgendaTimetable.Of(new(2016, 4, 14), Usual, new HashSet<DateOnly> { new(2016, 4, 8) }).Single(s => s.Name == "Last day to publish").Day.ShouldBe(new(2016, 4, 5));

    [Fact]
    public void Practice_ThatCannotBe_SaysWhy()
    {
        new BoardPractice { BoardId = Guid.NewGuid() }.ReasonsAgainst().ShouldBeEmpty();
        new BoardPractice { BoardId = Guid.NewGuid(), StandingItems = [], CallDays = 3, DraftDays = 10 }.ReasonsAgainst().ShouldBe(
            ["Give at least one standing item, a line each.", "The steps follow one another: reports are called for first, then drafts, sign-off, dispatch."]);
        new BoardPractice { BoardId = Guid.NewGuid(), StandingItems = ["a) a part of nothing"] }.ReasonsAgainst().ShouldHaveSingleItem().ShouldStartWith("The first line is an item");
    }
}
