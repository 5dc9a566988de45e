using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Search;

/// <summary>A minute that a citation typed into search may mean.</summary>
public sealed record CitedMinute(string Board, string Words, string Address)
{
    /// <summary>The minutes with that citation; where none is held, those that are cited and awaited (rule S3).</summary>
    public static async Task<IReadOnlyList<CitedMinute>> OfAsync(ScrutineerDb db, string citation, IReadOnlyList<Board> boards, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        List<Guid> among = [.. boards.Select(b => b.Id)];
        var forms = new[] { citation, citation.ToUpperInvariant() };
        var held = await db.Set<Minute>().AsNoTracking().Where(m => among.Contains(m.BoardId) && forms.Contains(m.Citation)).Select(m => new { m.BoardId, m.Citation, m.Title }).ToListAsync(cancel);
        if (held.Count > 0)
            return [.. boards.SelectMany(b => held.Where(m => m.BoardId == b.Id).Select(m => new CitedMinute(b.Name, m.Title, RecordLinks.Minute(b.Slug, m.Citation!)))).DistinctBy(m => m.Address)];
        var awaited = await db.Set<Citation>().Where(c => among.Contains(c.Scope) && forms.Contains(c.Text) && c.State == CitationState.Pending).Select(c => new { c.Scope, c.Text }).Distinct().ToListAsync(cancel);
        return [.. boards.SelectMany(b => awaited.Where(c => c.Scope == b.Id).Select(c => new CitedMinute(b.Name, "Cited, but in no paper held here", RecordLinks.Minute(b.Slug, c.Text))))];
    }
}
