using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>A person who may be another, with what papers say of them and would go to the other.</summary>
/// <param name="Seats">A board and a municipal year, newest first.</param>
public sealed record PersonSide(Person Person, IReadOnlyList<(string Board, string Year)> Seats, IReadOnlyList<(string Board, DateOnly Day)> Meetings, int Posts)
{
    /// <summary>"Children and Learning Scrutiny Board, 2015/16, 2014/15".</summary>
    public IEnumerable<string> SeatsInWords => Seats.GroupBy(s => s.Board).Select(g => $"{g.Key}, {string.Join(", ", g.Select(s => s.Year))}");

    /// <summary>What would move, in words.</summary>
    public string Moves
    {
        get
        {
            List<string> parts = [];
            if (Meetings.Count > 0) parts.Add(Meetings.Count.Of("attendance"));
            if (Seats.Count > 0) parts.Add(Seats.Count.Of("seat"));
            if (Posts > 0) parts.Add(Posts.Of("post"));
            return parts.Count == 0 ? "nothing" : string.Join(", ", parts);
        }
    }

    public static async Task<PersonSide> ReadAsync(ScrutineerDb db, Person person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        var seats = await (from seat in db.Set<BoardMembership>()
                           join board in db.Set<Board>() on seat.BoardId equals board.Id
                           where seat.PersonId == person.Id
                           orderby seat.MunicipalYear descending
                           select new { board.Name, seat.MunicipalYear }).ToListAsync(cancel);
        var meetings = await (from attendance in db.Set<Attendance>()
                              join meeting in db.Set<Meeting>() on attendance.MeetingId equals meeting.Id
                              join board in db.Set<Board>() on meeting.BoardId equals board.Id
                              where attendance.PersonId == person.Id
                              orderby meeting.Date descending
                              select new { board.Name, meeting.Date }).ToListAsync(cancel);
        return new PersonSide(person, [.. seats.Select(s => (s.Name, new MunicipalYear(s.MunicipalYear).Name))], [.. meetings.Select(m => (m.Name, m.Date))],
            await db.Set<PostHolding>().CountAsync(h => h.PersonId == person.Id, cancel));
    }
}
