using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>One ask as the list and its CSV show it.</summary>
/// <param name="Origin">The minute or meeting it was raised in; null where the reader may not see it.</param>
/// <param name="Late">How late it is; null where it is not.</param>
/// <param name="TakenUp">Later records that arise from its minute and speak of what it asks.</param>
public sealed record TrackerLine(TrackedItem Item, Board Board, RecordCard? Origin, Lateness? Late, IReadOnlyList<ClosureLine> Closures, IReadOnlyList<RecordCard> TakenUp)
{
    /// <summary>"56/15" where it was raised in a numbered minute.</summary>
    public string? Citation => Origin?.Address.GetValueOrDefault("citation")?.Replace('-', '/');

    public IEnumerable<string> AskedOf => Item.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten);

    /// <summary>The last entry of its line: what was answered, in whose words.</summary>
    public StatusEntry? Response => Item.Statuses.MaxBy(s => (s.On, s.Order));

    /// <summary>The last response that says what was made of the ask.</summary>
    public ResponseOutcome? Outcome => Item.Statuses.Where(s => s.Outcome is not null).MaxBy(s => (s.On, s.Order))?.Outcome;

    /// <summary>The response in a word, where the words shown do not say it themselves as a tracker's row does.</summary>
    public ResponseOutcome? OutcomeToSay => Response is { Outcome: not null, EvidenceKind: not null } ? null : Outcome;

    /// <summary>The day it was recorded as done.</summary>
    public DateOnly? DoneOn => Item.Statuses.Where(s => s.State == TrackedItemState.Done).Min(s => (DateOnly?)s.On);

    /// <summary>The last judgement of its effect.</summary>
    public EffectJudgement? Judged => Item.Judgements.MaxBy(j => (j.On, j.Order));

    /// <summary>Closures that wait for a person; what is answered already needs none.</summary>
    public IEnumerable<ClosureLine> Proposed => Item.State.IsOutstanding() ? Closures : [];

    /// <summary>Nothing held says that it was answered, or for the work programme, that it was added.</summary>
    public bool IsGap => Response is null && Closures.Count == 0 && !IsProgrammed;

    /// <summary>It was to be added to the work programme, and an item of it arises from the minute.</summary>
    public bool IsProgrammed => Item.Kind == TrackedItemKind.WorkProgramme && TakenUp.Count > 0;

    /// <summary>What a gap is called: nothing asked for the work programme is answered in words.</summary>
    public string GapWords => Item.Kind == TrackedItemKind.WorkProgramme ? "No programme shows it" : "No answer found";
}

/// <summary>A sentence of a later minute that proposes that an ask was answered (rule T5), and the minute that says so.</summary>
public sealed record ClosureLine(string Words, RecordCard By)
{
    /// <summary>"Minute 55/15 says:"</summary>
    public string Says => $"{By.KindWord} says:";
}
