using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>All that lies on the desk of one meeting.</summary>
public sealed record DeskRecords(Board Board, Meeting Meeting, MinuteSet? Set)
{
    public IReadOnlyList<DraftMinute> Drafts { get; private init; } = [];
    public IReadOnlyList<RollEntry> Roll { get; private init; } = [];
    public IReadOnlyList<PublicExclusion> Exclusions { get; private init; } = [];
    public IReadOnlyList<Declaration> Declarations { get; private init; } = [];
    public IReadOnlyList<NoticeToSpeak> Notices { get; private init; } = [];
    public IReadOnlyList<ChairReading> Readings { get; private init; } = [];

    /// <summary>What the chair wrote of drafts here, in the order of writing.</summary>
    public IReadOnlyList<ChairComment> Comments { get; private init; } = [];

    /// <summary>Followed by the context, for a caller that changes it.</summary>
    public static async Task<DeskRecords> LoadAsync(ScrutineerDb db, Guid meetingId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var meeting = await db.Set<Meeting>().Include(m => m.Items.Where(i => !i.IsRemoved && i.Visibility != Visibility.Internal)).SingleAsync(m => m.Id == meetingId, cancel);
        var set = await db.Set<MinuteSet>().SingleOrDefaultAsync(s => s.MeetingId == meetingId, cancel);
        return new DeskRecords(await db.Set<Board>().SingleAsync(b => b.Id == meeting.BoardId, cancel), meeting, set)
        {
            Drafts = await db.Set<DraftMinute>().Include(d => d.Decisions).Include(d => d.Asks).Include(d => d.Closures).AsSplitQuery()
                .Where(d => d.MeetingId == meetingId).OrderBy(d => d.Order).ThenBy(d => d.Id).ToListAsync(cancel),
            Roll = await db.Set<RollEntry>().Where(r => r.MeetingId == meetingId).OrderBy(r => r.Order).ToListAsync(cancel),
            Exclusions = await db.Set<PublicExclusion>().Where(e => e.MeetingId == meetingId).ToListAsync(cancel),
            Declarations = await db.Set<Declaration>().Where(d => d.MeetingId == meetingId).OrderBy(d => d.Id).ToListAsync(cancel),
            Notices = await db.Set<NoticeToSpeak>().Where(n => n.MeetingId == meetingId).OrderBy(n => n.Id).ToListAsync(cancel),
            Readings = set is null ? [] : await db.Set<ChairReading>().Where(r => r.MinuteSetId == set.Id).OrderBy(r => r.Id).ToListAsync(cancel),
            Comments = set is null ? [] : await db.Set<ChairComment>().Where(c => c.MinuteSetId == set.Id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancel),
        };
    }
}
