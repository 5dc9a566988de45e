using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Meetings;
using Scrutineer.Web.Pages.People;
using Scrutineer.Web.Pages.Shared;

namespace Scrutineer.Web.Pages.Boards;

/// <summary>Everything one board's page shows.</summary>
public sealed record BoardView(Board Board)
{
    /// <summary>The municipal year that the membership is of: this one, else the newest known.</summary>
    public MunicipalYear? MembersIn { get; private init; }

    public IReadOnlyList<SeatGroup> Members { get; private init; } = [];
    public MeetingCount Count { get; private init; } = new(0, 0);
    public IReadOnlyList<MeetingLine> ToCome { get; private init; } = [];

    /// <summary>Past meetings by municipal year, newest first in both.</summary>
    public IReadOnlyList<IGrouping<MunicipalYear, MeetingLine>> Past { get; private init; } = [];

    public IReadOnlyList<Matter> Matters { get; private init; } = [];
    public IReadOnlyList<MunicipalYear> Programmes { get; private init; } = [];
    public int Asks { get; private init; }
    public IReadOnlyList<BoardDocument> Documents { get; private init; } = [];

    public static async Task<BoardView?> ReadAsync(ScrutineerDb db, string slug, DateOnly today, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is not { } board) return null;
        var lines = await MeetingLine.ReadAsync(db, slug, today, cancel);
        var (year, members) = await MembersAsync(db, board, today, cancel);
        var programmes = await db.Set<ProgrammeItem>().Where(p => p.BoardId == board.Id).Select(p => p.MunicipalYear).Distinct().OrderDescending().ToListAsync(cancel);
        return new BoardView(board)
        {
            MembersIn = year,
            Members = members,
            Count = lines.Select(l => l.Meeting).Count(),
            ToCome = [.. lines.Where(l => l.Meeting.Date >= today)],
            Past = [.. lines.Where(l => l.Meeting.Date < today).Reverse().GroupBy(l => MunicipalYear.Of(l.Meeting.Date))],
            Matters = await db.Set<Matter>().AsNoTracking().Where(m => m.Scope == board.Id && m.MergedIntoId == null).OrderBy(m => m.Name).ToListAsync(cancel),
            Programmes = [.. programmes.Select(p => new MunicipalYear(p))],
            Asks = await db.Set<TrackedItem>().CountAsync(t => t.Scope == board.Id, cancel),
            Documents = await DocumentsAsync(db, board, cancel),
        };
    }

    private static async Task<(MunicipalYear? Year, IReadOnlyList<SeatGroup> Members)> MembersAsync(ScrutineerDb db, Board board, DateOnly today, CancellationToken cancel)
    {
        var now = MunicipalYear.Of(today).StartYear;
        var years = db.Set<BoardMembership>().Where(s => s.BoardId == board.Id);
        var year = await years.Where(s => s.MunicipalYear <= now).MaxAsync(s => (int?)s.MunicipalYear, cancel) ?? await years.MinAsync(s => (int?)s.MunicipalYear, cancel);
        if (year is null) return (null, []);
        var seats = await (from seat in years
                           join person in db.Set<Person>() on seat.PersonId equals person.Id
                           where seat.MunicipalYear == year
                           select new { seat.Capacity, person }).AsNoTracking().ToListAsync(cancel);
        return (new MunicipalYear(year.Value), [.. seats.GroupBy(s => s.Capacity, s => s.person).OrderBy(g => g.Key)
            .Select(g => new SeatGroup(g.DistinctBy(p => p.Id).Count() == 1 ? g.Key.Word() : g.Key.Words(), [.. g.DistinctBy(p => p.Id).OrderBy(p => p.Name.Split(' ')[^1], StringComparer.CurrentCultureIgnoreCase)]))]);
    }

    private static async Task<IReadOnlyList<BoardDocument>> DocumentsAsync(ScrutineerDb db, Board board, CancellationToken cancel)
    {
        var days = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id).ToDictionaryAsync(m => m.Id, m => m.Date, cancel);
        var imported = await db.Set<PublishedDocument>().AsNoTracking().Where(d => d.BoardId == board.Id).Select(d => d.MeetingId).Distinct().ToListAsync(cancel);
        var links = await DocumentLink.OfAsync(db, imported, cancel);
        return [.. links.Select(l => new BoardDocument(l, days[l.MeetingId])).OrderByDescending(d => d.Date).ThenBy(d => d.Link.Words)];
    }
}

/// <summary>Those who sit on a board in one capacity.</summary>
public sealed record SeatGroup(string Title, IReadOnlyList<Person> People);

/// <summary>An imported file and the day of its meeting.</summary>
public sealed record BoardDocument(DocumentLink Link, DateOnly Date);
