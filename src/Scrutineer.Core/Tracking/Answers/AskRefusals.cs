using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Tracking.Answers;

/// <summary>Why something may not be recorded of an ask: a sentence for each reason, none where it may.</summary>
public static class AskRefusals
{
    /// <summary>Letters of an answer beyond which it is refused: whoever needs more attaches a file.</summary>
    public const int LongestWords = 10_000;

    /// <summary>Whether an answer may be recorded.</summary>
    /// <param name="parts">States of the ask's parts, where it has any and is said to be done.</param>
    public static IReadOnlyList<string> Of(TrackedItem ask, AnswerGiven given, IReadOnlyList<TrackedItemState> parts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(parts);
        var known = given.Addressee is null || ask.Addressees.Exists(a => a.Id == given.Addressee);
        return Said(
            [
                known ? null : "Whoever answers is not one of those asked.",
                .. given.Step switch
                {
                    AnswerStep.Response => OfResponse(ask, given, today),
                    AnswerStep.Done => OfDone(ask, given, parts, today),
                    _ => OfProgress(ask, given, today),
                },
                given.Words?.Length > LongestWords ? $"An answer has at most {LongestWords:N0} characters. Put what is longer into a file." : null,
            ]);
    }

    /// <summary>Whether its effect may be judged (rule T16).</summary>
    public static IReadOnlyList<string> OfJudgement(TrackedItem ask, string words, string judgedBy, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Said(
            Missing(words, "A judgement needs its words: say what changed, or what did not."),
            Missing(judgedBy, "Say who judged: the board, or whoever it was."),
            Dated(ask, on, today, "A judgement"),
            IsRejected(ask) ? "The last response rejected the ask, so there is nothing whose effect could be judged." : NothingDone(ask),
            FirstAnswer(ask) is { } answered && on < answered ? $"The ask was first answered on {answered.InWords()}. Its effect cannot be judged before that." : null);
    }

    /// <summary>Whether its board may close it (rule T21).</summary>
    public static IReadOnlyList<string> OfClosing(TrackedItem ask, string words, DateOnly meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Said(
            Missing(words, "Say why the board closed it, in the words of its minute if there is one."),
            meeting <= ask.RaisedOn ? $"The board asked on {ask.RaisedOn.InWords()}, so it cannot have closed this on {meeting.InWords()}." : null,
            meeting > today ? $"The meeting of {meeting.InWords()} is still to come." : null,
            ask.State == TrackedItemState.Closed ? "It is closed already." : null);
    }

    private static string?[] OfResponse(TrackedItem ask, AnswerGiven given, DateOnly today) =>
    [
        Missing(given.Words, "A response needs its words: say what was answered."),
        Dated(ask, given.On, today, "A response"),
        given.Outcome is null && ask.Kind == TrackedItemKind.Recommendation ? "Say whether the recommendation is accepted, accepted in part or not accepted." : null,
        ask.State == TrackedItemState.Closed ? "The ask is closed, so no response to it can be recorded." : null,
    ];

    private static string?[] OfProgress(TrackedItem ask, AnswerGiven given, DateOnly today) =>
    [
        Missing(given.Words, "Say in words how far it is."),
        Dated(ask, given.On, today, "Progress"),
        given.Percent is < 0 or > 100 ? "How much is done is a number from 0 to 100." : null,
        Ended(ask, given),
        IsRejected(ask) ? "The last response rejected the ask. Record a new response before any progress." : null,
    ];

    private static string?[] OfDone(TrackedItem ask, AnswerGiven given, IReadOnlyList<TrackedItemState> parts, DateOnly today) =>
    [
        Missing(given.Words, "Say in words what was done."),
        Dated(ask, given.On, today, "What was done"),
        Ended(ask, given),
        IsRejected(ask) ? "The last response rejected the ask. Record a new response before what was done." : null,
        parts.Count(p => p is not (TrackedItemState.Done or TrackedItemState.Closed)) is > 0 and var open ? $"{(open == 1 ? "One of its parts is" : $"{open} of its parts are")} not done. It is done by itself when they all are." : null,
    ];

    private static string? Ended(TrackedItem ask, AnswerGiven given) => given.Now(ask) switch
    {
        TrackedItemState.Done => "The ask is recorded as done already.",
        TrackedItemState.Closed => "The ask is closed.",
        _ => null,
    };

    private static string? NothingDone(TrackedItem ask) => ask.State.IsOutstanding()
        ? "The ask is neither answered nor done, so its effect cannot be judged yet. Record the response or what was done first."
        : null;

    private static bool IsRejected(TrackedItem ask) =>
        ask.Statuses.Where(s => s.Outcome is not null).MaxBy(s => (s.On, s.Order))?.Outcome == ResponseOutcome.Rejected && ask.State == TrackedItemState.Responded;

    private static DateOnly? FirstAnswer(TrackedItem ask) => ask.Statuses.Where(s => s.State.IsAnswered()).Min(s => (DateOnly?)s.On);

    private static string? Missing(string? words, string sentence) => string.IsNullOrWhiteSpace(words) ? sentence : null;

    private static string? Dated(TrackedItem ask, DateOnly on, DateOnly today, string what)
    {
        if (on < ask.RaisedOn) return $"{what} cannot be dated {on.InWords()}: the board asked on {ask.RaisedOn.InWords()}.";
        return on > today ? $"{what} cannot be dated {on.InWords()}: that day is still to come." : null;
    }

    private static IReadOnlyList<string> Said(params string?[] sentences) => [.. sentences.OfType<string>()];
}
