using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Evaluation;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Takes away what the desk holds of an erased meeting or minute: the draft holds the same words, and so do earlier versions (rule K8).</summary>
internal static class DeskErasure
{
    /// <summary>What is held of one minute: its draft, its versions, its number.</summary>
    /// <returns>The records that go.</returns>
    public static async Task<IReadOnlyList<RecordRef>> OfMinuteAsync(ScrutineerDb db, Minute minute, CancellationToken cancel)
    {
        List<IRecord> gone =
        [
            .. await db.Set<DraftMinute>().Include(d => d.Decisions).Include(d => d.Asks).Include(d => d.Closures).Where(d => d.MinuteId == minute.Id).ToListAsync(cancel),
            .. await db.Set<MinuteVersion>().Where(v => v.MinuteId == minute.Id).ToListAsync(cancel),
            .. await db.Set<ChairComment>().Where(c => db.Set<DraftMinute>().Any(d => d.Id == c.DraftMinuteId && d.MinuteId == minute.Id)).ToListAsync(cancel),
        ];
        if (minute.Citation is { } citation)
        {
            var sets = db.Set<MinuteSet>().Where(s => s.MeetingId == minute.MeetingId).Select(s => s.Id);
            gone.AddRange(await db.Set<Recollection>().Where(r => sets.Contains(r.MinuteSetId) && r.Citation == citation).ToListAsync(cancel));
        }

        db.RemoveRange(gone);
        return [.. gone.Select(g => g.Ref)];
    }

    /// <summary>Everything that is held of a meeting.</summary>
    /// <returns>The records that go.</returns>
    public static async Task<IReadOnlyList<RecordRef>> OfMeetingAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel)
    {
        var sets = await db.Set<MinuteSet>().Where(s => s.MeetingId == meeting).ToListAsync(cancel);
        var ids = sets.Select(s => s.Id).ToList();
        List<IRecord> gone =
        [
            .. await db.Set<DraftMinute>().Include(d => d.Decisions).Include(d => d.Asks).Include(d => d.Closures).Where(d => d.MeetingId == meeting).ToListAsync(cancel),
            .. await db.Set<RollEntry>().Where(r => r.MeetingId == meeting).ToListAsync(cancel),
            .. await db.Set<NoticeToSpeak>().Where(r => r.MeetingId == meeting).ToListAsync(cancel),
            .. await db.Set<Declaration>().Where(r => r.MeetingId == meeting).ToListAsync(cancel),
            .. await db.Set<PublicExclusion>().Where(r => r.MeetingId == meeting).ToListAsync(cancel),
            .. await db.Set<ChairComment>().Where(c => ids.Contains(c.MinuteSetId)).ToListAsync(cancel),
            .. await db.Set<ChairReading>().Where(r => ids.Contains(r.MinuteSetId)).ToListAsync(cancel),
            .. await db.Set<Recollection>().Where(r => ids.Contains(r.MinuteSetId)).ToListAsync(cancel),
            .. await db.Set<EvaluationReply>().Include(r => r.Answers).Where(r => r.MeetingId == meeting).ToListAsync(cancel),
            .. sets,
        ];
        db.RemoveRange(gone);
        return [.. gone.Select(g => g.Ref)];
    }
}
