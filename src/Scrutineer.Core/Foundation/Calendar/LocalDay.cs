namespace Scrutineer.Foundation.Calendar;

/// <summary>The day it is where the councils are.</summary>
public static class LocalDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day in England by this clock.</summary>
    public static DateOnly Today(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime);
    }

    /// <summary>The day in England at an instant in UTC.</summary>
    public static DateOnly Of(DateTime instant) => DateOnly.FromDateTime(InEngland(instant));

    /// <summary>The time in England at an instant in UTC, to the minute.</summary>
    public static TimeOnly TimeOf(DateTime instant) => new(InEngland(instant).Hour, InEngland(instant).Minute);

    /// <summary>The instant in UTC of a day and time in England; an hour that the clocks skip is the one after it.</summary>
    public static DateTime Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(London.IsInvalidTime(local) ? local.AddHours(1) : local, London);
    }

    private static DateTime InEngland(DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), London);
}
