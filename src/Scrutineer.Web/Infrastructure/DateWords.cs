using System.Globalization;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Dates as people write them: 14 April 2016.</summary>
public static class DateWords
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>14 April 2016</summary>
    public static string Words(this DateOnly day) => day.WithoutWeekday();

    /// <summary>Thursday 14 April 2016</summary>
    public static string WordsWithWeekday(this DateOnly day) => day.InWords();

    /// <summary>14 April 2016, 2.05 pm: an instant by the clock in England.</summary>
    public static string WordsWithTime(this DateTime instant) => $"{LocalDay.Of(instant).Words()}, {LocalDay.TimeOf(instant).Words()}";

    /// <summary>2 pm, 4.30 pm, 12 noon</summary>
    public static string Words(this TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "12 noon",
        (0, 0) => "12 midnight",
        (_, 0) => time.ToString("h tt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => time.ToString("h.mm tt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };

    /// <summary>An instant by the clock in England: 14 April 2016 at 15:02</summary>
    public static string InLondon(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How late something due is: "3 days late", or nothing when it is not.</summary>
    public static string? Late(this DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        <= 0 => null,
        1 => "1 day late",
        var days => $"{days} days late",
    };
}
