using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.Agendas;

/// <summary>A meeting's agenda in the making, with its papers and who answers for them, as far as the context's viewer may see it.</summary>
public sealed class AgendaDraft
{
    private AgendaDraft(Board board, Meeting meeting, AgendaPlan plan, IReadOnlyList<Paper> papers, IReadOnlyList<SignOff> signOffs, IReadOnlySet<DateOnly> closedDays)
    {
        (Board, Meeting, Plan, ClosedDays) = (board, meeting, plan, closedDays);
        Items = [.. meeting.Items.Where(i => !i.IsRemoved).OrderBy(i => i.Order)];
        Removed = [.. meeting.Items.Where(i => i.IsRemoved).OrderBy(i => i.Order)];
        Papers = papers.Where(p => p.AgendaItemId is not null).ToLookup(p => p.AgendaItemId!.Value);
        SignOffs = signOffs.ToLookup(s => s.PaperId);
    }

    public Board Board { get; }
    public Meeting Meeting { get; }
    public AgendaPlan Plan { get; }
    public IReadOnlyList<AgendaItem> Items { get; }
    public IReadOnlyList<AgendaItem> Removed { get; }

    /// <summary>Papers by their item, in order.</summary>
    public ILookup<Guid, Paper> Papers { get; }

    /// <summary>Sign-offs by their paper, in the order they were asked for.</summary>
    public ILookup<Guid, SignOff> SignOffs { get; }

    public IReadOnlySet<DateOnly> ClosedDays { get; }

    /// <summary>The draft papers of items that are still on the agenda.</summary>
    public IEnumerable<(AgendaItem Item, Paper Paper)> DraftPapers => Items.SelectMany(i => Papers[i.Id].Where(p => p.IsDraft).Select(p => (i, p)));

    /// <summary>True where something waits to be published.</summary>
    public bool HasDrafts => Items.Any(i => i.IsDraft) || DraftPapers.Any();

    /// <summary>The agenda of a meeting; null where it is not planned here or this viewer may not see it.</summary>
    public static async Task<AgendaDraft?> LoadAsync(ScrutineerDb db, Guid meetingId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Set<AgendaPlan>().FirstOrDefaultAsync(p => p.MeetingId == meetingId, cancel) is not { } plan) return null;
        var meeting = await db.Set<Meeting>().Include(m => m.Items).SingleAsync(m => m.Id == meetingId, cancel);
        var board = await db.Set<Board>().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        var papers = await db.Set<Paper>().Include(p => p.Recommendations).Where(p => p.MeetingId == meetingId).OrderBy(p => p.Order).ToListAsync(cancel);
        var ids = papers.Select(p => p.Id).ToList();
        var signOffs = await db.Set<SignOff>().Where(s => ids.Contains(s.PaperId)).OrderBy(s => s.Id).ToListAsync(cancel);
        return new AgendaDraft(board, meeting, plan, papers, signOffs, await Foundation.Calendar.ClosedDays.OfAsync(db, cancel));
    }
}
