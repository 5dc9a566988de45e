using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Tracking;

/// <summary>Matters by name; those found to be part of another are found as that one.</summary>
internal sealed class MatterSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var matters = db.Set<Matter>().AsNoTracking().Where(m => m.Scope == scope && m.MergedIntoId == null).OrderBy(m => m.Id);
        await foreach (var matter in matters.AsAsyncEnumerable().WithCancellation(cancel))
            yield return new SearchText(matter.Ref, "Matter", matter.Name, null, Visibility.Public, new Dictionary<string, string> { ["matter"] = matter.Slug });
    }
}
