using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.Publishing;

/// <summary>A day between publication and meeting: a clear day, or why it is none.</summary>
public sealed record GateDay(DateOnly Day, string? WhyNot);

/// <summary>What stands in the way of publishing an agenda today, and the days that count (rules C3, G8 and G9).</summary>
/// <param name="Days">The days between today and the meeting, in order.</param>
/// <param name="Reasons">Everything against it, a sentence each; empty when it can be published.</param>
public sealed record PublicationGate(DateOnly Today, DateOnly Meeting, IReadOnlyList<GateDay> Days, IReadOnlyList<string> Reasons)
{
    /// <summary>How many clear days publication today leaves.</summary>
    public int ClearDays => Days.Count(d => d.WhyNot is null);

    /// <summary>True where fewer than five are left, so that it goes only by the urgent route.</summary>
    public bool IsShort => ClearDays < Foundation.Calendar.ClearDays.Statutory;

    public bool IsOpen => Reasons.Count == 0;

    /// <param name="draft">The agenda with all that its officers see.</param>
    public static PublicationGate Of(AgendaDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var reasons = new List<string>();
        IReadOnlyList<GateDay> days = [];
        if (draft.Meeting.Date <= today) reasons.Add($"The meeting is on {draft.Meeting.Date.InWords()}, which is not after today.");
        else
            try
            {
                days = Between(today, draft.Meeting.Date, draft.ClosedDays);
            }
            catch (BankHolidaysUnknownException unknown)
            {
                reasons.Add(unknown.Message);
            }

        var gate = new PublicationGate(today, draft.Meeting.Date, days, reasons);
        if (!draft.HasDrafts) reasons.Add(draft.Meeting.HasAgenda ? "Everything on this agenda is published." : "The agenda has no items.");
        // What comes after the agenda is late by its nature: its own page asks why.
        if (reasons.Count == 0 && gate.IsShort && !draft.Meeting.HasAgenda && !draft.Plan.IsUrgent)
            reasons.Add($"Publishing today leaves {gate.ClearDays} clear {(gate.ClearDays == 1 ? "day" : "days")}, and {Foundation.Calendar.ClearDays.Statutory} are due. It can only go by the urgent route: record who accepts it, why it could not wait, and the special circumstances.");
        if (draft.Meeting.Time is null) reasons.Add("The meeting has no time. Set it.");
        if (string.IsNullOrWhiteSpace(draft.Meeting.Place)) reasons.Add("The meeting has no place. Set it.");
        foreach (var item in draft.Items) reasons.AddRange(Against(draft, item));
        return gate;
    }

    private static IEnumerable<string> Against(AgendaDraft draft, AgendaItem item)
    {
        if (item is { IsDraft: true, IsPrivate: true } && (item.ExemptParagraph is null || string.IsNullOrWhiteSpace(item.ExemptReason)))
            yield return $"Item {item.Number}, {item.Title}, is private and does not name its paragraph of Schedule 12A and the public-interest reason.";
        var papers = draft.Papers[item.Id].ToList();
        if (item is { IsDraft: true, NeedsPaper: true } && papers.Count == 0) yield return $"Item {item.Number}, {item.Title}, has no paper.";
        foreach (var paper in papers.Where(p => p.IsDraft))
        {
            if (!paper.IsUploaded && string.IsNullOrWhiteSpace(paper.Text)) yield return $"The paper \u201c{paper.Subject}\u201d of item {item.Number} is empty.";
            else if (!paper.IsUploaded && PaperSkeleton.HasHints(paper.Text)) yield return $"The paper \u201c{paper.Subject}\u201d of item {item.Number} still has sections to be written.";
            foreach (var missing in ApprovalRules.Missing(paper, draft.SignOffs[paper.Id])) yield return $"The paper \u201c{paper.Subject}\u201d of item {item.Number} is not approved: {missing}.";
        }
    }

    private static List<GateDay> Between(DateOnly today, DateOnly meeting, IReadOnlySet<DateOnly> closed)
    {
        var working = new WorkingDays(closed);
        var days = new List<GateDay>();
        for (var day = today.AddDays(1); day < meeting; day = day.AddDays(1)) days.Add(new(day, working.WhyNot(day)));
        return days;
    }
}
