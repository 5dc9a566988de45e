using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>The public words in memory, read again when search has changed.</summary>
public sealed class SearchVocabulary
{
    private volatile Spelling? known;

    /// <summary>What words there are now, for putting a spelling right.</summary>
    internal async Task<Spelling> OfAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var stamp = await db.Set<SearchState>().AsNoTracking().Select(s => s.Stamp).SingleAsync(cancel);
        if (known is { } held && held.Stamp == stamp) return held;
        return known = new Spelling(stamp, await db.Set<SearchWord>().AsNoTracking().Select(w => KeyValuePair.Create(w.Word, w.Passages)).ToListAsync(cancel));
    }
}
