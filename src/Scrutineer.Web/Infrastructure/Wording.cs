using System.Globalization;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Small matters of wording that many pages share.</summary>
public static class Wording
{
    /// <summary>A text cut at a word, with an ellipsis where something is left out.</summary>
    public static string Shortened(this string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest) return text;
        var cut = text.LastIndexOf(' ', longest);
        return $"{text[..(cut > longest / 2 ? cut : longest)].TrimEnd(' ', ',', ';', ':')} \u2026";
    }

    /// <summary>An unchanged text between two changes: its ends, where it is long.</summary>
    public static string Middle(this string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int end = 160;
        if (text.Length <= 2 * end + 40) return text;
        var (first, last) = (text.LastIndexOf(' ', end), text.IndexOf(' ', text.Length - end));
        return $"{text[..(first > 0 ? first : end)]} \u2026 {text[(last > 0 ? last + 1 : text.Length - end)..]}";
    }

    /// <summary>A number with its noun: "1 meeting", "5 meetings".</summary>
    public static string Of(this int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";

    /// <summary>A share from 0 to 1 as people write it: "37%".</summary>
    public static string Percent(this double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
