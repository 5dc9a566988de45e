using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Publishing;

/// <summary>A publication with papers, its packs as far as the viewer may have them, and what still stands between it and its pack.</summary>
/// <param name="Public">The pack that anyone may have; null until the first is bound.</param>
/// <param name="Twin">The private twin; null where there is none or the viewer may not have it.</param>
/// <param name="Wanted">That a pack is to be bound, for itself or for a withdrawal from it; null when it is as it should be.</param>
public sealed record PublicationPack(Publication Publication, MeetingPack? Public, MeetingPack? Twin, PackWanted? Wanted);

/// <summary>Finds the packs of meetings.</summary>
public static class MeetingPacks
{
    /// <summary>The packs in force of these meetings' agendas and supplementary agendas, in the order of publication, for the context's viewer.</summary>
    public static async Task<IReadOnlyList<PublicationPack>> OfAsync(ScrutineerDb db, IReadOnlyCollection<Guid> meetings, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var publications = await db.Set<Publication>().AsNoTracking().Include(p => p.Entries).Where(p => meetings.Contains(p.MeetingId)).OrderBy(p => p.Number).ToListAsync(cancel);
        if (publications.Count == 0) return [];
        var ids = publications.ConvertAll(p => p.Id);
        var packs = await db.Set<MeetingPack>().AsNoTracking().Include(p => p.Ranges).Where(p => ids.Contains(p.PublicationId) && p.ReplacedAt == null).OrderByDescending(p => p.Id).ToListAsync(cancel);
        var wanted = await db.Set<PackWanted>().AsNoTracking().Where(w => ids.Contains(w.PublicationId)).OrderBy(w => w.At).ToListAsync(cancel);
        var targets = wanted.ConvertAll(w => (Wanted: w, Target: TargetOf(publications.Single(p => p.Id == w.PublicationId), publications)));
        return
        [
            .. publications.Where(p => p.Kind != PublicationKind.Withdrawal).Select(p => new PublicationPack(p,
                packs.Find(k => k.PublicationId == p.Id && k.Visibility == Visibility.Public), packs.Find(k => k.PublicationId == p.Id && k.Visibility == Visibility.Exempt),
                targets.Find(t => t.Target == p.Id).Wanted)),
        ];
    }

    /// <summary>The publication whose pack a publication changes: its own, or for a withdrawal the one that made the paper public. Null where that is gone.</summary>
    public static Guid? TargetOf(Publication publication, IReadOnlyList<Publication> ofTheMeeting)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(ofTheMeeting);
        if (publication.Kind != PublicationKind.Withdrawal) return publication.Id;
        var withdrawn = publication.Entries.Select(e => e.PaperId).OfType<Guid>().ToHashSet();
        return ofTheMeeting.FirstOrDefault(p => p.Kind != PublicationKind.Withdrawal && p.Entries.Any(e => e.PaperId is { } paper && withdrawn.Contains(paper)))?.Id;
    }
}
