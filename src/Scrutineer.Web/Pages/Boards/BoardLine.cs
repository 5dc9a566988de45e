using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.Boards;

/// <summary>A board in a list, with its newest known membership.</summary>
/// <param name="Members">Chair, vice-chair, members and co-opted members; not those by invitation (rule B2).</param>
/// <param name="Years">Municipal years of its meetings and seats, newest first.</param>
public sealed record BoardLine(Board Board, Person? Chair, int Members, MunicipalYear? MembersIn, IReadOnlyList<MunicipalYear> Years, MeetingCount Meetings)
{
    public static async Task<IReadOnlyList<BoardLine>> ReadAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        var seats = (await db.Set<BoardMembership>().AsNoTracking().ToListAsync(cancel)).ToLookup(s => s.BoardId);
        var meetings = (await db.Set<Meeting>().AsNoTracking().ToListAsync(cancel)).ToLookup(m => m.BoardId);
        var chairs = await (from seat in db.Set<BoardMembership>() join person in db.Set<Person>() on seat.PersonId equals person.Id where seat.Capacity == Capacity.Chair select person)
            .AsNoTracking().Distinct().ToDictionaryAsync(p => p.Id, cancel);
        return [.. boards.Select(b => Line(b, [.. seats[b.Id]], [.. meetings[b.Id]], chairs))];
    }

    private static BoardLine Line(Board board, List<BoardMembership> seats, List<Meeting> meetings, Dictionary<Guid, Person> chairs)
    {
        var newest = seats.Count == 0 ? (int?)null : seats.Max(s => s.MunicipalYear);
        var now = seats.Where(s => s.MunicipalYear == newest).ToList();
        var chair = now.Find(s => s.Capacity == Capacity.Chair);
        var years = seats.Select(s => s.MunicipalYear).Concat(meetings.Select(m => MunicipalYear.Of(m.Date).StartYear)).Distinct().OrderDescending();
        return new BoardLine(
            board, chair is null ? null : chairs.GetValueOrDefault(chair.PersonId), now.Where(s => s.Capacity != Capacity.ByInvitation).DistinctBy(s => s.PersonId).Count(),
            newest is { } year ? new MunicipalYear(year) : null, [.. years.Select(y => new MunicipalYear(y))], MeetingStandings.Count(meetings));
    }
}
