using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.Retention;

/// <summary>What goes with a meeting or paper that was made here: plan, versions, sign-offs, uploads, and what notices say of it.</summary>
internal static class PlanErasure
{
    private const string Erased = "A paper that has been erased";

    /// <summary>The plan, the notices and the packs of a meeting. Files it named are added to <paramref name="uploads"/>.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, Guid meeting, List<RecordRef> records, HashSet<string> uploads, CancellationToken cancel)
    {
        RemovePacks(db, await db.Set<MeetingPack>().Include(p => p.Ranges).Where(p => p.MeetingId == meeting).ToListAsync(cancel), records, uploads);
        foreach (var plan in await db.Set<AgendaPlan>().Where(p => p.MeetingId == meeting).ToListAsync(cancel)) Remove(db, plan, records);
        foreach (var publication in await db.Set<Publication>().Include(p => p.Entries).Where(p => p.MeetingId == meeting).ToListAsync(cancel))
        {
            await db.Set<PackWanted>().Where(p => p.PublicationId == publication.Id).LoadAsync(cancel);
            db.RemoveRange(db.Set<PackWanted>().Local.Where(p => p.PublicationId == publication.Id).ToList());
            Remove(db, publication, records);
        }
    }

    /// <summary>The versions and sign-offs of a paper; its title in notices. Files it named are added to <paramref name="uploads"/>.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, Paper paper, List<RecordRef> records, HashSet<string> uploads, CancellationToken cancel)
    {
        if (paper.FileHash is { } own) uploads.Add(own);
        foreach (var edition in await db.Set<PaperEdition>().Where(e => e.PaperId == paper.Id).ToListAsync(cancel))
        {
            if (edition.FileHash is { } hash) uploads.Add(hash);
            Remove(db, edition, records);
        }

        foreach (var signOff in await db.Set<SignOff>().Where(s => s.PaperId == paper.Id).ToListAsync(cancel)) Remove(db, signOff, records);
        foreach (var note in await db.Set<PaperNote>().Where(n => n.PaperId == paper.Id).ToListAsync(cancel)) Remove(db, note, records);
        foreach (var later in await db.Set<Paper>().Where(p => p.ReplacesId == paper.Id).ToListAsync(cancel)) later.ReplacesId = null;
        foreach (var publication in await db.Set<Publication>().Include(p => p.Entries).Where(p => p.Entries.Any(e => e.PaperId == paper.Id)).ToListAsync(cancel))
        {
            foreach (var entry in publication.Entries.Where(e => e.PaperId == paper.Id)) entry.Words = Erased;
            // The journal names it too, as part of the publication.
            records.Add(publication.Ref);
            await RebindAsync(db, publication, records, uploads, cancel);
        }
    }

    /// <summary>Those uploads that no paper, version or original names once the records are gone.</summary>
    public static async Task<List<string>> UnnamedAsync(ScrutineerDb db, HashSet<string> uploads, List<RecordRef> gone, CancellationToken cancel)
    {
        if (uploads.Count == 0) return [];
        var ids = gone.Select(r => r.Id).ToList();
        var named = await db.Set<Paper>().Where(p => p.FileHash != null && uploads.Contains(p.FileHash) && !ids.Contains(p.Id)).Select(p => p.FileHash!)
            .Union(db.Set<PaperEdition>().Where(e => e.FileHash != null && uploads.Contains(e.FileHash) && !ids.Contains(e.Id)).Select(e => e.FileHash!))
            .Union(db.Set<MeetingPack>().Where(p => uploads.Contains(p.FileHash) && !ids.Contains(p.Id)).Select(p => p.FileHash))
            .Union(db.Set<PublishedDocument>().Where(d => uploads.Contains(d.FileHash) && !ids.Contains(d.Id)).Select(d => d.FileHash)).ToListAsync(cancel);
        return [.. uploads.Except(named)];
    }

    /// <summary>A pack with a paper that is erased goes, in force or replaced; what is left is bound anew.</summary>
    private static async Task RebindAsync(ScrutineerDb db, Publication publication, List<RecordRef> records, HashSet<string> uploads, CancellationToken cancel)
    {
        if (publication.Kind == PublicationKind.Withdrawal) return;
        RemovePacks(db, await db.Set<MeetingPack>().Include(p => p.Ranges).Where(p => p.PublicationId == publication.Id).ToListAsync(cancel), records, uploads);
        if (await db.Set<PackWanted>().FindAsync([publication.Id], cancel) is null) db.Add(new PackWanted { PublicationId = publication.Id, At = db.Time.GetUtcNow().UtcDateTime });
    }

    private static void RemovePacks(ScrutineerDb db, List<MeetingPack> packs, List<RecordRef> records, HashSet<string> uploads)
    {
        foreach (var pack in packs)
        {
            uploads.Add(pack.FileHash);
            Remove(db, pack, records);
        }
    }

    private static void Remove(ScrutineerDb db, IRecord record, List<RecordRef> records)
    {
        db.Remove(record);
        records.Add(record.Ref);
    }
}
