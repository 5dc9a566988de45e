using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking;

/// <summary>Takes away what quotes a record that is being erased: its citations, ties to it, matters named for it, and what others' asks say it shows.</summary>
public static class TieErasure
{
    /// <returns>The records that go.</returns>
    public static async Task<IReadOnlyList<RecordRef>> RemoveAsync(ScrutineerDb db, RecordRef record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (kind, id) = (record.Kind, record.Id);
        var citations = await db.Set<Citation>().Where(c => c.CitingKind == kind && c.CitingId == id).ToListAsync(cancel);
        var links = await db.Set<Link>().Where(l => (l.FromKind == kind && l.FromId == id) || (l.ToKind == kind && l.ToId == id)).ToListAsync(cancel);
        var matters = await db.Set<Matter>().Where(m => m.SeedKind == kind && m.SeedId == id).ToListAsync(cancel);
        db.RemoveRange(citations);
        db.RemoveRange(links);
        db.RemoveRange(matters);
        db.RemoveRange(await db.Set<MatterMember>().Where(m => m.RecordKind == kind && m.RecordId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<StatusEntry>().Where(s => s.EvidenceKind == kind && s.EvidenceId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Evidence>().Where(e => e.RecordKind == kind && e.RecordId == id).ToListAsync(cancel));
        foreach (var cited in await db.Set<Citation>().Where(c => c.ResolvedKind == kind && c.ResolvedId == id).ToListAsync(cancel))
            (cited.State, cited.ResolvedKind, cited.ResolvedId) = (CitationState.Pending, null, null);
        return [.. citations.Select(c => c.Ref), .. links.Select(l => l.Ref), .. matters.Select(m => m.Ref)];
    }
}
