using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Boards;

/// <summary>How often a person was at the meetings that their seats called them to (rule B3).</summary>
/// <param name="Present">Meetings they attended as chair, member or co-opted member.</param>
/// <param name="Meetings">Meetings whose minutes are held, of their boards, in the years of their seats.</param>
public sealed record AttendanceTally(int Present, int Meetings)
{
    /// <param name="seats">The person's seats; those by invitation call nobody (rule B2).</param>
    /// <param name="minuted">Meetings whose minutes are held, with everybody's attendances or this person's only.</param>
    public static AttendanceTally Of(Guid person, IEnumerable<BoardMembership> seats, IEnumerable<Meeting> minuted)
    {
        var years = seats.Where(s => s.Capacity != Capacity.ByInvitation).Select(s => (s.BoardId, s.MunicipalYear)).ToHashSet();
        var called = minuted.Where(m => years.Contains((m.BoardId, MunicipalYear.Of(m.Date).StartYear))).ToList();
        return new AttendanceTally(called.Count(m => m.Attendances.Exists(a => a.PersonId == person && IsOfMember(a.Role))), called.Count);
    }

    private static bool IsOfMember(AttendanceRole role) => role is AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.CoOpted;
}
