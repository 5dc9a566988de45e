using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Says what is held after an import, and which citations wait for a paper or for a person.</summary>
internal static class ImportReport
{
    public static async Task<ImportResult> OfAsync(ScrutineerDb db, IReadOnlyList<ImportedFile> files, HashSet<Guid> boards, CancellationToken cancel)
    {
        var open = await db.Set<Citation>().AsNoTracking()
            .Where(c => boards.Contains(c.Scope) && (c.State == CitationState.Pending || c.State == CitationState.Flagged)).ToListAsync(cancel);
        var citing = open.Select(c => c.CitingId).Distinct().ToList();
        var names = await db.Set<Minute>().Where(m => citing.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Citation ?? m.Title, cancel);
        return new ImportResult(files, await CountAsync(db, boards, cancel), Pending(open, names), Flagged(open, names))
        {
            NeedsPerson = await PersonTasks.OfAsync(db, boards, cancel),
        };
    }

    private static async Task<ImportCounts> CountAsync(ScrutineerDb db, HashSet<Guid> boards, CancellationToken cancel) => new(
        await db.Set<Meeting>().CountAsync(m => boards.Contains(m.BoardId) && (m.HasAgenda || m.HasMinutes), cancel),
        await db.Set<Minute>().CountAsync(m => boards.Contains(m.BoardId), cancel),
        await db.Set<Minute>().Where(m => boards.Contains(m.BoardId)).SelectMany(m => m.Decisions).CountAsync(cancel),
        await db.Set<TrackedItem>().CountAsync(t => boards.Contains(t.Scope) && t.OriginKind == "minute", cancel),
        await db.Set<TrackerRow>().CountAsync(r => boards.Contains(r.Scope), cancel),
        await db.Set<ProgrammeItem>().CountAsync(i => boards.Contains(i.BoardId), cancel));

    private static List<PendingCitation> Pending(List<Citation> open, Dictionary<Guid, string> names) =>
        [.. open.Where(c => c.State == CitationState.Pending).GroupBy(c => c.Text).OrderBy(g => Order(g.Key))
            .Select(g => new PendingCitation(g.Key, [.. g.Select(c => Name(c, names)).Distinct().OrderBy(Order)]))];

    private static List<FlaggedCitation> Flagged(List<Citation> open, Dictionary<Guid, string> names) =>
        [.. open.Where(c => c.State == CitationState.Flagged).Select(c => new FlaggedCitation(c.Text, Name(c, names), c.Why ?? "")).Distinct().OrderBy(f => Order(f.Citation))];

    private static string Name(Citation citation, Dictionary<Guid, string> names) => names.GetValueOrDefault(citation.CitingId, "a paper");

    /// <summary>Year, then number: 63/15 before 9/16.</summary>
    private static (string Year, int Number, string Text) Order(string citation)
    {
        var slash = citation.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(citation[..slash], out var number) ? (citation[(slash + 1)..], number, citation) : ("", 0, citation);
    }
}
