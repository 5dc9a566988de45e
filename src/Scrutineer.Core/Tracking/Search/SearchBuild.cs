using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>Builds search from nothing: for a data directory that held papers before there was search, or whose search was built in an older way.</summary>
public static class SearchBuild
{
    /// <summary>Raise it whenever passages, their division into words, or the index change.</summary>
    private const int Version = 1;

    public static Task<bool> IsCurrentAsync(ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<SearchState>().AnyAsync(s => s.Version == Version, cancel);
    }

    /// <summary>Makes the index and every board's passages anew, all or nothing; returns how many there are.</summary>
    public static async Task<int> RunAsync(ScrutineerDb db, IReadOnlyList<Guid> scopes, IReadOnlyList<ISearchSource> sources, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(scopes);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<SearchWord>().ExecuteDeleteAsync(cancel);
        await FullText.Of(db).BuildAsync(db, cancel);
        foreach (var scope in scopes) await SearchKeeper.KeepAsync(db, scope, sources, cancel);
        await db.Set<SearchState>().ExecuteUpdateAsync(state => state.SetProperty(s => s.Version, Version), cancel);
        await transaction.CommitAsync(cancel);
        return await db.Set<SearchEntry>().CountAsync(cancel);
    }
}
