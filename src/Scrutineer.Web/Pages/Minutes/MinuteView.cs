using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Pages.Desk;
using Scrutineer.Web.Pages.Meetings;
using Scrutineer.Web.Pages.Shared;

namespace Scrutineer.Web.Pages.Minutes;

/// <summary>Everything one minute's page shows.</summary>
public sealed record MinuteView(Board Board, Minute Minute, Meeting Meeting)
{
    public IReadOnlyList<ThreadAsk> Asks { get; private init; } = [];

    /// <summary>What this minute cites.</summary>
    public IReadOnlyList<Reference> Cites { get; private init; } = [];

    /// <summary>The words of its text that cite a minute held here, with that minute's address.</summary>
    public IReadOnlyDictionary<string, string> CitedWords => Cites.Where(c => c.Address is not null).DistinctBy(c => c.Citation.AsWritten, StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Citation.AsWritten, c => c.Address!);

    /// <summary>What cites this minute, and what cites its number and is flagged.</summary>
    public IReadOnlyList<Reference> CitedBy { get; private init; } = [];

    public IReadOnlyList<MatterLink> Matters { get; private init; } = [];
    public IReadOnlyList<DocumentLink> Documents { get; private init; } = [];

    /// <summary>The day of the later meeting whose papers are offered where none of the minute's own meeting is held.</summary>
    public DateOnly? PrintedWith { get; private init; }

    /// <summary>Whether the minutes it stands in are approved; null for imported ones.</summary>
    public string? Standing { get; private init; }

    /// <summary>What it said before it was changed, first to last.</summary>
    public IReadOnlyList<MinuteVersion> Versions { get; private init; } = [];

    public Minute? Previous { get; private init; }
    public Minute? Next { get; private init; }

    public IEnumerable<ThreadAsk> AsksOf(Decision decision) => Asks.Where(a => a.Item.OriginPart == decision.Ordinal);

    /// <summary>Asks that stand in no decision.</summary>
    public IReadOnlyList<ThreadAsk> AsksOutside => [.. Asks.Where(a => Minute.Decisions.TrueForAll(d => d.Ordinal != a.Item.OriginPart))];

    /// <summary>Concerns that its narrative does not list already.</summary>
    public IReadOnlyList<string> ConcernsApart => [.. Minute.Concerns.Where(c => !Minute.Narrative.Contains(c, StringComparison.OrdinalIgnoreCase))];

    public static async Task<MinuteView?> ReadAsync(ScrutineerDb db, RecordCards cards, Board board, string citation, CancellationToken cancel)
    {
        var minute = await db.Set<Minute>().AsNoTracking().Include(m => m.Decisions).FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Citation == citation, cancel);
        if (minute is null) return null;
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == minute.MeetingId, cancel);
        var (documents, printedWith) = await DocumentsAsync(db, meeting, cancel);
        return new MinuteView(board, minute, meeting)
        {
            Asks = await AsksAsync(db, cards, minute, cancel),
            Cites = await Reference.CitedByAsync(db, cards, minute, cancel),
            CitedBy = await Reference.CitingAsync(db, cards, board.Id, minute, cancel),
            Matters = await MatterLink.OfAsync(db, [minute.Ref], cancel),
            Documents = documents,
            Standing = await MinutesNote.OfAsync(db, meeting, cancel) is { } note ? MinutesStanding.Of(note.Set) : null,
            Versions = await db.Set<MinuteVersion>().AsNoTracking().Where(v => v.MinuteId == minute.Id).OrderBy(v => v.Number).ToListAsync(cancel),
            PrintedWith = printedWith,
            Previous = await NeighbourAsync(db, meeting, minute, later: false, cancel),
            Next = await NeighbourAsync(db, meeting, minute, later: true, cancel),
        };
    }

    private static async Task<IReadOnlyList<ThreadAsk>> AsksAsync(ScrutineerDb db, RecordCards cards, Minute minute, CancellationToken cancel)
    {
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => t.OriginKind == "minute" && t.OriginId == minute.Id).OrderBy(t => t.Id).ToListAsync(cancel);
        return await AskCloser.WithClosuresAsync(db, cards, asks, cancel);
    }

    /// <summary>The meeting's own minutes where that file is held; else the papers of the next meeting held here, which minutes are printed with.</summary>
    private static async Task<(IReadOnlyList<DocumentLink> Documents, DateOnly? PrintedWith)> DocumentsAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel)
    {
        var own = await DocumentLink.OfAsync(db, [meeting.Id], cancel);
        if (own.Any(d => d.Kind == "minutes")) return (own, null);
        var later = await (from document in db.Set<PublishedDocument>()
                           join m in db.Set<Meeting>() on document.MeetingId equals m.Id
                           where m.BoardId == meeting.BoardId && m.Date > meeting.Date && document.Kind == "agenda-pack" && !document.IsReplaced
                           orderby m.Date
                           select new { m.Id, m.Date }).FirstOrDefaultAsync(cancel);
        if (later is null) return (own, null);
        var packs = await DocumentLink.OfAsync(db, [later.Id], cancel);
        return ([.. own, .. packs.Where(d => d.Kind == "agenda-pack")], packs.Count > 0 ? later.Date : null);
    }

    private static async Task<Minute?> NeighbourAsync(ScrutineerDb db, Meeting meeting, Minute minute, bool later, CancellationToken cancel)
    {
        var cited = from m in db.Set<Minute>().AsNoTracking()
                    join day in db.Set<Meeting>() on m.MeetingId equals day.Id
                    where m.BoardId == minute.BoardId && m.Citation != null
                    select new { m, day.Date };
        var found = later
            ? cited.Where(c => c.Date > meeting.Date || (c.Date == meeting.Date && c.m.Order > minute.Order)).OrderBy(c => c.Date).ThenBy(c => c.m.Order)
            : cited.Where(c => c.Date < meeting.Date || (c.Date == meeting.Date && c.m.Order < minute.Order)).OrderByDescending(c => c.Date).ThenByDescending(c => c.m.Order);
        return await found.Select(c => c.m).FirstOrDefaultAsync(cancel);
    }
}
