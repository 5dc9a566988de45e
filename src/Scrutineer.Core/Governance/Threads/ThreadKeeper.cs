using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Owners;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Threads;

/// <summary>Keeps a board's citations, links, matters and what search finds true to its records. It writes only what differs, so that running it again changes nothing,
/// and leaves alone what a person confirmed or cut.</summary>
public static class ThreadKeeper
{
    /// <summary>Boards whose ties are to be found anew.</summary>
    public static Task<List<Guid>> StaleAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<StaleThreads>().Select(s => s.BoardId).ToListAsync(cancel);
    }

    public static async Task RefreshAsync(ScrutineerDb db, Guid boardId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.Clear();
        var records = await BoardRecords.LoadAsync(db, boardId, cancel);
        var citations = await db.Set<Citation>().Where(c => c.Scope == boardId).ToListAsync(cancel);
        CitationResolver.Resolve(records, citations, await CitationCorrections.OfAsync(db, boardId, cancel));
        await OwnerMatcher.MatchAsync(db, boardId, cancel);
        await DueDates.SetAsync(db, records, cancel);
        await ProgrammeUpdates.RecordAsync(db, records, cancel);

        List<Tie> sure = [.. CitationTies.Find(citations), .. MeetingTies.Find(records), .. ProgrammeTies.Find(records), .. SubjectTies.Find(records)];
        var kept = (await db.Set<Link>().ToListAsync(cancel)).Where(l => records.ByRef.ContainsKey(l.From) || records.ByRef.ContainsKey(l.To)).ToList();
        var said = kept.Where(l => l.CutBy is null && (l.ConfirmedBy is not null || l.Basis == LinkBasis.Person)).Select(l => (l.From, l.To));
        var lines = Lines.Of(records, citations, sure.Select(t => (t.From, t.To)).Concat(said));
        List<Tie> all = [.. sure, .. LikenessTies.Find(records, lines.ComponentOf)];
        var links = KeepLinks(db, all.DistinctBy(t => t.Key).ToList(), kept);
        await MatterKeeper.KeepAsync(db, records, citations, links, cancel);
        db.RemoveRange(await db.Set<StaleThreads>().Where(s => s.BoardId == boardId).ToListAsync(cancel));
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await db.SaveChangesAsync(cancel);
        await SearchKeeper.KeepAsync(db, boardId, GovernanceKinds.Searched, cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
    }

    private static List<Link> KeepLinks(ScrutineerDb db, List<Tie> found, List<Link> kept)
    {
        var mine = kept.ToDictionary(l => (l.From, l.Relation, l.To));
        var wanted = found.ToDictionary(t => t.Key);
        foreach (var link in mine.Values.Where(l => l.ConfirmedBy is null && l.CutBy is null && l.Basis != LinkBasis.Person))
        {
            if (wanted.TryGetValue((link.From, link.Relation, link.To), out var tie) && tie.Basis == link.Basis && tie.Words == link.Words) continue;
            db.Remove(link);
            mine.Remove((link.From, link.Relation, link.To));
        }

        foreach (var tie in found.Where(t => !mine.ContainsKey(t.Key)))
        {
            var link = tie.ToLink();
            mine.Add(tie.Key, link);
            db.Add(link);
        }

        return [.. mine.Values.Where(l => l.CutBy is null)];
    }
}
