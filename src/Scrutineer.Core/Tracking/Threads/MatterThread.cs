using Scrutineer.Foundation;

namespace Scrutineer.Tracking.Threads;

/// <summary>A matter in time order: what happened, the words that tie each point to an earlier one, and where the line stops.</summary>
public sealed record MatterThread(Matter Matter, IReadOnlyList<ThreadPoint> Points)
{
    /// <summary>Every ask on the thread, in the order it was asked.</summary>
    public IEnumerable<ThreadAsk> Asks => Points.SelectMany(p => p.Asks);

    /// <summary>Whose records it runs through.</summary>
    public IReadOnlyList<Lane> Lanes => [.. Points.Select(p => p.Card.Lane).Distinct().Order()];

    /// <summary>Asks nobody is known to have answered.</summary>
    public IEnumerable<ThreadAsk> Gaps => Asks.Where(a => a.IsGap);
}

/// <summary>One record on the thread.</summary>
/// <param name="Date">The day it stands at; estimated for what has no day of its own.</param>
/// <param name="Suggested">Brought in by likeness only.</param>
/// <param name="Doubts">Citations of it that point at other business, a sentence each.</param>
public sealed record ThreadPoint(
    RecordCard Card, DateOnly? Date, bool DateIsEstimate, bool Suggested, IReadOnlyList<ThreadTie> Ties, IReadOnlyList<ThreadAsk> Asks, IReadOnlyList<string> Doubts)
{
    /// <summary>True for a cited record that no imported paper holds.</summary>
    public bool IsAwaited => Card.Ref.Kind == Citation.AwaitedKind;
}

/// <summary>Why a point stands on the thread: how it is tied to another point, in whose words, how surely.</summary>
public sealed record ThreadTie(RecordRef To, RecordCard ToCard, LinkRelation Relation, LinkBasis Basis, string Words, bool Suggested, double? Likeness)
{
    /// <summary>The relation as a sentence has it: "further to".</summary>
    public string Relates => Relation switch
    {
        LinkRelation.ArisesFrom => "arises from",
        LinkRelation.FurtherTo => "further to",
        LinkRelation.RefersTo => "refers to",
        LinkRelation.RespondsTo => "responds to",
        LinkRelation.ReportsOn => "reports on",
        LinkRelation.Evidences => "evidences",
        LinkRelation.JudgesEffectOf => "judges the effect of",
        _ => "supersedes",
    };

    /// <summary>How sure the tie is, in words.</summary>
    public string HowSure => Basis switch
    {
        LinkBasis.Citation => "cited by number",
        LinkBasis.SameMeeting => "same meeting",
        LinkBasis.WorkProgramme => "work programme",
        LinkBasis.SameSubject => "same child\u2019s review",
        LinkBasis.Person => "confirmed",
        _ => Suggested ? "suggested: titles alike" : "confirmed",
    };
}

/// <summary>An ask raised on the thread and what is known to have come of it.</summary>
/// <param name="ClosureWords">What later minutes say was done about what its minute asked, each with the minute that says so.</param>
public sealed record ThreadAsk(TrackedItem Item, IReadOnlyList<ClosureWords> ClosureWords)
{
    /// <summary>Later records that arise from its minute and speak of what it asks: it was taken up, which is not yet an answer.</summary>
    public IReadOnlyList<RecordCard> TakenUpBy { get; init; } = [];

    /// <summary>Nothing held says that it was answered, or for the work programme, that it was added.</summary>
    public bool IsGap => Item.State == TrackedItemState.Open && ClosureWords.Count == 0 && !(Item.Kind == TrackedItemKind.WorkProgramme && TakenUpBy.Count > 0);
}

/// <summary>A sentence that proposes a closure, and the minute it stands in.</summary>
public sealed record ClosureWords(string Words, RecordRef By, string ByTitle);
