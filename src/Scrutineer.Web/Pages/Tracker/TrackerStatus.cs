using Scrutineer.Tracking;
using Scrutineer.Tracking.Facts;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>A view of the tracker by state: its word in addresses, its words on the page, and which asks it holds on a day.</summary>
public sealed record TrackerStatus(string Word, string Words, Func<AskFact, DateOnly, bool> Holds)
{
    public static TrackerStatus Outstanding { get; } = new("outstanding", "Outstanding", (a, _) => a.State.IsOutstanding());
    public static TrackerStatus Late { get; } = new("late", "Late", (a, today) => a.IsLate(today));
    public static TrackerStatus Answered { get; } = new("answered", "Answered", (a, _) => a.State.IsAnswered());

    public static TrackerStatus ToBeDone { get; } = new("to-be-done", "To be done", (a, _) => a.Kind != TrackedItemKind.WorkProgramme && AskStanding.IsToBeDone(a.State, a.Outcome));

    /// <summary>The views offered above the list.</summary>
    public static IReadOnlyList<TrackerStatus> Saved { get; } = [Outstanding, Late, Answered, ToBeDone];

    /// <summary>The saved views and one for every state.</summary>
    public static IReadOnlyList<TrackerStatus> All { get; } =
    [
        .. Saved,
        Only("open", TrackedItemState.Open),
        Only("answer-reported", TrackedItemState.AnswerReported),
        Only("in-progress", TrackedItemState.InProgress),
        Only("responded", TrackedItemState.Responded),
        Only("implementing", TrackedItemState.Implementing),
        Only("done", TrackedItemState.Done),
        Only("closed", TrackedItemState.Closed),
        new("paused", "Clock paused", (a, _) => a.PausedSince is not null),
    ];

    private static TrackerStatus Only(string word, TrackedItemState state) => new(word, $"State: {state.Word()}", (a, _) => a.State == state);
}
