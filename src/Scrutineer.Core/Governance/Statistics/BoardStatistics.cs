using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Statistics;

/// <summary>Attendance and decisions of one board in one municipal year, over the meetings whose minutes are held (rules B3 and L14).</summary>
public sealed record BoardStatistics(Board Board, MunicipalYear Year, IReadOnlyList<MemberFigures> Members, IReadOnlyList<MeetingFigures> Meetings)
{
    public int Decisions => Meetings.Sum(m => m.Decisions);
    public int Asks => Meetings.Sum(m => m.Asks);

    public static async Task<BoardStatistics> OfAsync(ScrutineerDb db, Board board, MunicipalYear year, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Attendances)
            .Where(m => m.BoardId == board.Id && m.HasMinutes && m.Date >= year.First && m.Date <= year.Last).OrderBy(m => m.Date).ToListAsync(cancel);
        var ids = meetings.Select(m => m.Id).ToList();
        var minutes = await db.Set<Minute>().AsNoTracking().Where(m => ids.Contains(m.MeetingId)).Select(m => new { m.MeetingId, Decisions = m.Decisions.Count }).ToListAsync(cancel);
        var asks = await db.Set<TrackedItem>().AsNoTracking().Where(t => t.Scope == board.Id && t.RaisedOn >= year.First && t.RaisedOn <= year.Last).Select(t => new { t.RaisedOn, t.Kind }).ToListAsync(cancel);
        List<MeetingFigures> figures = [.. meetings.Select(m => new MeetingFigures(
            m.Date, m.Attendances.Where(a => IsOfMember(a.Role)).Select(a => a.PersonId).Distinct().Count(), m.Attendances.Count(a => a.Role == AttendanceRole.Apology),
            m.Attendances.Count(a => a.Role == AttendanceRole.Substitute), minutes.Count(x => x.MeetingId == m.Id), minutes.Where(x => x.MeetingId == m.Id).Sum(x => x.Decisions),
            asks.Count(a => a.RaisedOn == m.Date), asks.Count(a => a.RaisedOn == m.Date && a.Kind == TrackedItemKind.Recommendation)))];
        return new BoardStatistics(board, year, await MembersAsync(db, board, year, meetings, figures, cancel), figures);
    }

    private static async Task<IReadOnlyList<MemberFigures>> MembersAsync(ScrutineerDb db, Board board, MunicipalYear year, List<Meeting> meetings, List<MeetingFigures> figures, CancellationToken cancel)
    {
        var seats = await (from seat in db.Set<BoardMembership>().AsNoTracking()
                           join person in db.Set<Person>() on seat.PersonId equals person.Id
                           where seat.BoardId == board.Id && seat.MunicipalYear == year.StartYear && seat.Capacity != Capacity.ByInvitation
                           select new { seat, person }).ToListAsync(cancel);
        var decided = figures.ToDictionary(f => f.Date, f => f.Decisions);
        return [.. seats.DistinctBy(s => s.person.Id).OrderBy(s => s.seat.Capacity).ThenBy(s => s.person.Name.Split(' ')[^1], StringComparer.OrdinalIgnoreCase).Select(s =>
        {
            bool WasThere(Meeting m) => m.Attendances.Exists(a => a.PersonId == s.person.Id && IsOfMember(a.Role));
            var tally = AttendanceTally.Of(s.person.Id, [s.seat], meetings);
            return new MemberFigures(s.person, s.seat.Capacity, tally.Meetings, tally.Present,
                meetings.Count(m => !WasThere(m) && m.Attendances.Exists(a => a.PersonId == s.person.Id && a.Role == AttendanceRole.Apology)),
                meetings.Where(WasThere).Sum(m => decided[m.Date]));
        })];
    }

    private static bool IsOfMember(AttendanceRole role) => role is AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.CoOpted;
}

/// <summary>One member's year.</summary>
/// <param name="Meetings">Meetings that their seat called them to.</param>
/// <param name="Present">Of those, the ones they attended.</param>
/// <param name="Apologies">Of those, the ones they sent apologies for.</param>
/// <param name="Decisions">Decisions that the board took at meetings they attended; nobody's votes are counted.</param>
public sealed record MemberFigures(Person Person, Capacity Capacity, int Meetings, int Present, int Apologies, int Decisions)
{
    /// <summary>Meetings they neither attended nor sent apologies for.</summary>
    public int Absent => Meetings - Present - Apologies;

    /// <summary>Share attended in whole per cent; null where they were called to none.</summary>
    public int? Share => Meetings == 0 ? null : (int)Math.Round(100.0 * Present / Meetings, MidpointRounding.AwayFromZero);
}

/// <summary>One meeting in figures.</summary>
/// <param name="Present">Members present, co-opted ones included, substitutes not.</param>
public sealed record MeetingFigures(DateOnly Date, int Present, int Apologies, int Substitutes, int Minutes, int Decisions, int Asks, int Recommendations);
