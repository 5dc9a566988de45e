using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Tracking.Answers;

/// <summary>Why something may not be recorded of an ask: a sentence for each reason, none where it may.</summary>
public static class AskRefusals
{
    /// <summary>Whether a response may be recorded (rule T13).</summary>
    public static IReadOnlyList<string> OfResponse(TrackedItem ask, string words, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Said(
            Missing(words, "A response needs its words: say what was answered."),
            Dated(ask, on, today, "A response"),
            ask.State == TrackedItemState.Closed ? "The ask is closed, so no response to it can be recorded." : null);
    }

    /// <summary>Whether it may be recorded as done (rules T14 and T15).</summary>
    public static IReadOnlyList<string> OfDone(TrackedItem ask, string words, DateOnly on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Said(
            Missing(words, "Say in words what was done."),
            Dated(ask, on, today, "What was done"),
            ask.State is TrackedItemState.Done or TrackedItemState.Closed ? $"The ask is {(ask.State == TrackedItemState.Done ? "recorded as done already" : "closed")}." : null,
            IsRejected(ask) ? "The last response rejected the ask. Record a new response before what was done." : null);
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

    private static string? NothingDone(TrackedItem ask) => ask.State.IsOutstanding()
        ? "The ask is neither answered nor done, so its effect cannot be judged yet. Record the response or what was done first."
        : null;

    private static bool IsRejected(TrackedItem ask) =>
        ask.Statuses.Where(s => s.Outcome is not null).MaxBy(s => (s.On, s.Order))?.Outcome == ResponseOutcome.Rejected && ask.State == TrackedItemState.Responded;

    private static DateOnly? FirstAnswer(TrackedItem ask) => ask.Statuses.Where(s => s.State.IsAnswered()).Min(s => (DateOnly?)s.On);

    private static string? Missing(string words, string sentence) => string.IsNullOrWhiteSpace(words) ? sentence : null;

    private static string? Dated(TrackedItem ask, DateOnly on, DateOnly today, string what)
    {
        if (on < ask.RaisedOn) return $"{what} cannot be dated {on.InWords()}: the board asked on {ask.RaisedOn.InWords()}.";
        return on > today ? $"{what} cannot be dated {on.InWords()}: that day is still to come." : null;
    }

    private static IReadOnlyList<string> Said(params string?[] sentences) => [.. sentences.OfType<string>()];
}
