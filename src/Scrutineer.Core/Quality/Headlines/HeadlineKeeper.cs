using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Quality.Headlines;

/// <summary>One line of a list that is published.</summary>
/// <param name="HeadlineId">The headline that it words; null for a new one.</param>
/// <param name="Theme">A theme of findings that a new one rests on; null for none yet.</param>
public sealed record HeadlineLine(Guid? HeadlineId, string? Words, HeadlineKind? Kind, string? Theme);

/// <summary>A list as it is published.</summary>
/// <param name="IsChecked">Whether somebody says that what looks like a name is none.</param>
public sealed record HeadlineListInput(DateOnly? On, string? Title, IReadOnlyList<HeadlineLine> Lines, bool IsChecked);

/// <summary>Publishes lists of headlines, and says what each rests on (rules U15 and U16).</summary>
public static class HeadlineKeeper
{
    private const int MostLines = 60, MostThemes = 20;

    /// <summary>Keeps a list: each line is a wording of a headline that was there, or begins one.</summary>
    /// <exception cref="RuleBrokenException">Something is missing or stands twice: every reason, and nothing is changed.</exception>
    public static async Task<HeadlineList> PublishAsync(ScrutineerDb db, HeadlineListInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        List<HeadlineLine> lines = [.. input.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Words))];
        var known = await db.Set<Headline>().ToDictionaryAsync(h => h.Id, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(input, lines, known, db.Time.Today()));
        var (on, title) = (input.On!.Value, input.Title!.Trim());
        if (await db.Set<HeadlineList>().AnyAsync(l => l.On == on && l.Title == title, cancel)) throw new RuleBrokenException($"The list \"{title}\" of {on.InWords()} is here already. What was published is not changed.");
        var list = new HeadlineList { On = on, Title = title, By = db.Viewer.Name };
        for (var i = 0; i < lines.Count; i++)
        {
            var headline = lines[i].HeadlineId is { } id ? known[id] : Begun(db, lines[i]);
            headline.Kind = lines[i].Kind!.Value;
            list.Wordings.Add(new HeadlineWording { HeadlineListId = list.Id, HeadlineId = headline.Id, Number = i + 1, Words = lines[i].Words!.Trim() });
        }

        db.Add(list);
        await db.SaveChangesAsync(cancel);
        return list;
    }

    /// <summary>Says which themes of findings a headline rests on.</summary>
    /// <exception cref="RuleBrokenException">A theme is too long, or there are too many.</exception>
    public static async Task RestOnAsync(ScrutineerDb db, Guid id, IEnumerable<string> themes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        List<string> chosen = [.. themes.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (chosen.Count > MostThemes || chosen.Exists(t => t.Length > Headline.LongestTheme)) throw new RuleBrokenException($"A headline rests on at most {MostThemes} themes of at most {Headline.LongestTheme} characters.");
        var headline = await db.Set<Headline>().SingleAsync(h => h.Id == id, cancel);
        headline.Themes = chosen;
        await db.SaveChangesAsync(cancel);
    }

    private static Headline Begun(ScrutineerDb db, HeadlineLine line)
    {
        var headline = new Headline { Kind = line.Kind!.Value, Themes = string.IsNullOrWhiteSpace(line.Theme) ? [] : [line.Theme.Trim()] };
        db.Add(headline);
        return headline;
    }

    private static IEnumerable<string> ReasonsAgainst(HeadlineListInput input, List<HeadlineLine> lines, Dictionary<Guid, Headline> known, DateOnly today)
    {
        if (input.On is null) yield return "Say on which day the list was published.";
        if (input.On > today) yield return "The day of publication is in the future.";
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Trim().Length > HeadlineList.LongestTitle) yield return $"Say where the list was published, in at most {HeadlineList.LongestTitle} characters.";
        if (lines.Count == 0) yield return "Write at least one headline.";
        if (lines.Count > MostLines) yield return $"A list has at most {MostLines} headlines.";
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Words!.Trim().Length > HeadlineWording.LongestWords) yield return $"Headline {i + 1} has more than {HeadlineWording.LongestWords} characters.";
            if (lines[i].Kind is null) yield return $"Say of headline {i + 1} whether it is a strength or something to improve.";
            if (lines[i].HeadlineId is { } id && !known.ContainsKey(id)) yield return $"Headline {i + 1} belongs to one that is not here any more.";
            if (lines[i].Theme?.Length > Headline.LongestTheme) yield return $"The theme of headline {i + 1} has more than {Headline.LongestTheme} characters.";
        }

        foreach (var twice in lines.Where(l => l.HeadlineId is not null).GroupBy(l => l.HeadlineId).Where(g => g.Count() > 1)) yield return $"Two lines are said to be the same headline: \"{twice.First().Words!.Trim()}\". Make one of them a new one.";
        if (!input.IsChecked && lines.SelectMany(l => LikelyIdentifiers.In(l.Words!)).Select(l => l.Words).Distinct().ToList() is { Count: > 0 } likely)
            yield return $"Take out what may tell who somebody is, or say that you have checked it: {string.Join(", ", likely)}.";
    }
}
