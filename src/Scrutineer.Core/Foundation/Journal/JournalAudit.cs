namespace Scrutineer.Foundation.Journal;

/// <summary>Something wrong with the journal, told of the first entry it concerns.</summary>
public sealed record JournalFault(long Sequence, string Message);

/// <summary>Follows the chain entry by entry, in order, and says what does not fit (rules J1 to J3). It remembers one entry, however long the journal is.</summary>
public sealed class JournalAudit
{
    private long last;
    private string previous = JournalChain.Root;

    /// <summary>What is wrong with the next entry and its difference; nothing when both follow.</summary>
    public IEnumerable<JournalFault> Follow(JournalEntry entry, JournalPayload? payload)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Sequence != last + 1) yield return new(last + 1, $"Journal entry {last + 1} is missing.");
        else if (entry.PreviousHash != previous) yield return new(entry.Sequence, $"Journal entry {entry.Sequence} does not follow the one before it.");
        // The hash covers microseconds, the finest both databases keep; a finer moment was never written here.
        if (entry.Hash != JournalChain.HashOf(entry) || entry.At.Ticks % TimeSpan.TicksPerMicrosecond != 0)
            yield return new(entry.Sequence, $"Journal entry {entry.Sequence} was altered.");
        if (OfDifference(entry, payload) is { } fault) yield return new(entry.Sequence, fault);
        (last, previous) = (entry.Sequence, entry.Hash);
    }

    /// <summary>What is wrong with the chain's end.</summary>
    public IEnumerable<JournalFault> End(JournalHead? head)
    {
        if (head is null) yield return new(last, "The journal's head is missing.");
        else if (head.Sequence > last) yield return new(last + 1, $"Journal entry {last + 1} is missing: the journal's head says entry {head.Sequence}, but the last entry found is {last}.");
        else if (head.Sequence < last || head.Hash != previous)
            yield return new(Math.Min(head.Sequence, last), $"The journal's head says entry {head.Sequence}, but the last entry found is {last}: they do not belong together.");
    }

    private static string? OfDifference(JournalEntry entry, JournalPayload? payload) => payload switch
    {
        null => $"The difference of journal entry {entry.Sequence} is missing.",
        { Difference: null, ErasedBy: null } => $"The difference of journal entry {entry.Sequence} is gone, and no erasure of it was journalled.",
        { Difference: { } text } when JournalChain.HashOf(payload.Salt, text) != entry.PayloadHash => $"The difference of journal entry {entry.Sequence} was altered.",
        _ => null,
    };
}
