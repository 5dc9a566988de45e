namespace Scrutineer.Foundation.Calendar;

/// <summary>Clear days' notice of a meeting (rules C3 and C4): working days between the day of publication and the day of the meeting, neither of which counts.</summary>
public static class ClearDays
{
    /// <summary>The notice the law asks for where a council has not set a longer one (rule C3).</summary>
    public const int Statutory = 5;

    /// <summary>How many clear days lie between publication and meeting; none where publication is not before the meeting.</summary>
    /// <exception cref="BankHolidaysUnknownException">A year without known bank holidays lies between.</exception>
    public static int Between(DateOnly published, DateOnly meeting, IReadOnlySet<DateOnly>? closedDays = null) =>
        new WorkingDays(closedDays).Between(published, meeting).Count();

    /// <summary>The last working day on which publication still leaves <paramref name="days"/> clear days (rule C4).</summary>
    /// <exception cref="BankHolidaysUnknownException">The count runs into a year without known bank holidays.</exception>
    public static ClearDaysAnswer LatestPublication(DateOnly meeting, int days = Statutory, IReadOnlySet<DateOnly>? closedDays = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var working = new WorkingDays(closedDays);
        var publishBy = meeting;
        for (var left = days; left >= 0; left--) publishBy = working.LastBefore(publishBy);
        return new ClearDaysAnswer(meeting, publishBy, days, [.. working.SkippedBetween(publishBy, meeting)]);
    }

    /// <summary>Whether publication on a given day gave enough notice, and the days that were counted (rule C3).</summary>
    /// <exception cref="BankHolidaysUnknownException">A year without known bank holidays lies between.</exception>
    public static ClearDaysNotice Notice(DateOnly published, DateOnly meeting, int days = Statutory, IReadOnlySet<DateOnly>? closedDays = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var working = new WorkingDays(closedDays);
        return new ClearDaysNotice(published, meeting, days,
            [.. working.Between(published, meeting)], [.. working.SkippedBetween(published, meeting)]);
    }
}

/// <summary>The last day to publish for a meeting. <paramref name="Skipped"/> are the days passed over between the two, in order.</summary>
public sealed record ClearDaysAnswer(DateOnly Meeting, DateOnly PublishBy, int Days, IReadOnlyList<SkippedDay> Skipped);

/// <summary>The notice that a publication gave. <paramref name="Days"/> is what was needed, <paramref name="Counted"/> the clear days themselves.</summary>
public sealed record ClearDaysNotice(DateOnly Published, DateOnly Meeting, int Days, IReadOnlyList<DateOnly> Counted, IReadOnlyList<SkippedDay> Skipped)
{
    /// <summary>How many clear days there were.</summary>
    public int ClearDays => Counted.Count;

    /// <summary>True where publication came before the meeting with at least the notice needed.</summary>
    public bool Lawful => Published < Meeting && ClearDays >= Days;
}
