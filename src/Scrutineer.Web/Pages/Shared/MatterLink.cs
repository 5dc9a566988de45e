using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Shared;

/// <summary>A matter that records of a page belong to, for the partial <c>_Matters</c>.</summary>
/// <param name="Suggested">True where only likeness brings them in.</param>
public sealed record MatterLink(string Name, string Slug, bool Suggested)
{
    /// <summary>The matters of these records, those they surely belong to first.</summary>
    public static async Task<IReadOnlyList<MatterLink>> OfAsync(ScrutineerDb db, IEnumerable<RecordRef> records, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var refs = records.ToHashSet();
        var ids = refs.Select(r => r.Id).ToList();
        var rows = await (from member in db.Set<MatterMember>().AsNoTracking()
                          join matter in db.Set<Matter>() on member.MatterId equals matter.Id
                          where ids.Contains(member.RecordId) && matter.MergedIntoId == null
                          select new { member.RecordKind, member.RecordId, member.Suggested, matter.Name, matter.Slug }).ToListAsync(cancel);
        return [.. rows.Where(r => refs.Contains(new RecordRef(r.RecordKind, r.RecordId)))
            .GroupBy(r => (r.Name, r.Slug), r => r.Suggested)
            .Select(g => new MatterLink(g.Key.Name, g.Key.Slug, g.All(suggested => suggested)))
            .OrderBy(m => m.Suggested).ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
