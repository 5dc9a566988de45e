using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>All that the records say of one ask.</summary>
/// <param name="Decision">The decision it stands in; null where it was asked outside RESOLVED or no minute of it is here.</param>
/// <param name="IsOneOfSeveral">True where its minute resolved more than one thing, so that the decision is named by its number.</param>
/// <param name="Steps">Its status entries in order.</param>
/// <param name="Judgements">What was judged of its effect, the last first.</param>
/// <param name="Originals">Original files it can be checked in.</param>
public sealed record AskView(
    TrackerLine Line, Decision? Decision, bool IsOneOfSeveral, IReadOnlyList<AskStep> Steps, IReadOnlyList<AskJudgement> Judgements, IReadOnlyList<TrackerRow> Rows, IReadOnlyList<Matter> Matters, IReadOnlyList<PublishedDocument> Originals)
{
    public TrackedItem Item => Line.Item;

    /// <summary>Its whole and parts, who had it when, and what the reader may do about it.</summary>
    public AskAround Around { get; private init; } = null!;

    public static async Task<AskView?> FindAsync(ScrutineerDb db, TrackerLines lines, RecordCards cards, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        if ((await lines.OfAsync(db.Set<TrackedItem>().AsNoTracking().Where(i => i.Id == id), cancel)).SingleOrDefault() is not { } line) return null;
        var item = line.Item;
        var decisions = await db.Set<Minute>().AsNoTracking().Where(m => m.Id == item.OriginId).SelectMany(m => m.Decisions).ToListAsync(cancel);
        var rows = await db.Set<TrackerRow>().AsNoTracking().Where(r => r.TrackedItemId == id).OrderBy(r => r.SeenOn).ToListAsync(cancel);
        return new AskView(line, decisions.Find(d => d.Ordinal == item.OriginPart), decisions.Count > 1, await StepsAsync(db, cards, item, cancel),
            await AskJudgement.ReadAsync(db, cards, id, cancel), rows, await MattersAsync(db, item, cancel), await OriginalsAsync(db, item, rows, cancel))
        {
            Around = await AskAround.ReadAsync(db, item, cancel),
        };
    }

    private static async Task<IReadOnlyList<AskStep>> StepsAsync(ScrutineerDb db, RecordCards cards, TrackedItem item, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var shown = item.Statuses.Where(s => s.EvidenceId is not null).Select(s => new Scrutineer.Foundation.RecordRef(s.EvidenceKind!, s.EvidenceId!.Value));
        var found = await cards.OfAsync(db, shown.Distinct(), cancel);
        var files = (await db.Set<AnswerFile>().AsNoTracking().Where(f => db.Set<StatusEntry>().Any(s => s.Id == f.StatusEntryId && s.TrackedItemId == item.Id)).OrderBy(f => f.Id).ToListAsync(cancel)).ToLookup(f => f.StatusEntryId);
        return [.. item.Statuses.OrderBy(s => s.On).ThenBy(s => s.Order)
            .Select(s => new AskStep(s, s.EvidenceId is { } id ? found.GetValueOrDefault(new(s.EvidenceKind!, id)) : null)
            {
                Of = item.Addressees.Count > 1 ? item.Addressees.Find(a => a.Id == s.AddresseeId)?.AsWritten : null,
                Files = [.. files[s.Id]],
            })];
    }

    private static async Task<IReadOnlyList<Matter>> MattersAsync(ScrutineerDb db, TrackedItem item, CancellationToken cancel) =>
        await db.Set<Matter>().AsNoTracking()
            .Where(m => m.MergedIntoId == null && db.Set<MatterMember>().Any(x => x.MatterId == m.Id && !x.Suggested && (x.RecordId == item.OriginId || x.RecordId == item.Id)))
            .OrderBy(m => m.Name).ToListAsync(cancel);

    /// <summary>Minutes are printed by themselves and in the pack of a later meeting, so the papers of the meeting that asked and of the next one are offered, with those that printed its tracker row.</summary>
    private static async Task<IReadOnlyList<PublishedDocument>> OriginalsAsync(ScrutineerDb db, TrackedItem item, IReadOnlyList<TrackerRow> rows, CancellationToken cancel)
    {
        var printed = rows.Select(r => r.SeenOn).Append(item.RaisedOn).ToList();
        var meetings = db.Set<Meeting>().Where(m => m.BoardId == item.Scope);
        var next = await meetings.Where(m => m.Date > item.RaisedOn && db.Set<PublishedDocument>().Any(d => d.MeetingId == m.Id)).OrderBy(m => m.Date).Select(m => (DateOnly?)m.Date).FirstOrDefaultAsync(cancel);
        if (next is { } day) printed.Add(day);
        return await (from document in db.PublicDocuments()
                      join meeting in meetings on document.MeetingId equals meeting.Id
                      where printed.Contains(meeting.Date) && !document.IsReplaced
                      orderby meeting.Date, document.FileName
                      select document).ToListAsync(cancel);
    }
}

/// <summary>A status entry and the record it was read from, where the reader may see it.</summary>
public sealed record AskStep(StatusEntry Entry, RecordCard? Evidence)
{
    /// <summary>Whose step it is, where the ask has several addressees; null for a step of all.</summary>
    public string? Of { get; init; }

    public IReadOnlyList<AnswerFile> Files { get; init; } = [];
}
