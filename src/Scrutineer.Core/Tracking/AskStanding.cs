namespace Scrutineer.Tracking;

/// <summary>Where an ask stands on a day: outstanding or answered (rule T9), and how late (rule T8).</summary>
public static class AskStanding
{
    /// <summary>States in which an answer is still awaited, for queries.</summary>
    public static IReadOnlyList<TrackedItemState> Outstanding { get; } = [.. Enum.GetValues<TrackedItemState>().Where(IsOutstanding)];

    /// <summary>States in which an answer is recorded, whatever came of it, for queries.</summary>
    public static IReadOnlyList<TrackedItemState> Answered { get; } = [.. Enum.GetValues<TrackedItemState>().Where(IsAnswered)];

    /// <summary>True while an answer is awaited: a holding answer, and one that a paper reports and nobody has confirmed, do not end the wait.</summary>
    public static bool IsOutstanding(this TrackedItemState state) => state is TrackedItemState.Open or TrackedItemState.AnswerReported or TrackedItemState.InProgress;

    /// <summary>True where an answer is recorded, whatever came of it.</summary>
    public static bool IsAnswered(this TrackedItemState state) => state is TrackedItemState.Responded or TrackedItemState.Implementing or TrackedItemState.Done;

    /// <summary>True where something was answered or done and nobody has said whether it worked. What the work programme was to list has no effect of its own (rule T16).</summary>
    public static bool AwaitsJudgement(this TrackedItem ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return ask.Effect is null && ask.Kind != TrackedItemKind.WorkProgramme && ask.State.IsAnswered();
    }

    /// <summary>How late an ask is; null where it is not, or while its clock is stopped (rule T20).</summary>
    /// <param name="held">Days on which the board met.</param>
    public static Lateness? Late(this TrackedItem ask, DateOnly today, IEnumerable<DateOnly> held)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return ask.PausedSince is null ? Late(ask.State, ask.Due, today, held) : null;
    }

    /// <summary>True where it was taken up and is not done: somebody still has to do it.</summary>
    public static bool IsToBeDone(TrackedItemState state, ResponseOutcome? outcome) =>
        state == TrackedItemState.Implementing || (state == TrackedItemState.Responded && outcome is ResponseOutcome.Accepted or ResponseOutcome.Partly);

    /// <summary>How late an ask is; null where it is not. The due day itself is in time; a meeting is missed when it was held from the due day on.</summary>
    /// <param name="held">Days on which the board met.</param>
    public static Lateness? Late(TrackedItemState state, DateOnly? due, DateOnly today, IEnumerable<DateOnly> held) =>
        due is { } last && last < today && state.IsOutstanding()
            ? new Lateness(today.DayNumber - last.DayNumber, held.Count(day => day >= last && day < today))
            : null;
}

/// <summary>How late something is, in days and in meetings of the board that went by without it.</summary>
public sealed record Lateness(int Days, int MeetingsMissed);
