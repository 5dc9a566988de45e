namespace Scrutineer.Foundation.Calendar;

/// <summary>Which days count as working days: Monday to Friday, less England's bank holidays, less the council's own closed days (rule C1).</summary>
/// <param name="closedDays">Days on which the council's offices are closed, besides weekends and bank holidays.</param>
public sealed class WorkingDays(IReadOnlySet<DateOnly>? closedDays = null)
{
    /// <summary>Why a day does not count ("Saturday", "bank holiday: Good Friday"); null for a working day.</summary>
    /// <exception cref="BankHolidaysUnknownException">A weekday in a year without known bank holidays.</exception>
    public string? WhyNot(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return day.DayOfWeek.ToString();
        if (BankHolidays.NameOf(day) is { } holiday) return $"bank holiday: {holiday}";
        return closedDays?.Contains(day) == true ? "council closed" : null;
    }

    /// <summary>True for a working day.</summary>
    public bool Includes(DateOnly day) => WhyNot(day) is null;

    /// <summary>The working days after <paramref name="start"/> and before <paramref name="end"/>, in order.</summary>
    public IEnumerable<DateOnly> Between(DateOnly start, DateOnly end) => DaysBetween(start, end).Where(Includes);

    /// <summary>The days after <paramref name="start"/> and before <paramref name="end"/> that do not count, each with why.</summary>
    public IEnumerable<SkippedDay> SkippedBetween(DateOnly start, DateOnly end)
    {
        foreach (var day in DaysBetween(start, end))
            if (WhyNot(day) is { } why) yield return new SkippedDay(day, why);
    }

    /// <summary>The last working day before <paramref name="day"/>.</summary>
    public DateOnly LastBefore(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!Includes(day));
        return day;
    }

    private static IEnumerable<DateOnly> DaysBetween(DateOnly start, DateOnly end)
    {
        if (start >= end) yield break;
        for (var day = start.AddDays(1); day < end; day = day.AddDays(1)) yield return day;
    }
}

/// <summary>A day passed over in a count of working days, and why.</summary>
public sealed record SkippedDay(DateOnly Date, string Why);
