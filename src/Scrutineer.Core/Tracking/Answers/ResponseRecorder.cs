using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Answers;

/// <summary>Records what those asked answered and what was done. Each adds an entry to the ask's line; none is altered.</summary>
public sealed class ResponseRecorder(DataStore store)
{
    /// <summary>Records a response (rule T13).</summary>
    /// <param name="from">Who answered, as written.</param>
    /// <param name="by">Who records it, for the journal.</param>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public Task RecordAsync(Guid ask, ResponseOutcome outcome, string words, DateOnly on, string? from, string by, CancellationToken cancel = default) =>
        AddAsync(ask, by, AskRefusals.OfResponse, words, on, (item, said) => new StatusEntry
        {
            TrackedItemId = item.Id,
            State = TrackedItemState.Responded,
            On = on,
            Order = item.Statuses.Count,
            By = from,
            Words = said,
            Outcome = outcome,
        }, cancel);

    /// <summary>Records that it was done (rules T14 and T15).</summary>
    /// <param name="evidence">The record that shows it, where one is held here.</param>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public Task RecordDoneAsync(Guid ask, string words, DateOnly on, RecordRef? evidence, string? from, string by, CancellationToken cancel = default) =>
        AddAsync(ask, by, AskRefusals.OfDone, words, on, (item, said) => new StatusEntry
        {
            TrackedItemId = item.Id,
            State = TrackedItemState.Done,
            On = on,
            Order = item.Statuses.Count,
            By = from,
            Words = said,
            EvidenceKind = evidence?.Kind,
            EvidenceId = evidence?.Id,
        }, cancel);

    private async Task AddAsync(
        Guid ask, string by, Func<TrackedItem, string, DateOnly, DateOnly, IReadOnlyList<string>> refuse, string words, DateOnly on,
        Func<TrackedItem, string, StatusEntry> entry, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(by));
        var item = await HeldAsk.FindAsync(db, ask, cancel);
        if (refuse(item, words, on, store.Time.Today()) is { Count: > 0 } reasons) throw new RuleBrokenException(reasons);
        var added = entry(item, words.Trim());
        item.Record(added);
        db.Add(added);
        await db.SaveChangesAsync(cancel);
    }
}
