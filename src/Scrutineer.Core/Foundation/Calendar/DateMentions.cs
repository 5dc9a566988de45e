using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Foundation.Calendar;

/// <summary>Days that a text mentions, with or without a year: "their meeting on 15th September", "Meeting 25 Feb 16", "Council 10/4/14".</summary>
public static partial class DateMentions
{
    public static IEnumerable<DateMention> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (Match m in Day().Matches(text))
        {
            var month = m.Groups["m"].Success
                ? int.Parse(m.Groups["m"].ValueSpan, CultureInfo.InvariantCulture)
                : 1 + Array.FindIndex(Months, name => m.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            var day = int.Parse(m.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
            int? year = m.Groups["y"].Success ? int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : null;
            if (month is < 1 or > 12 || day is < 1 or > 31) continue;
            yield return new DateMention(day, month, year < 100 ? 2000 + year : year, m.Index, m.Length);
        }
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?(?:\s+(?<y>\d{4}|\d{2})(?!\d|\.\d))?|/(?<m>\d{1,2})/(?<y>\d{4}|\d{2}))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}

/// <summary>A day as mentioned; <paramref name="Year"/> is null where the text leaves it out.</summary>
public sealed record DateMention(int Day, int Month, int? Year, int At, int Length)
{
    /// <summary>The day in each of these calendar years in which it exists.</summary>
    public IEnumerable<DateOnly> Candidates(int firstYear, int lastYear)
    {
        for (var year = firstYear; year <= lastYear; year++)
            if (Day <= DateTime.DaysInMonth(year, Month)) yield return new DateOnly(year, Month, Day);
    }

    /// <summary>The sentence of the text it stands in.</summary>
    public string SentenceIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.LastIndexOf(". ", At, StringComparison.Ordinal);
        var end = text.IndexOf(". ", At + Length, StringComparison.Ordinal);
        return text[(start < 0 ? 0 : start + 2)..(end < 0 ? text.Length : end + 1)].Trim();
    }
}
