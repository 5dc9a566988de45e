using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>Finds records by their words, for the viewer of the context (rules S2 to S6).</summary>
public sealed class Searcher(SearchVocabulary vocabulary)
{
    /// <summary>Records on a page.</summary>
    public const int PageLength = 10;

    /// <summary>Passages that are looked at: a word that more hold is not told apart by ranking them.</summary>
    public const int MostPassages = 500;

    /// <summary>Titles that are looked at beside them.</summary>
    private const int MostTitles = 200;

    /// <summary>Passages of one record that are shown.</summary>
    private const int MostShown = 3;

    /// <summary>Fewer records than this, and a rare spelling is doubted.</summary>
    private const int Few = 3;

    /// <param name="asTyped">True to leave the spelling as it is.</param>
    public async Task<SearchResults> FindAsync(ScrutineerDb db, SearchQuery query, SearchFilter filter, int page = 1, bool asTyped = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Terms.Count == 0) return new SearchResults(query.Terms, SearchWording.AsTyped, null, 0, 0, false, 1, []);
        var (terms, wording, suggestion, found) = await LookAsync(db, query, filter, asTyped, cancel);
        return await ResultsAsync(db, terms, wording, suggestion, found, page, cancel);
    }

    /// <summary>The records that hold these words, the likeliest first, and none of what they say.</summary>
    public async Task<SearchRanking> RankAsync(ScrutineerDb db, SearchQuery query, SearchFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Terms.Count == 0) return new SearchRanking(query.Terms, SearchWording.AsTyped, false, []);
        var (terms, wording, _, found) = await LookAsync(db, query, filter, asTyped: false, cancel);
        return new SearchRanking(terms, wording, found.IsMore, [.. Records(found).OrderByDescending(r => r.Score).ThenByDescending(r => r.Best.Id).Select(r => r.Record)]);
    }

    /// <summary>The newest records whose title holds all these words as they are typed.</summary>
    public static async Task<IReadOnlySet<RecordRef>> TitledAsync(ScrutineerDb db, SearchQuery query, SearchFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Terms.Count == 0) return new HashSet<RecordRef>();
        return (await NewestAsync(db, new SearchPattern(query.Terms, true, InTitle: true, Tags(filter)), filter, MostTitles, cancel)).Select(m => new RecordRef(m.RecordKind, m.RecordId)).ToHashSet();
    }

    private async Task<(IReadOnlyList<SearchTerm> Terms, SearchWording Wording, string? Suggestion, Found Found)> LookAsync(ScrutineerDb db, SearchQuery query, SearchFilter filter, bool asTyped, CancellationToken cancel)
    {
        var (terms, wording, suggestion) = (query.Terms, SearchWording.AsTyped, (string?)null);
        var found = await MatchesAsync(db, terms, true, filter, cancel);
        if (found.Matches.Count < Few && !asTyped)
        {
            var spelling = await vocabulary.OfAsync(db, cancel);
            if (found.Matches.Count > 0) suggestion = spelling.Commoner(terms) is { } commoner ? SearchResults.InWords(commoner) : null;
            else if (spelling.PutRight(terms) is { } right) (terms, wording, found) = (right, SearchWording.PutRight, await MatchesAsync(db, right, true, filter, cancel));
        }

        if (found.Matches.Count == 0 && terms.Count > 1)
            (found, wording) = (await MatchesAsync(db, terms, false, filter, cancel), wording == SearchWording.AsTyped ? SearchWording.AnyWord : wording);
        return found.Matches.Count == 0 ? (query.Terms, SearchWording.AsTyped, suggestion, found) : (terms, wording, suggestion, found);
    }

    private static List<Ranked> Records(Found found) =>
        [.. found.Matches.GroupBy(m => new RecordRef(m.RecordKind, m.RecordId)).Select(g => new Ranked(g.Key, [.. g.OrderByDescending(m => m.Score).ThenByDescending(m => m.Id)]))];

    private static async Task<Found> MatchesAsync(ScrutineerDb db, IReadOnlyList<SearchTerm> terms, bool all, SearchFilter filter, CancellationToken cancel)
    {
        var pattern = new SearchPattern(terms, all, InTitle: false, Tags(filter));
        var newest = await NewestAsync(db, pattern, filter, MostPassages + 1, cancel);
        var isMore = newest.Count > MostPassages;
        // What stands everywhere is not told apart by a score: titles first, then the newest.
        if (isMore && all) return new Found([.. (await TitlesAsync(db, pattern, filter, cancel)).Concat(newest.Take(MostPassages)).DistinctBy(m => m.Id)], true);
        List<long> ids = [.. newest.Take(MostPassages).Select(m => m.Id)];
        return new Found(ids.Count == 0 ? [] : await FullText.Of(db).Scored(db, pattern, ids).ToListAsync(cancel), isMore);
    }

    private static async Task<IEnumerable<SearchMatch>> TitlesAsync(ScrutineerDb db, SearchPattern pattern, SearchFilter filter, CancellationToken cancel)
    {
        var titles = await NewestAsync(db, pattern with { InTitle = true }, filter, MostTitles, cancel);
        foreach (var title in titles) title.Score = 1;
        return titles;
    }

    private static Task<List<SearchMatch>> NewestAsync(ScrutineerDb db, SearchPattern pattern, SearchFilter filter, int most, CancellationToken cancel)
    {
        var matches = FullText.Of(db).Match(db, pattern);
        if (filter.Year is { } year)
        {
            var (first, last) = (PassageNumber.First(year.First), PassageNumber.Last(year.Last));
            matches = matches.Where(m => m.Id >= first && m.Id <= last);
        }

        return matches.OrderByDescending(m => m.Id).Take(most).ToListAsync(cancel);
    }

    private static IReadOnlyList<string> Tags(SearchFilter filter) =>
    [
        .. filter.Kind is { } kind ? [SearchEntry.KindTag(kind)] : Array.Empty<string>(),
        .. filter.Scope is { } scope ? [SearchEntry.ScopeTag(scope)] : Array.Empty<string>(),
    ];

    private static async Task<SearchResults> ResultsAsync(
        ScrutineerDb db, IReadOnlyList<SearchTerm> terms, SearchWording wording, string? suggestion, Found found, int page, CancellationToken cancel)
    {
        var records = Records(found);
        var pages = Math.Max(1, (records.Count + PageLength - 1) / PageLength);
        page = Math.Clamp(page, 1, pages);
        List<Ranked> shown = [.. records.OrderByDescending(r => r.Score).ThenByDescending(r => r.Best.Id).Skip((page - 1) * PageLength).Take(PageLength)];
        return new SearchResults(terms, wording, suggestion, records.Count, found.Matches.Count, found.IsMore, page, await ShowAsync(db, shown, cancel))
        {
            Kinds = records.CountBy(r => r.Record.Kind).ToDictionary(),
            Scopes = records.SelectMany(r => r.Matches.Select(m => m.Scope).Distinct()).CountBy(s => s).ToDictionary(),
            Years = records.Where(r => r.Day is not null).CountBy(r => MunicipalYear.Of(r.Day!.Value)).ToDictionary(),
        };
    }

    private static async Task<IReadOnlyList<SearchResult>> ShowAsync(ScrutineerDb db, List<Ranked> records, CancellationToken cancel)
    {
        List<long> wanted = [.. records.SelectMany(r => r.Matches.Take(1).Concat(r.Titles).Concat(r.Passages.Take(MostShown))).Select(m => m.Id).Distinct()];
        var entries = await db.Set<SearchEntry>().AsNoTracking().Where(e => wanted.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return [.. records.Where(r => entries.ContainsKey(r.Best.Id)).Select(r => Result(r, entries))];
    }

    private static SearchResult Result(Ranked record, Dictionary<long, SearchEntry> entries)
    {
        var best = entries[record.Best.Id];
        List<SearchPassage> passages = [.. record.Passages.Take(MostShown).Where(m => entries.ContainsKey(m.Id)).Select(m => entries[m.Id]).Select(e => new SearchPassage(e.Part, e.Where, e.Text, e.Place))];
        var beside = string.Join(' ', record.Titles.Where(m => entries.ContainsKey(m.Id)).Select(m => entries[m.Id].Text));
        return new SearchResult(
            record.Record, best.Label, best.Title, best.Scope, record.Day, best.Place, record.Titles.Any(), beside, passages, record.Passages.Count() - passages.Count);
    }

    /// <summary>Passages found, and whether there are more.</summary>
    private sealed record Found(List<SearchMatch> Matches, bool IsMore);

    /// <summary>A record and its matching passages, best first. What is sought by name weighs more, and so does a decision-making record.</summary>
    private sealed record Ranked(RecordRef Record, IReadOnlyList<SearchMatch> Matches)
    {
        public SearchMatch Best => Matches[0];
        public double Score => Best.Score * SearchWeight.Of(Record.Kind);
        public DateOnly? Day => PassageNumber.Day(Best.Id);
        public IEnumerable<SearchMatch> Titles => Matches.Where(m => m.IsTitle);
        public IEnumerable<SearchMatch> Passages => Matches.Where(m => !m.IsTitle);
    }
}
