using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>Keeps what search finds true to the records of a board (rule S1). It writes only what differs, so that running it again changes nothing.</summary>
public static class SearchKeeper
{
    private const int PassagesAtATime = 1_000;

    /// <summary>Compares what the sources offer with what is kept, and writes the difference in the transaction that is open.</summary>
    public static async Task KeepAsync(ScrutineerDb db, Guid scope, IEnumerable<ISearchSource> sources, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(sources);
        if (!db.Viewer.SeesEverything) throw new InvalidOperationException("Search is kept by the product's own work, which sees every record.");
        var held = await HeldAsync(db.Set<SearchEntry>().Where(e => e.Scope == scope), cancel);
        var fresh = new List<(SearchText Text, string Fingerprint)>();
        var met = new HashSet<(string, Guid, string)>();
        foreach (var source in sources)
            await foreach (var text in source.TextsAsync(db, scope, cancel).WithCancellation(cancel))
            {
                var fingerprint = SearchEntry.FingerprintOf(text);
                var key = (text.Record.Kind, text.Record.Id, text.Part);
                if (!met.Add(key)) continue;
                if (held.TryGetValue(key, out var kept) && kept.Fingerprint == fingerprint) held.Remove(key);
                else fresh.Add((text, fingerprint));
            }

        if (fresh.Count > 0 || held.Count > 0) await WriteAsync(db, scope, fresh, [.. held.Values.Select(h => h.Id)], cancel);
    }

    /// <summary>Makes the passages of one record true at once, in the transaction that is open; what the context has changed must be saved.</summary>
    public static async Task RenewAsync(ScrutineerDb db, Guid scope, RecordRef record, IReadOnlyList<SearchText> texts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(texts);
        var held = await HeldAsync(db.Set<SearchEntry>().Where(e => e.RecordKind == record.Kind && e.RecordId == record.Id && e.Scope == scope), cancel);
        var fresh = new List<(SearchText Text, string Fingerprint)>();
        foreach (var text in texts)
        {
            var fingerprint = SearchEntry.FingerprintOf(text);
            var key = (text.Record.Kind, text.Record.Id, text.Part);
            if (held.TryGetValue(key, out var kept) && kept.Fingerprint == fingerprint) held.Remove(key);
            else fresh.Add((text, fingerprint));
        }

        if (fresh.Count > 0 || held.Count > 0) await WriteAsync(db, scope, fresh, [.. held.Values.Select(h => h.Id)], cancel);
    }

    private static async Task<Dictionary<(string, Guid, string), (long Id, string Fingerprint)>> HeldAsync(IQueryable<SearchEntry> entries, CancellationToken cancel) =>
        await entries.Select(e => new { e.RecordKind, e.RecordId, e.Part, e.Id, e.Fingerprint })
            .ToDictionaryAsync(e => (e.RecordKind, e.RecordId, e.Part), e => (e.Id, e.Fingerprint), cancel);

    private static async Task WriteAsync(ScrutineerDb db, Guid scope, List<(SearchText Text, string Fingerprint)> fresh, List<long> gone, CancellationToken cancel)
    {
        // Whoever writes takes the one row first: passages are numbered and words counted by one at a time.
        await db.Set<SearchState>().ExecuteUpdateAsync(state => state.SetProperty(s => s.Stamp, s => s.Stamp + 1), cancel);
        var tally = new WordTally();
        foreach (var some in gone.Chunk(PassagesAtATime))
        {
            foreach (var entry in await db.Set<SearchEntry>().AsNoTracking().Where(e => some.Contains(e.Id)).ToListAsync(cancel)) tally.Take(entry);
            await db.Set<SearchEntry>().Where(e => some.Contains(e.Id)).ExecuteDeleteAsync(cancel);
        }

        var numbers = new Dictionary<DateOnly, long>();
        foreach (var some in fresh.Chunk(PassagesAtATime))
        {
            db.ChangeTracker.Clear();
            foreach (var (text, fingerprint) in some)
            {
                var entry = SearchEntry.Of(text, scope, await NextAsync(db, numbers, text.Day, cancel), fingerprint);
                tally.Add(entry);
                db.Add(entry);
            }

            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
        await tally.WriteAsync(db, cancel);
        if (fresh.Count > PassagesAtATime) await FullText.Of(db).SettleAsync(db, cancel);
    }

    private static async Task<long> NextAsync(ScrutineerDb db, Dictionary<DateOnly, long> numbers, DateOnly? day, CancellationToken cancel)
    {
        var (first, last) = (PassageNumber.First(day), PassageNumber.Last(day));
        if (!numbers.TryGetValue(day ?? DateOnly.MaxValue, out var next))
            next = (await db.Set<SearchEntry>().Where(e => e.Id >= first && e.Id <= last).MaxAsync(e => (long?)e.Id, cancel) ?? first) + 1;
        numbers[day ?? DateOnly.MaxValue] = next + 1;
        return next;
    }
}
