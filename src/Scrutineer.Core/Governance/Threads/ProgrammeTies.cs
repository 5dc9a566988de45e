using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Where a work-programme item came from: the meeting its source or detail names by date, and the business of that meeting it takes on.</summary>
internal static partial class ProgrammeTies
{
    private const double SameBusiness = 0.35;
    private const double Clearly = 0.05;

    public static IEnumerable<Tie> Find(BoardRecords records)
    {
        foreach (var row in records.Rows)
        {
            var cited = Cited(records, row).ToList();
            foreach (var tie in cited.OfType<Tie>()) yield return tie;
            if (cited.Count > 0) continue;
            foreach (var (words, mention) in Sentences(row))
            {
                if (Meeting(records, row, mention) is not { } day || day == row.Date) continue;
                if (Business(records, row, day, words) is { } origin)
                    yield return new Tie(row.Ref, LinkRelation.ArisesFrom, origin.Ref, LinkBasis.WorkProgramme, words);
            }
        }
    }

    /// <summary>The minutes its source names by number; null for one that is not held. Where a number is given, nothing is guessed.</summary>
    private static IEnumerable<Tie?> Cited(BoardRecords records, Topic row) =>
        from Match m in MinuteNumber().Matches(row.Source ?? "")
        let held = records.ByCitation.GetValueOrDefault($"{m.Groups["number"].Value}/{m.Groups["year"].Value}")
        select held is null ? null : new Tie(row.Ref, LinkRelation.ArisesFrom, held.Ref, LinkBasis.Citation, $"Source: {row.Source}");

    [GeneratedRegex(@"\bminutes? (?:no\.? )?(?<number>\d{1,4}) ?/ ?(?<year>\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MinuteNumber();

    private static IEnumerable<(string Words, DateMention Mention)> Sentences(Topic row)
    {
        foreach (var mention in DateMentions.In(row.Source ?? ""))
            yield return ($"Source: {row.Source}", mention);
        foreach (var mention in DateMentions.In(row.Detail ?? ""))
            yield return (mention.SentenceIn(row.Detail!), mention);
    }

    /// <summary>The meeting a day names. Programmes leave out years and get them wrong; the board's meeting on that day and month, latest before the item's own day, is meant.</summary>
    private static DateOnly? Meeting(BoardRecords records, Topic row, DateMention mention)
    {
        var end = row.Date ?? new MunicipalYear(row.MunicipalYear).Last;
        return mention.Candidates(row.MunicipalYear - 1, row.MunicipalYear + 1)
            .Where(day => day < end && records.HasMeeting(day))
            .OrderByDescending(day => day.Year == mention.Year).ThenByDescending(day => day)
            .Cast<DateOnly?>().FirstOrDefault();
    }

    private static Topic? Business(BoardRecords records, Topic row, DateOnly day, string words)
    {
        var candidates = records.MinutesByDay[day].Where(t => !t.Standing).ToList();
        if (candidates.Count == 0) candidates = [.. records.ItemsByDay[day].Where(t => !t.Standing)];
        var about = row.TextWords.Union(TextLikeness.Words(words)).ToHashSet();
        var ranked = candidates.Select(c => (Topic: c, Score: Score(row, about, c))).OrderByDescending(c => c.Score).Take(2).ToList();
        return ranked.Count > 0 && ranked[0].Score >= SameBusiness && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= Clearly) ? ranked[0].Topic : null;
    }

    private static double Score(Topic row, HashSet<string> about, Topic candidate)
    {
        var title = Math.Max(TextLikeness.Of(row.TitleWords, candidate.TitleWords), 0.7 * TextLikeness.Containment(row.TitleWords, candidate.TitleWords));
        var text = about.Count == 0 ? 0 : (double)about.Count(candidate.TextWords.Contains) / about.Count;
        return Math.Max(title, text) + 0.1 * Math.Min(title, text);
    }
}
