using System.Globalization;

namespace Scrutineer.Quality.Plans;

/// <summary>So many times between the first and the last of these months.</summary>
/// <param name="From">1 for January to 12.</param>
/// <param name="To">The last month, the same or later.</param>
/// <param name="Times">On how many occasions.</param>
public sealed record FrequencySpan(int From, int To, int Times);

/// <summary>How often something is planned, understood as a rule (rule Y2).</summary>
/// <param name="Each">Whether everybody of the role does it; otherwise it is done once for all of them.</param>
/// <param name="Count">How many things on each occasion: "2 x reviews".</param>
/// <param name="Spans">When in the year, and how often in each span.</param>
public sealed record Frequency(bool Each, int Count, IReadOnlyList<FrequencySpan> Spans)
{
    /// <summary>Things in the year, for one person where each does them, otherwise for all together.</summary>
    public int InYear => Count * Spans.Sum(s => s.Times);

    /// <summary>"each, 1 in every quarter", "150 in January to February and 150 in September to October".</summary>
    public string InWords => (Each ? "each, " : "") + Said();

    /// <summary>Whether the rule lets something fall in a month.</summary>
    public bool Covers(int month) => Spans.Any(s => s.From <= month && month <= s.To);

    private string Said()
    {
        var number = Count.ToString(CultureInfo.InvariantCulture);
        if (Spans.Count == 12 && Spans.All(s => s.Times == 1)) return $"{number} in every month";
        if (Spans.Count == 4 && Spans.All(s => s.Times == 1 && s.To == s.From + 2)) return $"{number} in every quarter";
        if (Spans is [{ From: 1, To: 12 } year]) return year.Times == 1 ? $"{number} in the year" : $"{number} on each of {year.Times} occasions in the year";
        if (Spans is [{ To: 12 } rest]) return rest.Times == 1 ? $"{number} from {Month(rest.From)} on" : $"{number} on each of {rest.Times} occasions from {Month(rest.From)} on";
        if (Spans.Count > 6) return $"{number} on each of {Spans.Sum(s => s.Times)} occasions in the year";
        return string.Join(" and ", Spans.Select(s => $"{(Count * s.Times).ToString(CultureInfo.InvariantCulture)} in {Month(s.From)}{(s.To == s.From ? "" : $" to {Month(s.To)}")}"));
    }

    /// <summary>"January".</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}

/// <summary>What was made of a frequency as it is written: a rule, or why a person has to say (rule Y2). Never a guess.</summary>
/// <param name="Rule">Null where it was not understood.</param>
/// <param name="Flag">Why a person has to look; null where it was understood.</param>
/// <param name="Notes">What the wording says besides: "at least", a mark beside a named month.</param>
public sealed record FrequencyReading(Frequency? Rule, string? Flag, IReadOnlyList<string> Notes)
{
    public static FrequencyReading Flagged(string why) => new(null, why, []);
}

/// <summary>How a row of a plan is written, as far as it can tell how often.</summary>
/// <param name="Comment">The row's own column for it.</param>
/// <param name="Purpose">Read where the comment is empty.</param>
/// <param name="PerMonth">A column of how many in a month, where the plan has one.</param>
/// <param name="Marks">What stands in the twelve months' cells; empty where none is kept.</param>
/// <param name="IsTheme">Whether the row is a theme of the year's audits.</param>
public sealed record FrequencyWording(string Comment, string Purpose = "", string PerMonth = "", IReadOnlyList<string>? Marks = null, bool IsTheme = false);
