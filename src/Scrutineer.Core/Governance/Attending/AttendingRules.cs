using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>What holds before and at a meeting: times by which word is due, and what may not be recorded. Sentences that warn do not refuse.</summary>
public static class AttendingRules
{
    private static readonly TimeOnly SubstitutesBy = new(13, 0), NoticesBy = new(12, 0);

    /// <summary>The warning for an apology or a substitute of which the clerk was told after 1.00 pm on the day (rule L2); null in time.</summary>
    public static string? LateSubstitution(DateOnly meeting, DateTime toldAt)
    {
        var (day, time) = (LocalDay.Of(toldAt), LocalDay.TimeOf(toldAt));
        return day > meeting || (day == meeting && time > SubstitutesBy)
            ? $"Told at {Words(time)} on {day.InWords()}: after 1.00 pm on the day of the meeting, by when the clerk is to know. The chair may still accept it."
            : null;
    }

    /// <summary>The warning for a notice to speak received after 12 noon on the day before (rule L4); null in time.</summary>
    public static string? LateNotice(DateOnly meeting, DateTime receivedAt)
    {
        var (day, time, last) = (LocalDay.Of(receivedAt), LocalDay.TimeOf(receivedAt), meeting.AddDays(-1));
        return day > last || (day == last && time > NoticesBy)
            ? $"Received at {Words(time)} on {day.InWords()}: after 12 noon on {last.InWords()}. The chair decides whether they may speak."
            : null;
    }

    /// <summary>Why this person cannot take this member's place (rule L3); none where they can.</summary>
    /// <param name="seat">The member's capacity on the board; null where they have no seat.</param>
    public static IEnumerable<string> ReasonsNotToSubstitute(IReadOnlyCollection<RollEntry> roll, Capacity? seat, Guid member, Guid substitute)
    {
        ArgumentNullException.ThrowIfNull(roll);
        if (seat is null or Capacity.ByInvitation) yield return "Only a member of the board can be substituted.";
        if (seat is Capacity.CoOpted) yield return "A co-opted member cannot be substituted by a councillor.";
        if (member == substitute) yield return "A member cannot be their own substitute.";
        if (roll.Any(r => r.PersonId == substitute && r.Group is AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.CoOpted))
            yield return "They are a member of the board already, and so cannot stand in for another.";
        if (roll.Any(r => r.PersonId == substitute && r.Group == AttendanceRole.Substitute && r.SubstituteForId != member)) yield return "They stand in for another member at this meeting already.";
        if (roll.Any(r => r.SubstituteForId == member && r.PersonId != substitute)) yield return "That member has a substitute at this meeting already.";
    }

    /// <summary>Why a declaration cannot be recorded so (rule L5).</summary>
    public static IEnumerable<string> ReasonsNotToDeclare(InterestKind kind, InterestConsequence follows, bool dispensation, string nature)
    {
        if (string.IsNullOrWhiteSpace(nature)) yield return "Say what the interest is, in the member’s words.";
        if (kind == InterestKind.DisclosablePecuniary && follows != InterestConsequence.Leaves && !dispensation)
            yield return "A member with a disclosable pecuniary interest takes no part in the item and leaves, unless the council has given a dispensation.";
    }

    /// <summary>Why the public cannot be excluded so (rule L7).</summary>
    public static IEnumerable<string> ReasonsNotToExclude(int paragraph, string reason)
    {
        if (paragraph is < PublicExclusion.FirstParagraph or > PublicExclusion.LastParagraph) yield return "Name the paragraph of Schedule 12A, from 1 to 7.";
        if (string.IsNullOrWhiteSpace(reason)) yield return "Say why the public interest in keeping the item closed is the greater.";
    }

    /// <summary>Whether somebody on the roll votes on an item (rules B2 and L6): members and substitutes always, co-opted members on education matters only, others never.</summary>
    public static bool Votes(AttendanceRole group, bool educationMatter) => group switch
    {
        AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.Substitute => true,
        AttendanceRole.CoOpted => educationMatter,
        _ => false,
    };

    private static string Words(TimeOnly time) => time.ToString(time.Hour == 12 && time.Minute == 0 ? "'12 noon'" : "h.mm tt", System.Globalization.CultureInfo.InvariantCulture).Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal);
}
