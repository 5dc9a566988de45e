using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>How minutes that were taken here stand, and what members recalled of them (rule L12).</summary>
public sealed record MinutesNote(MinuteSet Set, IReadOnlyList<Recollection> Recollections)
{
    /// <summary>Null for minutes that were imported, and for those that are not published.</summary>
    public static async Task<MinutesNote?> OfAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var set = await db.Set<MinuteSet>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == meeting.Id, cancel);
        if (set is not { State: MinutesState.Published or MinutesState.Approved }) return null;
        return new(set, await db.Set<Recollection>().AsNoTracking().Where(r => r.MinuteSetId == set.Id).OrderBy(r => r.Id).ToListAsync(cancel));
    }
}
