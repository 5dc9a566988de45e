using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Quality.Plans;

/// <summary>Reads how often something is planned, as plans write it. What two words contradict, or none says, is flagged for a person (rule Y2).</summary>
public static class FrequencyReader
{
    private const int LongestWording = 2_000;

    /// <summary>A wording that a person gives, as in a plan's own column.</summary>
    public static FrequencyReading Read(string wording) => Read(new FrequencyWording(wording));

    /// <summary>A row of a plan.</summary>
    public static FrequencyReading Read(FrequencyWording row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var marked = Marked(row.Marks);
        var (comment, purpose) = (Plain(row.Comment), Plain(row.Purpose));
        try
        {
            var reading = comment.Length > 0 || row.IsTheme ? OfText(comment, marked, false) : OfText(purpose, marked, true);
            return Beside(reading, row, marked);
        }
        catch (RegexMatchTimeoutException)
        {
            return FrequencyReading.Flagged("The wording is too long to be read.");
        }
    }

    /// <summary>What else stands in the row may contradict the wording.</summary>
    private static FrequencyReading Beside(FrequencyReading reading, FrequencyWording row, List<FrequencySpan> marked)
    {
        if (reading.Rule is not { } rule) return reading;
        if (int.TryParse(row.PerMonth.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var monthly) && monthly * 12 != rule.InYear)
            return FrequencyReading.Flagged($"The column says {monthly} a month, which is {monthly * 12} a year; the comment says {rule.InYear} a year.");
        var outside = marked.Where(m => !rule.Covers(m.From)).Select(m => Frequency.Month(m.From)).ToList();
        return outside.Count == 0 ? reading : reading with { Notes = [.. reading.Notes, $"The cell of {string.Join(", ", outside)} is marked, and the wording does not name it."] };
    }

    private static FrequencyReading OfText(string text, List<FrequencySpan> marked, bool isPurpose)
    {
        if (text.Length > LongestWording) return FrequencyReading.Flagged("The wording is too long to be read.");
        var found = FrequencyCandidates.Of(text, isPurpose);
        if (Open(text, found) is { } open) return FrequencyReading.Flagged(open);
        if (found.Rules.Select(r => (r.Said, r.InYear)).DistinctBy(r => r.InYear).ToList() is { Count: > 1 } two)
            return FrequencyReading.Flagged($"It contradicts itself: {string.Join(", and ", two.Select(t => $"\"{t.Said}\" is {t.InYear} a year"))}.");
        List<string> notes = FrequencyPatterns.AtLeast().IsMatch(text) ? ["It says \"at least\": the number is the fewest."] : [];
        if (found.Rules.Count > 0) return new FrequencyReading(found.Rules[0].Rule, null, notes);
        if (found.From is { } from) return FrequencyReading.Flagged($"It says from {Frequency.Month(from)}, but not how often.");
        if (marked.Count > 0) return new FrequencyReading(new Frequency(found.Each, 1, marked), null, notes);
        return FrequencyReading.Flagged(text.Length == 0 ? "Nothing is written: its months are blank, and it says nowhere how often." : "It says nowhere how often, and its months are blank.");
    }

    /// <summary>Wordings that leave the number or the time to something that is not here.</summary>
    private static string? Open(string text, FrequencyCandidates found)
    {
        var said = found.Rules.Count > 0 ? $" Without that it reads: {found.Rules[0].Rule.InWords}." : "";
        if (FrequencyPatterns.TwoMeanings().Match(text) is { Success: true } two)
            return $"\"{two.Value}\" may mean twice as often or half as often: say which.";
        if (FrequencyPatterns.LeftOpen().Match(text) is not { Success: true } open) return null;
        var words = $"\"{open.Value}\"";
        if (open.Groups["schedule"].Success) return $"It goes by a schedule ({words}) that is not in the plan.{said}";
        if (open.Groups["required"].Success) return $"It is done {words}, so no number follows.";
        if (open.Groups["agreed"].Success) return $"The number or the time is still to be agreed ({words}).{said}";
        return open.Groups["elsewhere"].Success ? $"It goes by a timetable that is kept elsewhere ({words})." : $"It depends on what is found ({words}), so no number follows.{said}";
    }

    /// <summary>Months with a number or any mark in their cell.</summary>
    private static List<FrequencySpan> Marked(IReadOnlyList<string>? marks)
    {
        var spans = new List<FrequencySpan>();
        for (var month = 1; month <= (marks?.Count ?? 0) && month <= 12; month++)
            if (marks![month - 1].Trim() is { Length: > 0 } mark)
                spans.Add(new(month, month, int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is > 0 and < 1_000 ? times : 1));
        return spans;
    }

    private static string Plain(string text) => text.Replace("re- ", "re-", StringComparison.OrdinalIgnoreCase).Replace(" ,", ",", StringComparison.Ordinal).Trim();
}
