using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>"That the work programme be updated" is done when a later edition of it is printed; nothing else can show it (rule T12).</summary>
internal static class ProgrammeUpdates
{
    private static readonly IReadOnlySet<string> OnlyUpdates = TextLikeness.Words("the work programme be updated amended revised scrutiny board requested agreed that accordingly");

    public static async Task RecordAsync(ScrutineerDb db, BoardRecords records, CancellationToken cancel)
    {
        var open = await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses)
            .Where(t => t.Scope == records.Board.Id && t.Kind == TrackedItemKind.WorkProgramme && t.State == TrackedItemState.Open).ToListAsync(cancel);
        foreach (var ask in open.Where(t => t.Statuses.Count == 0 && TextLikeness.Words(t.Text).IsSubsetOf(OnlyUpdates)))
        {
            var editions = records.Programme.Where(i => !i.MadeHere).Select(i => i.LastSeenOn).Where(day => day > ask.RaisedOn).ToList();
            if (editions.Count == 0) continue;
            var entry = new StatusEntry
            {
                TrackedItemId = ask.Id,
                State = TrackedItemState.Done,
                On = editions.Min(),
                Order = 0,
                Words = $"A later edition of the work programme was printed for the meeting of {editions.Min().InWords()}.",
            };
            ask.Record(entry);
            db.Add(entry);
        }
    }
}
