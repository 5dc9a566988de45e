using System.Globalization;

namespace Scrutineer.Web.Infrastructure;

/// <summary>A day as a browser's field sends it, or as people type it where there is none.</summary>
internal static class FormDay
{
    /// <summary>The day; null for what is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a field of a day has it.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
