using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Journal;

/// <summary>
/// Keeps facts of one kind of record in memory, true to the database: each reading looks at the journal's end, which every save
/// extends, and records that it names since the last reading are read anew. What changes such a record goes through the context.
/// </summary>
/// <param name="kind">The kind of record as the journal writes it.</param>
/// <param name="reader">The name under which the product reads.</param>
public abstract class JournalFollower(DataStore store, string kind, string reader)
{
    /// <summary>More changes than this, and everything is read anew.</summary>
    private const int ManyChanges = 2_000;

    private readonly Lock turn = new();
    private Task refreshing = Task.CompletedTask;
    private long upTo = -1;

    /// <summary>Brings what is held up to everything that was saved before. Whoever comes while it is read waits for that reading, and reads again only where it began too early for them.</summary>
    protected async Task CatchUpAsync(ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var end = await db.Set<JournalHead>().AsNoTracking().Select(h => h.Sequence).SingleAsync(cancel);
        while (Volatile.Read(ref upTo) < end)
        {
            Task reading;
            lock (turn)
            {
                if (refreshing.IsCompleted) refreshing = ReadChangesAsync();
                reading = refreshing;
            }

            await reading.WaitAsync(cancel);
        }
    }

    /// <summary>Reads every record.</summary>
    protected abstract Task ReadAllAsync(ScrutineerDb db);

    /// <summary>Reads these anew; those that are gone are forgotten.</summary>
    protected abstract Task ReadAsync(ScrutineerDb db, IReadOnlyList<Guid> ids);

    private async Task ReadChangesAsync()
    {
        await using var db = store.Open(Viewer.Work(reader));
        // Read before the facts: what is written in between is read again the next time, never missed.
        var end = await db.Set<JournalHead>().AsNoTracking().Select(h => h.Sequence).SingleAsync();
        var from = upTo;
        var changed = from < 0 ? [] : await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Sequence > from && e.Sequence <= end && e.RecordKind == kind).Select(e => e.RecordId).Distinct().Take(ManyChanges + 1).ToListAsync();
        if (from < 0 || changed.Count > ManyChanges) await ReadAllAsync(db);
        else if (changed.Count > 0) await ReadAsync(db, [.. changed.Select(Guid.Parse)]);
        Volatile.Write(ref upTo, end);
    }
}
