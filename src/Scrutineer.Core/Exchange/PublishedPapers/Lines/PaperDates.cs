using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>A date found in a text, and where.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundDate(DateOnly Date, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Dates as committee papers write them: "Thursday, 17th March, 2016", "10th Nov 16", "25 November", "28/3/17".</summary>
internal static class PaperDates
{
    private const string Months = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
    private const string MonthOrder = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const int LongestDate = 40;

    /// <summary>The first date of a text. Without <paramref name="year"/> a date must name its year itself.</summary>
    public static FoundDate? First(string text, MunicipalYear? year = null, int from = 0)
    {
        if (text.AsSpan(Math.Min(from, text.Length)).IndexOfAnyInRange('0', '9') < 0) return null;
        for (var match = Written.Match(text, from); match.Success; match = match.NextMatch())
            if (Read(match, year) is { } date) return new FoundDate(date, match.Index, match.Length);
        return null;
    }

    /// <summary>The first date of a text that names its year, or whose year the municipal year gives.</summary>
    public static DateOnly? In(string text, MunicipalYear? year = null) => First(text, year)?.Date;

    /// <summary>The date of a line that holds nothing else.</summary>
    public static DateOnly? Alone(string text)
    {
        if (text.Length > LongestDate || First(text) is not { } found) return null;
        return (text[..found.Start] + text[found.End..]).AsSpan().Trim(" .,()").IsEmpty ? found.Date : null;
    }

    /// <summary>The first time of day of a text: "2.00 pm", "10.30am", "14:00", "1400 hrs", "noon".</summary>
    public static TimeOnly? TimeIn(string text)
    {
        var match = Clock.Match(text);
        return match.Success ? Time(match) : null;
    }

    /// <summary>The last time of day of a text: of "2.00 pm to 4.05 pm", 16:05.</summary>
    public static TimeOnly? LastTimeIn(string text)
    {
        TimeOnly? last = null;
        foreach (Match match in Clock.Matches(text)) last = Time(match) ?? last;
        return last;
    }

    private static TimeOnly? Time(Match match)
    {
        if (match.Groups["noon"].Success) return new TimeOnly(12, 0);
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        // "13.12 pm" is said twice, and means one time.
        if (match.Groups["half"].Success && (hour == 0 || (hour > 12 && match.Groups["half"].ValueSpan is not ("p" or "P")))) return null;
        if (match.Groups["half"].Success && hour <= 12) hour = (hour % 12) + (match.Groups["half"].ValueSpan is "p" or "P" ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly? Read(Match match, MunicipalYear? assumed)
    {
        var day = Number(match.Groups["d"]);
        var month = match.Groups["month"].Success ? MonthNumber(match.Groups["month"].ValueSpan) : Number(match.Groups["m"]);
        if (month is < 1 or > 12 || match.Groups["month"].ValueSpan is "may" or "mar") return null;
        int year;
        if (match.Groups["y"].Success)
        {
            year = Number(match.Groups["y"]);
            if (match.Groups["y"].Length == 2) year += 2000;
        }
        else if (assumed is { } municipal) year = month >= 5 ? municipal.StartYear : municipal.StartYear + 1;
        else return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthNumber(ReadOnlySpan<char> name)
    {
        var at = MonthOrder.AsSpan().IndexOf(name[..3], StringComparison.OrdinalIgnoreCase);
        return (at / 3) + 1;
    }

    private static readonly Regex Written = new(
        @"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+(?:the\s+)?)?(?<![0-9/.])(?<d>[0-9]{1,2})\s?(?:st|nd|rd|th)?(?:\s+of)?,?\s{0,2}(?<month>" + Months
        + @")\b\.?,?(?:\s{0,2}['’]?(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9:/a-z]|\.[0-9]|\s?[ap]\.?m))?"
        + @"|\b(?<month>" + Months + @")\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)[0-9]{2})\b"
        + @"|(?<![0-9/.-])(?<d>[0-9]{1,2})(?<sep>[/-])(?<m>[0-9]{1,2})\k<sep>(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/-])"
        + @"|(?<![0-9/.-])(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9.])"
        + @"|\b(?<y>(?:19|20)[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Clock = new(
        @"(?<![0-9.:])(?<h>[0-9]{1,2})(?:[.:](?<m>[0-9]{2}))?\s?(?<half>[ap])\.?\s?m\b|(?<![0-9.:])(?<h>[01]?[0-9]|2[0-3]):(?<m>[0-5][0-9])(?![0-9])"
        + @"|(?<![0-9/])(?<h>[01][0-9]|2[0-3])\.?(?<m>[0-5][0-9])\s?h(?:ou)?rs\b|(?<=\b(?:at|from|to|until|time|closed|ended|finished|concluded|finish)\s?[:–-]?\s)(?<h>[01][0-9]|2[0-3])\.?(?<m>[0-5][0-9])(?![0-9/]|\.[0-9])|(?<noon>\b(?:12 )?(?:noon|midday)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
