using System.Text.RegularExpressions;

namespace Scrutineer.Quality.Plans;

/// <summary>One rule that a part of a wording gives.</summary>
internal sealed record FrequencyCandidate(string Said, Frequency Rule)
{
    public int InYear => Rule.InYear;
}

/// <summary>Every rule that stands in a wording, whether they agree or not.</summary>
/// <param name="Each">Whether everybody of the role is meant.</param>
/// <param name="From">The month from which it holds; null for the whole year.</param>
internal sealed record FrequencyCandidates(IReadOnlyList<FrequencyCandidate> Rules, bool Each, int? From)
{
    private const int DaysInYear = 364;

    /// <param name="isPurpose">Whether the text says what is done rather than how much: of its numbers only those before an x count.</param>
    public static FrequencyCandidates Of(string text, bool isPurpose = false)
    {
        var each = FrequencyPatterns.Each().IsMatch(text);
        var from = FrequencyPatterns.From().Match(text);
        var first = from.Success ? FrequencyPatterns.MonthOf(from.Groups["month"].Value)!.Value : 1;
        var (rest, rules) = (Blank(text, from), new List<FrequencyCandidate>());
        var named = Named(rest, isPurpose);
        if (named.Count > 0) return new([new(text, new Frequency(each, 1, named))], each, from.Success ? first : null);
        var count = Count(rest, isPurpose);
        foreach (var (said, spans, ownCount) in Periods(rest, first)) rules.Add(new(said, new Frequency(each, ownCount ?? count, spans)));
        return new(rules, each, from.Success ? first : null);
    }

    /// <summary>How often, without how many: every quarter, three times a year. A number that names its things is how many in the year.</summary>
    private static IEnumerable<(string Said, IReadOnlyList<FrequencySpan> Spans, int? Count)> Periods(string text, int first)
    {
        foreach (Match quarter in FrequencyPatterns.Quarter().Matches(text)) yield return (Around(text, quarter), Every(3, first), null);
        foreach (Match month in FrequencyPatterns.Monthly().Matches(text)) yield return (Around(text, month), Every(1, first), null);
        foreach (Match weeks in FrequencyPatterns.Weeks().Matches(text))
            yield return (weeks.Value, Weekly(weeks.Groups["n"].Success ? FrequencyPatterns.NumberOf(weeks.Groups["n"].Value) : weeks.Groups["fortnight"].Success ? 2 : 1, first), null);
        foreach (Match year in FrequencyPatterns.Yearly().Matches(text))
        {
            var times = year.Groups["once"].Success ? 1 : FrequencyPatterns.NumberOf(year.Groups["n"].Value);
            var namesThings = year.Groups["thing"].Success && !year.Groups["thing"].Value.TrimEnd().Equals("times", StringComparison.OrdinalIgnoreCase);
            yield return (year.Value, [new(first, 12, times)], namesThings ? 1 : null);
        }
    }

    /// <summary>Months named outright, each with the last number before it: "150 in January/February".</summary>
    private static List<FrequencySpan> Named(string text, bool isPurpose)
    {
        var (spans, at) = (new List<FrequencySpan>(), 0);
        foreach (Match months in FrequencyPatterns.Months().Matches(text))
        {
            // "may" is a word too; a month of the year stands with a capital.
            if (months.Value == "may") continue;
            var number = Things(text[at..months.Index], isPurpose).LastOrDefault() ?? spans.LastOrDefault()?.Times ?? 1;
            at = months.Index + months.Length;
            spans.AddRange(Spans(months, number));
        }

        return spans;
    }

    /// <summary>Joined by a stroke or "to", months are one span; by "and" or a comma, each is one of its own.</summary>
    private static IEnumerable<FrequencySpan> Spans(Match months, int number)
    {
        List<List<int>> groups = [[FrequencyPatterns.MonthOf(months.Groups["first"].Value)!.Value]];
        foreach (var (join, next) in months.Groups["join"].Captures.Zip(months.Groups["next"].Captures))
        {
            var month = FrequencyPatterns.MonthOf(next.Value)!.Value;
            if ((join.Value is "/" or "-" or "–" || join.Value.Equals("to", StringComparison.OrdinalIgnoreCase)) && month > groups[^1][^1]) groups[^1].Add(month);
            else groups.Add([month]);
        }

        return groups.Select(g => new FrequencySpan(g[0], g[^1], number));
    }

    /// <summary>How many things on an occasion: the first number before a thing that is not part of how often; 1 where there is none.</summary>
    private static int Count(string text, bool isPurpose)
    {
        foreach (Match year in FrequencyPatterns.Yearly().Matches(text)) text = Blank(text, year);
        foreach (Match quarter in FrequencyPatterns.Quarter().Matches(text)) text = Blank(text, quarter);
        foreach (Match weeks in FrequencyPatterns.Weeks().Matches(text)) text = Blank(text, weeks);
        return Things(text, isPurpose).FirstOrDefault() ?? 1;
    }

    private static IEnumerable<int?> Things(string text, bool isPurpose) => FrequencyPatterns.Things().Matches(text).Where(m => !isPurpose || m.Groups["by"].Success).Select(m => (int?)FrequencyPatterns.NumberOf(m.Groups["n"].Value));

    private static string Blank(string text, Match match) => match.Success ? text[..match.Index] + new string(' ', match.Length) + text[(match.Index + match.Length)..] : text;

    /// <summary>The words before a period tell how many in it: "1 per quarter".</summary>
    private static string Around(string text, Match period)
    {
        var start = text.LastIndexOfAny(['(', '.', ',', ';'], Math.Max(0, period.Index - 1)) + 1;
        return text[start..(period.Index + period.Length)].Trim();
    }

    private static List<FrequencySpan> Every(int months, int first)
    {
        var spans = new List<FrequencySpan>();
        for (var from = first; from <= 12; from += months) spans.Add(new(from, Math.Min(12, from + months - 1), 1));
        return spans;
    }

    /// <summary>Counted from the first day of the first month (rule Y2).</summary>
    private static List<FrequencySpan> Weekly(int weeks, int first)
    {
        var spans = new List<FrequencySpan>();
        var start = new DateOnly(2001, first, 1);
        for (var day = start; day.Year == 2001 && day.DayNumber - new DateOnly(2001, 1, 1).DayNumber < DaysInYear; day = day.AddDays(7 * Math.Max(1, weeks))) spans.Add(new(day.Month, day.Month, 1));
        return spans;
    }
}
