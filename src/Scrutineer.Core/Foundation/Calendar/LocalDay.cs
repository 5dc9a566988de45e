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

    private static DateTime InEngland(DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), London);
}
