using System.Globalization;

namespace Scrutineer.Foundation.Calendar;

/// <summary>Dates as people read them.</summary>
public static class DateWords
{
    /// <summary>"Wednesday 6 April 2016".</summary>
    public static string InWords(this DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
