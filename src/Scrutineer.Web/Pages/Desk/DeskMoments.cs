using System.Globalization;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>Reads a day and a time that a clerk entered, as they are in England.</summary>
internal static class DeskMoments
{
    /// <exception cref="RuleBrokenException">Either cannot be read.</exception>
    public static DateTime Read(string? day, string? time, string what)
    {
        if (!DateOnly.TryParseExact(day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || !TimeOnly.TryParseExact(time?.Trim().Replace('.', ':'), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            throw new RuleBrokenException($"Enter the day and the time at which {what}, like 2026-12-03 and 10:30.");
        return LocalDay.Instant(on, at);
    }
}
