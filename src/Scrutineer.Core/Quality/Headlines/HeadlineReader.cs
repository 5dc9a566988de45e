using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Headlines;

/// <summary>A headline as one list has it, and how that stands to the list before.</summary>
public sealed record PublishedWording(DateOnly On, string Title, int Number, string Words, HeadlineChange Change);

/// <summary>A headline with every wording it was published in, the earliest first (rules U15 and U16).</summary>
public sealed record FollowedHeadline(Headline Headline, IReadOnlyList<PublishedWording> Wordings)
{
    public PublishedWording Last => Wordings[^1];

    /// <summary>The day since which it says the same but for tense.</summary>
    public DateOnly Since => (Wordings.LastOrDefault(w => w.Change.Kind is WordingChange.First or WordingChange.Changed) ?? Wordings[0]).On;

    /// <summary>In how many lists on end it has said the same but for tense, the last included.</summary>
    public int Times => Wordings.Count - Wordings.ToList().FindLastIndex(w => w.Change.Kind is WordingChange.First or WordingChange.Changed);
}

/// <summary>Reads headlines and what stands behind them, as the context's viewer may.</summary>
public static class HeadlineReader
{
    /// <summary>Every headline that was published, those of the last list first and in its order.</summary>
    public static async Task<IReadOnlyList<FollowedHeadline>> FollowAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lists = await db.Set<HeadlineList>().AsNoTracking().Include(l => l.Wordings).OrderBy(l => l.On).ThenBy(l => l.Id).ToListAsync(cancel);
        var headlines = await db.Set<Headline>().AsNoTracking().ToDictionaryAsync(h => h.Id, cancel);
        var said = new Dictionary<Guid, List<PublishedWording>>();
        foreach (var list in lists)
            foreach (var wording in list.Wordings)
            {
                var line = said.TryGetValue(wording.HeadlineId, out var there) ? there : said[wording.HeadlineId] = [];
                line.Add(new(list.On, list.Title, wording.Number, wording.Words, line.Count == 0 ? HeadlineChange.First : HeadlineChange.Of(line[^1].Words, wording.Words)));
            }

        return [.. said.Where(s => headlines.ContainsKey(s.Key)).Select(s => new FollowedHeadline(headlines[s.Key], s.Value)).OrderByDescending(f => f.Last.On).ThenBy(f => f.Last.Number)];
    }

    /// <summary>Counts the audits of some months in which a theme of the headline is tagged its way: as a strength for a strength, as a weakness for something to improve.</summary>
    /// <returns>Null where no audit was counted.</returns>
    public static async Task<ThemeFigures?> FiguresAsync(ScrutineerDb db, AuditFacts facts, Headline headline, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(headline);
        return ThemeFigures.Of(await facts.ReadAsync(db, from, to, cancel), headline.Themes, headline.Kind == HeadlineKind.Strength ? AuditResult.Strength : AuditResult.Weakness);
    }
}
