using System.Globalization;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Dates as people write them: 14 April 2016.</summary>
public static class DateWords
{
    /// <summary>14 April 2016</summary>
    public static string Words(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Thursday 14 April 2016</summary>
    public static string WordsWithWeekday(this DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How late something due is: "3 days late", or nothing when it is not.</summary>
    public static string? Late(this DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        <= 0 => null,
        1 => "1 day late",
        var days => $"{days} days late",
    };
}
