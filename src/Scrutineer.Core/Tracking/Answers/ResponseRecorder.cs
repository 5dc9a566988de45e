using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Tracking.Answers;

/// <summary>Records what those asked answered, how far it is and what was done. Each adds an entry to the ask's line; none is altered.</summary>
public sealed class ResponseRecorder(DataStore store)
{
    /// <summary>Records a response (rule T13).</summary>
    /// <param name="from">Who answered, as written.</param>
    /// <param name="by">Who records it, for the journal.</param>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public Task RecordAsync(Guid ask, ResponseOutcome outcome, string words, DateOnly on, string? from, string by, CancellationToken cancel = default) =>
        RecordAsync(new AnswerGiven(ask, AnswerStep.Response, words, on, from) { Outcome = outcome }, by, cancel);

    /// <summary>Records that it was done (rules T14 and T15).</summary>
    /// <param name="evidence">The record that shows it, where one is held here.</param>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public Task RecordDoneAsync(Guid ask, string words, DateOnly on, RecordRef? evidence, string? from, string by, CancellationToken cancel = default) =>
        RecordAsync(new AnswerGiven(ask, AnswerStep.Done, words, on, from) { Evidence = evidence }, by, cancel);

    /// <summary>Records any answer (rules T13 to T15, T17 and T19).</summary>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public async Task RecordAsync(AnswerGiven given, string by, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work(by));
        await RecordAsync(db, given, cancel);
    }

    /// <summary>The same in a context of the product's own work, whose viewer the journal names; what else it holds is saved with it.</summary>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public static async Task RecordAsync(ScrutineerDb db, AnswerGiven given, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(given);
        var ask = await HeldAsk.FindAsync(db, given.Ask, cancel);
        var parts = given.Step == AnswerStep.Done ? await db.Set<TrackedItem>().Where(t => t.ParentId == ask.Id).Select(t => t.State).ToListAsync(cancel) : [];
        RuleBrokenException.ThrowIfAny(AskRefusals.Of(ask, given, parts, db.Time.Today()));
        Add(db, ask, given);
        var changed = new List<TrackedItem> { ask };
        if (ask.ParentId is { } parent && ask.State == TrackedItemState.Done && await LastPartAsync(db, ask, parent, given, cancel) is { } whole) changed.Add(whole);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await db.SaveChangesAsync(cancel);
        foreach (var one in changed) await AskSearch.RenewAsync(db, one, cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
    }

    /// <summary>A whole is done when the last of its parts is (rule T19); that is said on its own line.</summary>
    private static async Task<TrackedItem?> LastPartAsync(ScrutineerDb db, TrackedItem part, Guid parent, AnswerGiven given, CancellationToken cancel)
    {
        if (await db.Set<TrackedItem>().AnyAsync(t => t.ParentId == parent && t.Id != part.Id && t.State != TrackedItemState.Done && t.State != TrackedItemState.Closed, cancel)) return null;
        var whole = await HeldAsk.FindAsync(db, parent, cancel);
        if (whole.State is TrackedItemState.Done or TrackedItemState.Closed) return null;
        Add(db, whole, new AnswerGiven(whole.Id, AnswerStep.Done, "All its parts are done.", given.On, given.From) { Evidence = part.Ref });
        return whole;
    }

    private static void Add(ScrutineerDb db, TrackedItem ask, AnswerGiven given)
    {
        var entry = new StatusEntry
        {
            TrackedItemId = ask.Id,
            AddresseeId = ask.Addressees.Count > 1 ? given.Addressee : null,
            State = given.State(ask),
            On = given.On,
            Order = ask.Statuses.Count,
            By = string.IsNullOrWhiteSpace(given.From) ? null : given.From.Trim(),
            Words = given.Words.Trim(),
            Outcome = given.Step == AnswerStep.Response ? given.Outcome : null,
            Percent = given.Percent,
            EvidenceKind = given.Evidence?.Kind,
            EvidenceId = given.Evidence?.Id,
        };
        entry.Files.AddRange(given.Files.Select(f => new AnswerFile { StatusEntryId = entry.Id, Hash = f.Hash, Name = f.Name }));
        ask.Record(entry);
        db.Add(entry);
    }
}
