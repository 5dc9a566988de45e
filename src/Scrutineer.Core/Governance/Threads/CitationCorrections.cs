using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>What people said that a board's citations point at. They hold for the citing record and the number it gives, however often its paper is read again (rule I8).</summary>
internal sealed class CitationCorrections
{
    private readonly Dictionary<(Guid Citing, string Text), Correction> inForce;

    private CitationCorrections(IEnumerable<Correction> corrections) =>
        inForce = corrections.OrderBy(c => c.At).GroupBy(c => (c.SubjectId, c.From)).ToDictionary(g => g.Key, g => g.Last());

    public static async Task<CitationCorrections> OfAsync(ScrutineerDb db, Guid board, CancellationToken cancel) => new(await db.Set<Correction>()
        .Where(c => c.Kind == CorrectionKind.CitationResolved && c.Scope == board && c.UndoneAt == null).ToListAsync(cancel));

    public Correction? Of(Citation citation) => inForce.GetValueOrDefault((citation.CitingId, citation.Text));
}
