using Scrutineer.Governance.Meetings;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Meetings;

public sealed class MeetingStandingTests
{
    private static readonly DateOnly Today = new(2031, 3, 20);

    [Theory]
    [InlineData(0, true, true, MeetingStanding.Minuted)]
    [InlineData(-1, true, false, MeetingStanding.PapersOnly)]
    [InlineData(0, true, false, MeetingStanding.Called)]
    [InlineData(0, false, false, MeetingStanding.Programmed)]
    [InlineData(-1, false, false, MeetingStanding.NoRecord)]
    [InlineData(-1, false, true, MeetingStanding.Minuted)]
    public void StandingOn_ADay_IsWhatItsPapersShow(int days, bool agenda, bool minutes, MeetingStanding expected) =>
        New(Today.AddDays(days), agenda, minutes).StandingOn(Today).ShouldBe(expected);

    [Theory]
    [InlineData(5, 18, "5 meetings held; 18 dates programmed; 23 dates in all")]
    [InlineData(1, 1, "1 meeting held; 1 date programmed; 2 dates in all")]
    [InlineData(3, 0, "3 meetings held")]
    [InlineData(0, 1, "0 meetings held; 1 date programmed; 1 date in all")]
    public void Count_KeepsProgrammedDaysApart(int held, int programmed, string words) =>
        Enumerable.Range(0, held + programmed).Select(i => New(Today.AddDays(i), agenda: i < held, minutes: false)).Count().Words.ShouldBe(words);

    private static Meeting New(DateOnly date, bool agenda, bool minutes) => new() { BoardId = Guid.Empty, Date = date, HasAgenda = agenda, HasMinutes = minutes };
}
