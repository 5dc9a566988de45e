using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Answers;

/// <summary>Records whether what was done made a difference (rule T16).</summary>
public sealed class EffectJudge(DataStore store)
{
    /// <param name="judgedBy">The body or post that judged, as written.</param>
    /// <param name="by">Who records it, for the journal.</param>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public Task JudgeAsync(
        Guid ask, EffectOutcome outcome, string words, DateOnly on, string judgedBy, IReadOnlyList<EvidenceGiven> evidence, string by, CancellationToken cancel = default) =>
        JudgeAsync(ask, outcome, words, on, judgedBy, evidence, Viewer.Work(by), cancel);

    /// <param name="judgedBy">The body or post that judged, as written.</param>
    /// <param name="by">Who records it, after it was seen that they may.</param>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public async Task JudgeAsync(
        Guid ask, EffectOutcome outcome, string words, DateOnly on, string judgedBy, IReadOnlyList<EvidenceGiven> evidence, Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        await using var db = store.Open(Viewer.WorkFor(by));
        var item = await HeldAsk.FindAsync(db, ask, cancel);
        if (AskRefusals.OfJudgement(item, words, judgedBy, on, store.Time.Today()) is { Count: > 0 } reasons) throw new RuleBrokenException(reasons);
        if (evidence.Any(e => string.IsNullOrWhiteSpace(e.Shows))) throw new RuleBrokenException("Each piece of evidence needs a sentence that says what it shows.");
        var judgement = new EffectJudgement
        {
            TrackedItemId = item.Id,
            On = on,
            Order = item.Judgements.Count,
            JudgedBy = judgedBy.Trim(),
            Outcome = outcome,
            Words = words.Trim(),
        };
        judgement.Evidence.AddRange(evidence.Select((e, order) => new Evidence
        {
            EffectJudgementId = judgement.Id,
            RecordKind = e.Record.Kind,
            RecordId = e.Record.Id,
            Shows = e.Shows.Trim(),
            Order = order,
        }));
        item.Judge(judgement);
        db.Add(judgement);
        await db.SaveChangesAsync(cancel);
    }
}
