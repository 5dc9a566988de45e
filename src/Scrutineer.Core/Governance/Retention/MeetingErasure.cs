using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Retention;

/// <summary>Gathers what goes when records of a meeting are erased, down to the original files in which their words stand.</summary>
internal sealed class MeetingErasure(DataStore store, ScrutineerDb db, CancellationToken cancel)
{
    private readonly List<RecordRef> records = [];
    private readonly Dictionary<Guid, PublishedDocument> documents = [];
    private readonly HashSet<string> uploads = [];

    public async Task RemoveAsync(Minute minute)
    {
        foreach (var ask in await db.Set<TrackedItem>().Where(t => t.OriginKind == "minute" && t.OriginId == minute.Id).Select(t => t.Id).ToListAsync(cancel))
            records.AddRange((await new AskRetention().RemoveAsync(db, ask, cancel)).Records);
        records.AddRange(await DeskErasure.OfMinuteAsync(db, minute, cancel));
        await RemoveAsync((IRecord)minute);
        await AddOriginalsAsync(minute.MeetingId, [minute.Narrative, .. minute.Decisions.Select(d => d.Text), .. minute.Concerns]);
    }

    public async Task RemoveAsync(Paper paper)
    {
        await PlanErasure.RemoveAsync(db, paper, records, uploads, cancel);
        await RemoveAsync((IRecord)paper);
        await AddOriginalsAsync(paper.MeetingId, [paper.Text, .. paper.Recommendations.Select(r => r.Text)]);
    }

    /// <summary>The plan of a meeting and what was published of it.</summary>
    public Task RemovePlanAsync(Guid meeting) => PlanErasure.RemoveAsync(db, meeting, records, uploads, cancel);

    /// <summary>A record, what it consists of, and what quotes it.</summary>
    public async Task RemoveAsync(IRecord record)
    {
        db.Remove(record);
        records.Add(record.Ref);
        records.AddRange(await TieErasure.RemoveAsync(db, record.Ref, cancel));
    }

    /// <summary>What the desk holds of a meeting.</summary>
    public async Task RemoveDeskAsync(Guid meeting) => records.AddRange((await DeskErasure.OfMeetingAsync(db, meeting, cancel)).Except(records));

    public void Remove(PublishedDocument document) => documents[document.Id] = document;

    public async Task<ErasurePlan> PlanAsync()
    {
        foreach (var document in documents.Values)
        {
            db.Remove(document);
            records.Add(document.Ref);
        }

        var ids = documents.Keys.ToList();
        var hashes = documents.Values.Select(d => d.FileHash).Distinct().ToList();
        var stillNamed = await db.Set<PublishedDocument>().Where(d => hashes.Contains(d.FileHash) && !ids.Contains(d.Id)).Select(d => d.FileHash).ToListAsync(cancel);
        var gone = hashes.Except(stillNamed).Union(await PlanErasure.UnnamedAsync(db, uploads, records, cancel)).ToList();
        db.RemoveRange(await db.Set<StoredFile>().Where(f => gone.Contains(f.Hash)).ToListAsync(cancel));
        return new ErasurePlan(records, await DocumentRetention.RecordsOf(db, d => ids.Contains(d.Id), cancel), gone);
    }

    /// <summary>The meeting's own original files, whatever their format, and any of another meeting that prints the same words.</summary>
    private async Task AddOriginalsAsync(Guid meeting, IReadOnlyList<string> texts)
    {
        var board = await db.Set<Meeting>().Where(m => m.Id == meeting).Select(m => m.BoardId).SingleAsync(cancel);
        var words = new PrintedWords(texts);
        foreach (var document in await db.Set<PublishedDocument>().Where(d => d.BoardId == board).ToListAsync(cancel))
            if (document.MeetingId == meeting || await words.StandInAsync(store.Files, document.FileHash, cancel)) documents[document.Id] = document;
    }
}
