using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>Deadlines that a group writes as months: "3 months", "6 months; 12 months" (rule TF4).</summary>
public static partial class GroupDeadlines
{
    private const int Most = 60;

    /// <summary>The numbers of months in their order; null where the words are no such deadline.</summary>
    public static IReadOnlyList<int>? MonthsOf(string? within)
    {
        if (string.IsNullOrWhiteSpace(within)) return [];
        if (!Written().IsMatch(within)) return null;
        List<int> months = [.. Number().Matches(within).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct().Order()];
        return months.Count > 0 && months.TrueForAll(m => m is > 0 and <= Most) ? months : null;
    }

    /// <summary>The day by which all of it is due, counted from the report's publication, and the rule in words; none where no deadline is written.</summary>
    public static (DateOnly? Due, string? Rule) Of(string? within, DateOnly published)
    {
        if (MonthsOf(within) is not { Count: > 0 } months) return (null, null);
        var days = months.Select(m => published.AddMonths(m)).ToList();
        var rule = $"within {string.Join(" and ", months.Select(m => m.ToString(CultureInfo.InvariantCulture)))} {(months is [1] ? "month" : "months")} of the report of {published.WithoutWeekday()}";
        return (days[^1], days.Count == 1 ? rule : $"{rule}: first by {days[0].WithoutWeekday()}");
    }

    [GeneratedRegex(@"^\s*(within\s+)?\d{1,2}(\s+months?)?((\s*[;,]\s*|\s+and\s+)\d{1,2}(\s+months?)?)*\s*\z(?<=months?\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\d{1,2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
