using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;

namespace Scrutineer.Foundation.Journal.Anchors;

/// <summary>Compares the journal with the anchors kept outside the database (rule J2): the entry that was the head then must still stand where it stood.</summary>
internal sealed class AnchorCheck : IStoreCheck
{
    private const int AtOnce = 500;

    public string Name => "anchors";

    public async Task RunAsync(StoreCheckRun run, CancellationToken cancel)
    {
        var key = AnchorKey.Read(run.Store.Settings.KeysDirectory);
        var head = await run.Db.Set<JournalHead>().AsNoTracking().Select(h => (long?)h.Sequence).MaxAsync(cancel) ?? 0;
        var newest = new List<(string Place, JournalAnchor Anchor)>();
        foreach (var place in new JournalAnchors(run.Store).Places)
        {
            if (!File.Exists(place))
            {
                if (head > 0) run.Find(Name, place, $"The journal has {head} entries, but there are no anchors at {place}: they were never kept, or were taken away.");
                continue;
            }

            if (key is null) run.Find(Name, place, $"The anchors at {place} cannot be judged: their key ({AnchorKey.FileName}) is missing.");
            if (await FollowAsync(run, place, key, cancel) is { } last) newest.Add((place, last));
        }

        foreach (var (place, anchor) in newest.Where(n => n.Anchor.Sequence < newest.Max(other => other.Anchor.Sequence)))
            run.Find(Name, place, $"The anchors at {place} end at entry {anchor.Sequence}; another place has later ones. They were cut short, or this place could not be written.");
    }

    /// <returns>The newest anchor of the place.</returns>
    private async Task<JournalAnchor?> FollowAsync(StoreCheckRun run, string place, byte[]? key, CancellationToken cancel)
    {
        JournalAnchor? last = null;
        var good = 0L;
        foreach (var lines in AnchorFile.Read(place, key).Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            var sequences = lines.Select(l => l.Anchor?.Sequence).OfType<long>().ToList();
            var held = await run.Db.Set<JournalEntry>().Where(e => sequences.Contains(e.Sequence)).Select(e => new { e.Sequence, e.Hash }).ToDictionaryAsync(e => e.Sequence, e => e.Hash, cancel);
            held[0] = JournalChain.Root;
            foreach (var line in lines)
            {
                run.Count("anchors");
                if (line.Fault is { } fault) run.Find(Name, $"{place}:{line.Number}", $"Line {line.Number} of the anchors at {place} {fault}.");
                if (line.Anchor is not { } anchor) continue;
                if (held.GetValueOrDefault(anchor.Sequence) != anchor.Hash) run.Find(Name, $"{anchor.Sequence}", Sentence(anchor, held.ContainsKey(anchor.Sequence), good));
                else good = Math.Max(good, anchor.Sequence);
                last = last is null || anchor.Sequence >= last.Sequence ? anchor : last;
            }
        }

        return last;
    }

    private static string Sentence(JournalAnchor anchor, bool stands, long good)
    {
        var when = anchor.At.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
        return stands
            ? $"Journal entry {anchor.Sequence} is not the one anchored on {when}: the journal was rewritten from entry {good + 1} or later."
            : $"Journal entry {anchor.Sequence} was anchored on {when} and is gone: the journal was cut short, wiped or rolled back after entry {good} or later.";
    }
}
