using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Threads;

/// <summary>Matters by name; those found to be part of another are found as that one. One named as only a closed minute is, is closed with it.</summary>
internal sealed class MatterSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var matters = db.Set<Matter>().AsNoTracking().Where(m => m.Scope == scope && m.MergedIntoId == null).OrderBy(m => m.Id).Select(m => new
        {
            Matter = m,
            Closed = db.Set<Minute>().Any(c => c.BoardId == scope && c.Title == m.Name && c.Visibility != Visibility.Public)
                && !db.Set<Minute>().Any(o => o.BoardId == scope && o.Title == m.Name && o.Visibility == Visibility.Public)
                && !db.Set<AgendaItem>().Any(i => i.Title == m.Name && i.Visibility == Visibility.Public),
        });
        await foreach (var row in matters.AsAsyncEnumerable().WithCancellation(cancel))
            yield return new SearchText(
                row.Matter.Ref, "Matter", row.Matter.Name, null, row.Closed ? Visibility.Exempt : Visibility.Public, new Dictionary<string, string> { ["matter"] = row.Matter.Slug });
    }
}
