using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>What stands between a draft and its publication, in sentences (rules L7, L9 and L11). The page shows the same beforehand.</summary>
public static class MinutesGate
{
    public static IReadOnlyList<string> Reasons(
        Meeting meeting, MinuteSet set, IReadOnlyList<DraftMinute> drafts, IReadOnlyList<RollEntry> roll, IReadOnlyList<PublicExclusion> exclusions, AskReview review, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(review);
        var reasons = new List<string>();
        if (set.State is MinutesState.Published or MinutesState.Approved) return ["The minutes are published already."];
        if (today < meeting.Date) reasons.Add($"The meeting is on {meeting.Date.InWords()}: minutes cannot be published before it was held.");
        if (drafts.Count == 0) reasons.Add("There is no minute on the desk.");
        if (!roll.Any(r => r.Presence == Presence.Present)) reasons.Add("Nobody is recorded as present. Record who came.");
        if (roll.Count(r => r.Presence == Presence.Expected) is > 0 and var unknown) reasons.Add($"Of {unknown} on the roll it is not recorded whether they came.");
        foreach (var closed in drafts.Where(d => d.IsClosed && d.AgendaItemId is { } item && exclusions.All(e => e.AgendaItemId != item)))
            reasons.Add($"Record the resolution that excluded the public before \u201c{closed.Title}\u201d.");
        foreach (var empty in drafts.Where(d => d.Narrative.Length == 0 && d.Decisions.Count == 0 && d.Questions.Count == 0)) reasons.Add($"The minute \u201c{empty.Title}\u201d says nothing yet.");
        if (review.Sentences.Count > 0) reasons.Add($"{review.Sentences.Count} {(review.Sentences.Count == 1 ? "sentence reads" : "sentences read")} like an ask: make each one an ask, or say that it is none.");
        if (review.Arising.Count(a => a.Closes is null) is > 0 and var open) reasons.Add($"Say of {open} open {(open == 1 ? "ask" : "asks")} whether what the minutes report closes {(open == 1 ? "it" : "them")}.");
        if (set.State == MinutesState.Drafting) reasons.Add("The chair has not had the draft yet. Send it to the chair.");
        if (set.State == MinutesState.WithChair) reasons.Add("The chair has not answered yet. Record what the chair says of the draft.");
        return reasons;
    }
}
