using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Shared;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>Everything one meeting's page shows.</summary>
public sealed record MeetingView(Board Board, Meeting Meeting, MeetingStanding Standing, PublicationNotice? Notice)
{
    /// <summary>The agenda in order, each item with its papers and its minute.</summary>
    public IReadOnlyList<MeetingItem> Items { get; private init; } = [];

    /// <summary>Minutes that record no item of an agenda held here.</summary>
    public IReadOnlyList<MinutedBusiness> OtherMinutes { get; private init; } = [];

    /// <summary>Papers that stand under no item.</summary>
    public IReadOnlyList<Paper> OtherPapers { get; private init; } = [];

    public IReadOnlyList<AttendanceGroup> Attendance { get; private init; } = [];
    public IReadOnlyList<ProgrammeItem> Programmed { get; private init; } = [];
    public IReadOnlyList<ThreadAsk> Asks { get; private init; } = [];
    public IReadOnlyList<MatterLink> Matters { get; private init; } = [];
    public IReadOnlyList<DocumentLink> Documents { get; private init; } = [];

    /// <summary>The bound packs of its publications.</summary>
    public MeetingPackList Packs { get; private init; } = null!;

    /// <summary>True where the agenda is made here and the reader may see that.</summary>
    public bool IsPlannedHere { get; private init; }
    /// <summary>How the minutes stand, where they were taken here.</summary>
    public MinutesNote? Minutes { get; private init; }

    public DateOnly? Previous { get; private init; }
    public DateOnly? Next { get; private init; }

    /// <summary>The meeting of a board on a day; null where none is known.</summary>
    public static async Task<MeetingView?> ReadAsync(ScrutineerDb db, RecordCards cards, string boardSlug, DateOnly date, DateOnly today, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == boardSlug, cancel) is not { } board) return null;
        var meeting = await db.Set<Meeting>().AsNoTracking().Include(m => m.Items).Include(m => m.Attendances).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Date == date, cancel);
        if (meeting is null) return null;

        var minutes = await db.Set<Minute>().AsNoTracking().Include(m => m.Decisions).Where(m => m.MeetingId == meeting.Id).OrderBy(m => m.Order).ToListAsync(cancel);
        var papers = await db.Set<Paper>().AsNoTracking().Include(p => p.Recommendations).Where(p => p.MeetingId == meeting.Id && p.Visibility != Visibility.Internal).OrderBy(p => p.Order).ToListAsync(cancel);
        var items = meeting.Items.Where(i => !i.IsDraft).OrderBy(i => i.Order).ToList();
        var minuteOf = AgendaBusiness.Pair(items, minutes, await LinksAsync(db, items, minutes, cancel));
        var asks = await AsksAsync(db, cards, minutes, cancel);
        var closed = await ClosedDays.OfAsync(db, cancel);
        var days = db.Set<Meeting>().Where(m => m.BoardId == board.Id).Select(m => (DateOnly?)m.Date);
        var packs = new MeetingPackList(board, meeting, await MeetingPacks.OfAsync(db, [meeting.Id], cancel), ShowsProblems: false);
        return new MeetingView(board, meeting, meeting.StandingOn(today), PublicationNotice.Of(meeting, today, closed))
        {
            Packs = packs,
            Items = [.. items.Select(i => new MeetingItem(board.Slug, date, i, [.. papers.Where(p => p.AgendaItemId == i.Id && (!i.IsPrivate || p.Visibility != Visibility.Public))], minuteOf.GetValueOrDefault(i.Id) is { } m ? new MinutedBusiness(board.Slug, m) : null) { AlsoAt = packs.RangeOf(i.Id) })],
            OtherMinutes = [.. minutes.Except(minuteOf.Values).Select(m => new MinutedBusiness(board.Slug, m))],
            OtherPapers = [.. papers.Where(p => p.AgendaItemId is null)],
            Attendance = await AttendanceGroup.OfAsync(db, meeting, cancel),
            Programmed = await db.Set<ProgrammeItem>().AsNoTracking().Where(p => p.BoardId == board.Id && p.Date == date).OrderBy(p => p.Order).ToListAsync(cancel),
            Asks = asks,
            Matters = await MatterLink.OfAsync(db, items.Select(i => i.Ref).Concat(minutes.Select(m => m.Ref)), cancel),
            Documents = await DocumentLink.OfAsync(db, [meeting.Id], cancel),
            IsPlannedHere = await db.Set<AgendaPlan>().AnyAsync(p => p.MeetingId == meeting.Id, cancel),
            Minutes = await MinutesNote.OfAsync(db, meeting, cancel),
            Previous = await days.Where(d => d < date).MaxAsync(cancel),
            Next = await days.Where(d => d > date).MinAsync(cancel),
        };
    }

    private static async Task<List<Link>> LinksAsync(ScrutineerDb db, List<AgendaItem> items, List<Minute> minutes, CancellationToken cancel)
    {
        var (to, from) = (items.Select(i => i.Id).ToList(), minutes.Select(m => m.Id).ToList());
        return await db.Set<Link>().AsNoTracking().Where(l => l.CutBy == null && to.Contains(l.ToId) && from.Contains(l.FromId)).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<ThreadAsk>> AsksAsync(ScrutineerDb db, RecordCards cards, List<Minute> minutes, CancellationToken cancel)
    {
        var ids = minutes.Select(m => m.Id).ToList();
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => ids.Contains(t.OriginId)).ToListAsync(cancel);
        return await AskCloser.WithClosuresAsync(db, cards, [.. asks.OrderBy(a => ids.IndexOf(a.OriginId)).ThenBy(a => a.Id)], cancel);
    }
}

/// <summary>An item with what was before the board and what was minuted of it.</summary>
public sealed record MeetingItem(string Board, DateOnly Date, AgendaItem Item, IReadOnlyList<Paper> Papers, MinutedBusiness? Minuted)
{
    /// <summary>Where its papers stand in supplementary packs; null where in none.</summary>
    public string? AlsoAt { get; init; }
}

/// <summary>A minute as it folds out on its meeting's page.</summary>
public sealed record MinutedBusiness(string Board, Minute Minute)
{
    /// <summary>"Minute 56/15 and its 2 decisions".</summary>
    public string Words => (Minute.Citation is null ? "The minute" : $"Minute {Minute.Citation}") + Minute.Decisions.Count switch
    {
        0 => "",
        1 => " and its decision",
        var n => $" and its {n} decisions",
    };

    /// <summary>Its own page, where it can be cited.</summary>
    public string? Address => Minute.Citation is { } citation ? RecordLinks.Minute(Board, citation) : null;
}
