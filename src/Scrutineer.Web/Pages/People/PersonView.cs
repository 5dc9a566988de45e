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

    /// <summary>Other names that papers give this person (rule I6).</summary>
    public IReadOnlyList<Person> AlsoNamed { get; private init; } = [];

    /// <summary>The short name of the person that this one was found to be; null where it is a person of its own.</summary>
    public static async Task<string?> LeadsToAsync(ScrutineerDb db, string slug, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug && p.MergedIntoId != null, cancel);
        while (person?.MergedIntoId is { } into) person = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == into, cancel);
        return person?.Slug;
    }

    public static async Task<PersonView?> ReadAsync(ScrutineerDb db, RecordCards cards, string slug, CancellationToken cancel)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return null;
        var boards = await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        var also = await AlsoNamedAsync(db, person, cancel);
        string[] names = [person.Name, .. also.Select(p => p.Name)];
        var seats = await db.Set<BoardMembership>().AsNoTracking().Where(s => s.PersonId == person.Id).ToListAsync(cancel);
        var scope = seats.Select(s => s.BoardId).ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Attendances.Where(a => a.PersonId == person.Id))
            .Where(m => m.HasMinutes && (scope.Contains(m.BoardId) || m.Attendances.Any(a => a.PersonId == person.Id)))
            .OrderByDescending(m => m.Date).ToListAsync(cancel);
        return new PersonView(person)
        {
            AlsoNamed = also,
            Seats = [.. seats.DistinctBy(s => (s.BoardId, s.MunicipalYear, s.Capacity)).OrderByDescending(s => s.MunicipalYear).ThenBy(s => boards[s.BoardId].Name).Select(s => new PersonSeat(boards[s.BoardId], s))],
            Attendance = [.. meetings.Where(m => m.Attendances.Count > 0).Select(m => new PersonAttendance(boards[m.BoardId], m))],
            Tally = AttendanceTally.Of(person.Id, seats, meetings),
            Asks = await AsksAsync(db, cards, names, cancel),
            Papers = await PapersAsync(db, names, cancel),
        };
    }

    private static async Task<List<Person>> AlsoNamedAsync(ScrutineerDb db, Person person, CancellationToken cancel)
    {
        var merged = (await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId != null).OrderBy(p => p.Name).ToListAsync(cancel)).ToLookup(p => p.MergedIntoId!.Value);
        var also = merged[person.Id].ToList();
        for (var i = 0; i < also.Count; i++) also.AddRange(merged[also[i].Id]);
        return also;
    }

    private static async Task<IReadOnlyList<ThreadAsk>> AsksAsync(ScrutineerDb db, RecordCards cards, string[] names, CancellationToken cancel)
    {
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => t.Addressees.Any(a => names.Any(n => a.AsWritten.Contains(n)))).OrderByDescending(t => t.RaisedOn).ThenBy(t => t.Id).ToListAsync(cancel);
        asks.RemoveAll(t => !t.Addressees.Exists(a => names.Any(n => Names(a.AsWritten, n))));
        return await AskCloser.WithClosuresAsync(db, cards, asks, cancel);
    }

    private static async Task<IReadOnlyList<PersonPaper>> PapersAsync(ScrutineerDb db, string[] names, CancellationToken cancel)
    {
        var rows = await (from paper in db.Set<Paper>().AsNoTracking()
                          join meeting in db.Set<Meeting>() on paper.MeetingId equals meeting.Id
                          join board in db.Set<Board>() on meeting.BoardId equals board.Id
                          where paper.AddressedTo != null && names.Any(n => paper.AddressedTo.Contains(n))
                             && !db.Set<AgendaItem>().Any(i => i.Id == paper.AgendaItemId && i.IsPrivate)
                          orderby meeting.Date descending, paper.Order
                          select new PersonPaper(paper.Subject, board.Slug, meeting.Date, paper.Order, paper.AddressedTo!)).ToListAsync(cancel);
        return [.. rows.Where(r => names.Any(n => Names(r.AddressedTo, n)))];
    }

    /// <summary>True where the whole name stands in the text: "J Bell" is not named by "J Bellamy".</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
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
