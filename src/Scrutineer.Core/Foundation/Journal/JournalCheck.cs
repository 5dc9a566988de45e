using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Verification;

namespace Scrutineer.Foundation.Journal;

/// <summary>Reads the journal from its first entry to its head, a page at a time, and follows the chain (rules J1 and J3).</summary>
internal sealed class JournalCheck : IStoreCheck
{
    private const int Page = 2_000;

    // An erasure lists what it erased; the lists last read are remembered, so memory stays small however long the journal is.
    private readonly Dictionary<long, HashSet<long>> erasures = [];

    public string Name => "journal";

    public async Task RunAsync(StoreCheckRun run, CancellationToken cancel)
    {
        var audit = new JournalAudit();
        var last = long.MinValue;
        for (var size = Page; ;)
        {
            List<(JournalEntry Entry, JournalPayload? Payload)> page;
            try
            {
                page = await PageAsync(run, last, size, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One row cannot be read: go singly up to it, so that it can be named.
                if (size > 1)
                {
                    size = 1;
                    continue;
                }

                run.Find(Name, $"{Math.Max(last, 0) + 1}", $"Journal entry {Math.Max(last, 0) + 1} cannot be read: {failure.Message}");
                return;
            }

            if (page.Count == 0) break;
            foreach (var (entry, payload) in page) Follow(run, audit, entry, payload);
            foreach (var (entry, payload) in page.Where(p => p.Payload is { Difference: null, ErasedBy: not null }))
                await JudgeErasureAsync(run, entry.Sequence, payload!.ErasedBy!.Value, cancel);
            last = page[^1].Entry.Sequence;
            run.Count("journalEntries", page.Count);
            run.Tell($"Journal entry {last}");
        }

        foreach (var fault in audit.End(await run.Db.Set<JournalHead>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == JournalHead.TheRow, cancel)))
            run.Find(Name, $"{fault.Sequence}", fault.Message);
        await FindStrayAsync(run, cancel);
    }

    private void Follow(StoreCheckRun run, JournalAudit audit, JournalEntry entry, JournalPayload? payload)
    {
        foreach (var fault in audit.Follow(entry, payload)) run.Find(Name, $"{fault.Sequence}", fault.Message);
    }

    private static async Task<List<(JournalEntry, JournalPayload?)>> PageAsync(StoreCheckRun run, long after, int size, CancellationToken cancel)
    {
        var entries = await run.Db.Set<JournalEntry>().AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(size).ToListAsync(cancel);
        if (entries.Count == 0) return [];
        var (first, last) = (entries[0].Sequence, entries[^1].Sequence);
        var payloads = await run.Db.Set<JournalPayload>().AsNoTracking().Where(p => p.Sequence >= first && p.Sequence <= last).ToDictionaryAsync(p => p.Sequence, cancel);
        return [.. entries.Select(e => (e, payloads.GetValueOrDefault(e.Sequence)))];
    }

    /// <summary>A difference counts as erased only where the entry named is an erasure, later than it, that lists it.</summary>
    private async Task JudgeErasureAsync(StoreCheckRun run, long erased, long by, CancellationToken cancel)
    {
        if (!erasures.TryGetValue(by, out var listed))
        {
            if (erasures.Count > 100) erasures.Clear();
            erasures[by] = listed = await ListAsync(run, by, cancel);
        }

        if (by <= erased || !listed.Contains(erased))
            run.Find(Name, $"{erased}", $"The difference of journal entry {erased} is gone, and entry {by}, which is said to have erased it, does not list it.");
    }

    private static async Task<HashSet<long>> ListAsync(StoreCheckRun run, long sequence, CancellationToken cancel)
    {
        var isErasure = await run.Db.Set<JournalEntry>().AnyAsync(e => e.Sequence == sequence && e.Verb == ErasureNote.Verb, cancel);
        var text = isErasure ? (await run.Db.Set<JournalPayload>().AsNoTracking().FirstOrDefaultAsync(p => p.Sequence == sequence, cancel))?.Difference : null;
        return text is null ? [] : ErasureNote.Listed(text);
    }

    private async Task FindStrayAsync(StoreCheckRun run, CancellationToken cancel)
    {
        var stray = await run.Db.Set<JournalPayload>().AsNoTracking().Where(p => !run.Db.Set<JournalEntry>().Any(e => e.Sequence == p.Sequence))
            .OrderBy(p => p.Sequence).Select(p => (long?)p.Sequence).FirstOrDefaultAsync(cancel);
        // Where entries are written meanwhile, both rows of one come in the same transaction.
        if (stray is { } sequence) run.Find(Name, $"{sequence}", $"There is a difference for journal entry {sequence}, but no such entry.");
    }
}

/// <summary>How an erasure lists the differences it erased, in its own.</summary>
internal static class ErasureNote
{
    public const string Verb = "erased", List = "erased";

    public static HashSet<long> Listed(string difference)
    {
        try
        {
            using var read = JsonDocument.Parse(difference);
            return read.RootElement.TryGetProperty(List, out var list) ? [.. list.EnumerateArray().Select(n => n.GetInt64())] : [];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return []; // The chain's own check tells that it was altered.
        }
    }
}
