using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Backup;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Retention;

/// <summary>What an erasure did.</summary>
/// <param name="Backups">Backups made while it was held: they still contain it.</param>
/// <param name="Remains">What this system cannot reach, in sentences.</param>
public sealed record Erasure(string Title, int Records, int JournalDifferences, int Files, IReadOnlyList<string> Backups, IReadOnlyList<string> Remains);

/// <summary>Erases a record so that no remnant is left in the database, the journal, the files or new backups (rules K7 and K8).</summary>
public sealed class Eraser(DataStore store, IEnumerable<IRetainedKind> kinds, IEnumerable<IErased> rooms)
{
    /// <exception cref="RuleBrokenException">It is held, or its minimum has not passed; nothing is changed.</exception>
    public async Task<Erasure> EraseAsync(RecordRef record, string reason, string by, CancellationToken cancel = default)
    {
        var why = LegalHolds.Needed(reason);
        using var turn = await KeepingTurn.TakeAsync(store.Settings.DataDirectory, cancel);
        await using var db = store.Open(Viewer.Work(by));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await kinds.FindAsync(db, record, cancel);
        var plan = await kinds.The(record.Kind).RemoveAsync(db, record.Id, cancel);
        await RefuseAsync(db, found, plan, cancel);
        (db.Erases, db.Reason) = (true, why);
        foreach (var hash in plan.FileHashes) db.Add(new ErasureRemainder { FileHash = hash });
        db.Add(new ErasureRemainder());
        await db.SaveChangesAsync(cancel);
        foreach (var room in rooms) await room.ForgetAsync(db, plan.Records, cancel);
        var (first, blanked) = await BlankJournalAsync(db, record, plan, why, cancel);
        var backups = first is { } from ? await BackupRegister.MadeSinceAsync(db, from, cancel) : [];
        await transaction.CommitAsync(cancel);
        await FinishAsync(cancel);
        return new Erasure(found.Title, plan.Records.Count, blanked, plan.FileHashes.Count, backups, Remains());
    }

    /// <summary>Does what a stopped erasure had left to do.</summary>
    public async Task FinishAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("retention"));
        var left = await db.Set<ErasureRemainder>().ToListAsync(cancel);
        if (left.Count == 0) return;
        foreach (var hash in left.Select(r => r.FileHash).OfType<string>())
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == hash, cancel)) store.Files.Shred(hash);
        await Compaction.RunAsync(store, db, cancel);
        db.RemoveRange(left);
        await db.SaveChangesAsync(cancel);
    }

    private async Task RefuseAsync(ScrutineerDb db, RetainedRecord found, ErasurePlan plan, CancellationToken cancel)
    {
        var schedule = RetentionSchedule.Of(store.Settings);
        var today = Calendar.LocalDay.Today(store.Time);
        var reasons = new List<string>();
        foreach (var record in plan.Originals.Prepend(found).DistinctBy(r => r.Ref))
            if (schedule[record.Type].ProtectedUntil(record.From) is { } last && last >= today)
                reasons.Add($"\"{record.Title}\" must be kept to {last:d MMMM yyyy} ({schedule[record.Type].Source}).");
        var ids = plan.Records.Select(r => r.Id).ToHashSet();
        foreach (var hold in await LegalHolds.InForce(db).AsNoTracking().ToListAsync(cancel))
            if (ids.Contains(hold.RecordId)) reasons.Add($"A legal hold forbids it ({hold.RecordKind} {hold.RecordId:N}): {hold.Reason}");
        if (reasons.Count > 0) throw new RuleBrokenException(reasons);
    }

    /// <summary>Blanks what the journal says of the erased records and of ties to them, and journals that it did (rule J3).</summary>
    /// <returns>The first journal entry that knew of them, and how many differences were blanked.</returns>
    private static async Task<(long? First, int Count)> BlankJournalAsync(ScrutineerDb db, RecordRef record, ErasurePlan plan, string why, CancellationToken cancel)
    {
        var sequences = new SortedSet<long>();
        foreach (var erased in plan.Records)
        {
            var (kind, id, mention) = (erased.Kind, erased.Id.ToString("N"), erased.Id.ToString("D"));
            sequences.UnionWith(await db.Set<JournalEntry>().Where(e => e.RecordKind == kind && e.RecordId == id && e.Verb != ErasureNote.Verb).Select(e => e.Sequence).ToListAsync(cancel));
            sequences.UnionWith(await db.Set<JournalPayload>().Where(p => p.Difference != null && p.Difference.Contains(mention)).Select(p => p.Sequence).ToListAsync(cancel));
        }

        foreach (var hash in plan.FileHashes)
            sequences.UnionWith(await db.Set<JournalEntry>().Where(e => e.RecordId == hash).Select(e => e.Sequence).ToListAsync(cancel));
        db.Note(JournalNote.Of(ErasureNote.Verb, record, why, (ErasureNote.List, new JsonArray([.. sequences.Select(s => (JsonNode)s)]))));
        await db.SaveChangesAsync(cancel);
        var by = await db.Set<JournalHead>().AsNoTracking().Select(h => h.Sequence).SingleAsync(cancel);
        foreach (var some in sequences.Chunk(500))
            await db.Set<JournalPayload>().Where(p => some.Contains(p.Sequence) && p.Difference != null)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Difference, (string?)null).SetProperty(x => x.Salt, "").SetProperty(x => x.ErasedBy, by), cancel);
        return (sequences.Count == 0 ? null : sequences.Min, sequences.Count);
    }

    private List<string> Remains() => store.Settings.Provider == DatabaseProvider.Sqlite
        ? ["Disks that write in new places (most solid-state ones) may keep overwritten blocks for a while: encrypt the disk."]
        : ["PostgreSQL's write-ahead log keeps what was erased until its segments are used again, and archives and replicas of it keep theirs: see to those.",
            "Disks that write in new places (most solid-state ones) may keep overwritten blocks for a while: encrypt the disk."];
}
