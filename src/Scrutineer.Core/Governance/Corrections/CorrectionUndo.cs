using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Corrections;

/// <summary>Takes any correction back, by its kind (rule I5).</summary>
public static class CorrectionUndo
{
    public static async Task<Correction> TakeBackAsync(ScrutineerDb db, Correction correction, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(correction);
        if (!correction.IsInForce) throw new CorrectionRefusedException($"{correction.UndoneBy} has taken this correction back already.");
        return correction.Kind switch
        {
            CorrectionKind.PeopleMerged => await PeopleMerger.SplitAsync(db, Held(await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == correction.SubjectId, cancel)), by, reason, cancel),
            CorrectionKind.PeopleApart => await PeopleMerger.NoLongerApartAsync(db, correction, by, reason, cancel),
            CorrectionKind.MeetingMoved => await MoveBackAsync(db, correction, by, reason, cancel),
            CorrectionKind.CitationResolved => await CitationReview.RestoreAsync(
                db, Held(await db.Set<Citation>().FirstOrDefaultAsync(c => c.CitingId == correction.SubjectId && c.Text == correction.From, cancel)), by, reason, cancel),
            _ => await LinkReview.RestoreAsync(db, Held(await db.Set<Link>().FirstOrDefaultAsync(l => l.Id == correction.SubjectId, cancel)), by, reason, cancel),
        };
    }

    private static async Task<Correction> MoveBackAsync(ScrutineerDb db, Correction correction, string by, string reason, CancellationToken cancel)
    {
        var meeting = Held(await db.Set<Meeting>().FirstOrDefaultAsync(m => m.Id == correction.SubjectId, cancel));
        if (meeting.Date != MovedDays.Day(correction.To)) throw new CorrectionRefusedException("The day of this meeting was corrected again since. Take the later correction back first.");
        return await MeetingMover.RestoreAsync(db, await db.Set<Board>().SingleAsync(b => b.Id == meeting.BoardId, cancel), meeting.Date, by, reason, cancel);
    }

    private static T Held<T>(T? record) where T : class => record ?? throw new CorrectionRefusedException("What it corrected is no longer held here, so there is nothing to take back.");
}
