using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Governance.Agendas;

/// <summary>One step on the way to a published agenda.</summary>
/// <param name="Name">"Reports called for".</param>
/// <param name="Day">The last day for it.</param>
public sealed record TimetableStep(string Name, DateOnly Day);

/// <summary>When each step of an agenda is due, counted back in working days from the last lawful day of publication (rules C4 and G1).</summary>
public static class AgendaTimetable
{
    /// <summary>The steps by their days; the last is the meeting itself.</summary>
    /// <exception cref="BankHolidaysUnknownException">The count runs into a year without known bank holidays.</exception>
    public static IReadOnlyList<TimetableStep> Of(DateOnly meeting, BoardPractice practice, IReadOnlySet<DateOnly>? closedDays = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var publishBy = ClearDays.LatestPublication(meeting, closedDays: closedDays).PublishBy;
        return
        [
            new("Reports called for", Before(publishBy, practice.CallDays, closedDays)),
            new("Drafts in", Before(publishBy, practice.DraftDays, closedDays)),
            new("Sign-off complete", Before(publishBy, practice.SignOffDays, closedDays)),
            new("Papers dispatched", Before(publishBy, practice.DispatchDays, closedDays)),
            new("Last day to publish", publishBy),
            new("Meeting", meeting),
        ];
    }

    private static DateOnly Before(DateOnly day, int workingDays, IReadOnlySet<DateOnly>? closedDays)
    {
        var working = new WorkingDays(closedDays);
        for (var left = workingDays; left > 0; left--) day = working.LastBefore(day);
        return day;
    }
}
