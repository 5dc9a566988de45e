using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Boards;

public sealed class AttendanceTallyTests
{
    private static readonly Guid Board = Guid.NewGuid();
    private static readonly Guid Person = Guid.NewGuid();

    [Fact]
    public void Of_AMember_CountsMeetingsOfTheirYears() =>
        AttendanceTally.Of(Person, [Seat(2030)],
        [
            Minuted(new DateOnly(2030, 4, 30), AttendanceRole.Member), // The year before their seat.
            Minuted(new DateOnly(2030, 5, 1), AttendanceRole.Member),
            Minuted(new DateOnly(2030, 9, 12), AttendanceRole.Apology),
            Minuted(new DateOnly(2031, 4, 30), AttendanceRole.Chair),
        ]).ShouldBe(new AttendanceTally(2, 3));

    [Fact]
    public void Of_ASubstitute_CallsNobodyAndCountsForNothing() =>
        AttendanceTally.Of(Person, [], [Minuted(new DateOnly(2030, 9, 12), AttendanceRole.Substitute)]).ShouldBe(new AttendanceTally(0, 0));

    [Fact]
    public void Of_ASeatByInvitation_CallsNobody() =>
        AttendanceTally.Of(Person, [Seat(2030, Capacity.ByInvitation)], [Minuted(new DateOnly(2030, 9, 12), AttendanceRole.Cabinet)]).ShouldBe(new AttendanceTally(0, 0));

    [Fact]
    public void Of_AnotherBoardsMeeting_IsNotTheirs() =>
        AttendanceTally.Of(Person, [Seat(2030)], [new Meeting { BoardId = Guid.NewGuid(), Date = new DateOnly(2030, 9, 12), HasMinutes = true }]).ShouldBe(new AttendanceTally(0, 0));

    private static BoardMembership Seat(int year, Capacity capacity = Capacity.Member) => new() { BoardId = Board, PersonId = Person, MunicipalYear = year, Capacity = capacity };

    private static Meeting Minuted(DateOnly date, AttendanceRole role)
    {
        var meeting = new Meeting { BoardId = Board, Date = date, HasMinutes = true };
        meeting.Attendances.Add(new Attendance { MeetingId = meeting.Id, PersonId = Person, Role = role });
        return meeting;
    }
}
