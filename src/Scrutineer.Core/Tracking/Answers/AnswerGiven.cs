namespace Scrutineer.Tracking.Answers;

/// <summary>What somebody says of an ask: an answer to it, how far it is, or that it is done.</summary>
/// <param name="Addressee">Whose answer it is, where the ask has several addressees; null for all of them.</param>
/// <param name="On">The day it was said.</param>
/// <param name="From">Who says it, as written.</param>
public sealed record AnswerGiven(Guid Ask, AnswerStep Step, string Words, DateOnly On, string? From, Guid? Addressee = null)
{
    /// <summary>What a response makes of a recommendation; null where it is none, and for an action or a request, which are answered by what is said.</summary>
    public ResponseOutcome? Outcome { get; init; }

    /// <summary>How much is done, from 0 to 100; null where nobody says.</summary>
    public int? Percent { get; init; }

    /// <summary>The record that shows it, where one is held here.</summary>
    public Foundation.RecordRef? Evidence { get; init; }

    /// <summary>Files that came with it, kept already.</summary>
    public IReadOnlyList<GivenFile> Files { get; init; } = [];

    /// <summary>The state that it brings the ask to, with the one it answers for.</summary>
    internal TrackedItemState State(TrackedItem ask) => Step switch
    {
        AnswerStep.Response => TrackedItemState.Responded,
        AnswerStep.Done => TrackedItemState.Done,
        // Before the answer itself, how far something is only holds the wait.
        _ => Now(ask) is TrackedItemState.Responded or TrackedItemState.Implementing ? TrackedItemState.Implementing : TrackedItemState.InProgress,
    };

    /// <summary>How the ask stands with the one it answers for.</summary>
    internal TrackedItemState Now(TrackedItem ask) => Addressee is { } id ? ask.Addressees.Find(a => a.Id == id)?.State ?? ask.State : ask.State;
}

/// <summary>What an answer is about.</summary>
public enum AnswerStep
{
    /// <summary>What those asked say to it.</summary>
    Response,
    /// <summary>How far it is.</summary>
    Progress,
    /// <summary>That it is done.</summary>
    Done,
}

/// <summary>A kept file by its hash, with the name it came under.</summary>
public sealed record GivenFile(string Hash, string Name);
