using System.Globalization;

namespace Scrutineer.Foundation.Calendar;

/// <summary>Dates as people read them.</summary>
public static class DateWords
{
    /// <summary>"Wednesday 6 April 2016".</summary>
    public static string InWords(this DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"6 April 2016", where the day of the week says nothing.</summary>
    public static string WithoutWeekday(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
