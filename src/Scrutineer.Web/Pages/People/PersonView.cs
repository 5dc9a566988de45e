using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.People;

/// <summary>Everything one person's page shows.</summary>
public sealed record PersonView(Person Person)
{
    public IReadOnlyList<PersonSeat> Seats { get; private init; } = [];

    /// <summary>Meetings whose minutes name them, newest first.</summary>
    public IReadOnlyList<PersonAttendance> Attendance { get; private init; } = [];

    public AttendanceTally Tally { get; private init; } = new(0, 0);

    /// <summary>Asks whose addressee, as written, holds this name.</summary>
    public IReadOnlyList<ThreadAsk> Asks { get; private init; } = [];

    public IReadOnlyList<PersonPaper> Papers { get; private init; } = [];

    public static async Task<PersonView?> ReadAsync(ScrutineerDb db, RecordCards cards, string slug, CancellationToken cancel)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return null;
        var boards = await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        var seats = await db.Set<BoardMembership>().AsNoTracking().Where(s => s.PersonId == person.Id).ToListAsync(cancel);
        var scope = seats.Select(s => s.BoardId).ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Attendances.Where(a => a.PersonId == person.Id))
            .Where(m => m.HasMinutes && (scope.Contains(m.BoardId) || m.Attendances.Any(a => a.PersonId == person.Id)))
            .OrderByDescending(m => m.Date).ToListAsync(cancel);
        return new PersonView(person)
        {
            Seats = [.. seats.OrderByDescending(s => s.MunicipalYear).ThenBy(s => boards[s.BoardId].Name).Select(s => new PersonSeat(boards[s.BoardId], s))],
            Attendance = [.. meetings.Where(m => m.Attendances.Count > 0).Select(m => new PersonAttendance(boards[m.BoardId], m))],
            Tally = AttendanceTally.Of(person.Id, seats, meetings),
            Asks = await AsksAsync(db, cards, person, cancel),
            Papers = await PapersAsync(db, person, cancel),
        };
    }

    private static async Task<IReadOnlyList<ThreadAsk>> AsksAsync(ScrutineerDb db, RecordCards cards, Person person, CancellationToken cancel)
    {
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => t.Addressees.Any(a => a.AsWritten.Contains(person.Name))).OrderByDescending(t => t.RaisedOn).ThenBy(t => t.Id).ToListAsync(cancel);
        asks.RemoveAll(t => !t.Addressees.Exists(a => Names(a.AsWritten, person)));
        return await AskCloser.WithClosuresAsync(db, cards, asks, cancel);
    }

    private static async Task<IReadOnlyList<PersonPaper>> PapersAsync(ScrutineerDb db, Person person, CancellationToken cancel)
    {
        var rows = await (from paper in db.Set<Paper>().AsNoTracking()
                          join meeting in db.Set<Meeting>() on paper.MeetingId equals meeting.Id
                          join board in db.Set<Board>() on meeting.BoardId equals board.Id
                          where paper.AddressedTo != null && paper.AddressedTo.Contains(person.Name)
                             && !db.Set<AgendaItem>().Any(i => i.Id == paper.AgendaItemId && i.IsPrivate)
                          orderby meeting.Date descending, paper.Order
                          select new PersonPaper(paper.Subject, board.Slug, meeting.Date, paper.Order, paper.AddressedTo!)).ToListAsync(cancel);
        return [.. rows.Where(r => Names(r.AddressedTo, person))];
    }

    /// <summary>True where the whole name stands in the text: "J Bell" is not named by "J Bellamy".</summary>
    private static bool Names(string text, Person person)
    {
        for (var at = text.IndexOf(person.Name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(person.Name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + person.Name.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }
}

/// <summary>A seat, with its board.</summary>
public sealed record PersonSeat(Board Board, BoardMembership Seat);

/// <summary>A meeting that somebody is named in, holding their attendance only.</summary>
public sealed record PersonAttendance(Board Board, Meeting Meeting)
{
    /// <summary>How they were there: "Present as chair; gave apologies".</summary>
    public string Words
    {
        get
        {
            var words = string.Join("; ", Meeting.Attendances.OrderBy(a => a.Order).Select(How));
            return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
        }
    }

    private static string How(Attendance attendance) => attendance.Role switch
    {
        AttendanceRole.Chair => "present as chair",
        AttendanceRole.Member => "present",
        AttendanceRole.CoOpted => "present as co-opted member",
        AttendanceRole.Substitute => attendance.For is { Length: > 0 } member ? $"substitute for {member}" : "substitute",
        AttendanceRole.Cabinet => "there as cabinet member",
        AttendanceRole.Employee => attendance.Detail is { Length: > 0 } directorate ? $"there for {directorate}" : "there as employee",
        AttendanceRole.Invited => attendance.Detail is { Length: > 0 } role ? $"invited: {role}" : "invited",
        _ => "gave apologies",
    };
}

/// <summary>A paper addressed to somebody.</summary>
public sealed record PersonPaper(string Subject, string Board, DateOnly Date, int Order, string AddressedTo);
