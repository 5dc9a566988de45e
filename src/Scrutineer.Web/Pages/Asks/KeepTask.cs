using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>One thing that an officer can record of an ask.</summary>
/// <param name="Code">As the address has it.</param>
/// <param name="Fits">Whether it can be recorded now.</param>
public sealed record KeepTask(string Code, string Title, string Hint, Func<TrackedItem, bool> Fits)
{
    public static IReadOnlyList<KeepTask> All { get; } =
    [
        new("answer", "An answer", "What somebody asked says to it, how far it is, or that it is done, where they did not answer here themselves.", a => a.State != TrackedItemState.Closed),
        new("receipt", "Receipt or notice", "The day it was received, and of a notice that requires a response. Two months begin with the later.", a => a.Addressees.Count > 0),
        new("sent", "That it was sent", "That an officer sent it to somebody asked, by letter or otherwise.", a => a.Addressees.Count > 0 && a.State.IsOutstanding()),
        new("pause", "A pause", "That nobody waits for the answer for a time, and why.", a => a.PausedSince is null && a.State.IsOutstanding()),
        new("resume", "The end of the pause", "That the clock runs again.", a => a.PausedSince is not null),
        new("judge", "Whether it worked", "What the board judged of its effect, and on what evidence.", a => a.State.IsAnswered() || a.State == TrackedItemState.Closed),
        new("effect", "What should move", "Indicators, audit themes or survey questions that should show whether it works, with their figures.", a => a.Kind != TrackedItemKind.WorkProgramme),
        new("close", "That the board closed it", "At one of its meetings, and why.", a => a.State != TrackedItemState.Closed),
        new("theme", "Its theme", "What it is about, to count asks by.", _ => true),
    ];
}
