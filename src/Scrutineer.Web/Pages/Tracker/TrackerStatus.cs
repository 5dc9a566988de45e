using System.Linq.Expressions;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>A view of the tracker by state: its word in addresses, its words on the page, and which asks it holds on a day.</summary>
public sealed record TrackerStatus(string Word, string Words, Func<DateOnly, Expression<Func<TrackedItem, bool>>> Holds)
{
    public static TrackerStatus Outstanding { get; } = new("outstanding", "Outstanding", _ => i => AskStanding.Outstanding.Contains(i.State));
    public static TrackerStatus Late { get; } = new("late", "Late", AskStanding.IsLateOn);
    public static TrackerStatus Answered { get; } = new("answered", "Answered", _ => i => AskStanding.Answered.Contains(i.State));

    /// <summary>The views offered above the list.</summary>
    public static IReadOnlyList<TrackerStatus> Saved { get; } = [Outstanding, Late, Answered];

    /// <summary>The saved views and one for every state.</summary>
    public static IReadOnlyList<TrackerStatus> All { get; } =
    [
        .. Saved,
        Only("open", TrackedItemState.Open),
        Only("answer-reported", TrackedItemState.AnswerReported),
        Only("in-progress", TrackedItemState.InProgress),
        Only("responded", TrackedItemState.Responded),
        Only("done", TrackedItemState.Done),
        Only("closed", TrackedItemState.Closed),
    ];

    private static TrackerStatus Only(string word, TrackedItemState state) => new(word, $"State: {state.Word()}", _ => i => i.State == state);
}
