using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking.Facts;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Finds the asks that a filter leaves, from the facts in memory and, where words are looked for, from search.</summary>
public sealed partial class TrackerReader(ScrutineerDb db, AskFacts facts, Searcher searcher)
{
    public async Task<TrackerSelection> ReadAsync(TrackerFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var all = (await facts.ReadAsync(db, cancel)).Of(await db.Set<Board>().Select(b => b.Id).ToHashSetAsync(cancel));
        if (filter.Words.Length == 0) return new(all, filter.IsNarrowed ? [.. all.All.Where(filter.Keeps)] : all.All, null);
        var (found, said) = await FindAsync(filter, all.All, cancel);
        return new(all, [.. found.Where(filter.Keeps)], said);
    }

    /// <summary>Asks that say the words, the likeliest first; then what was asked by minutes of that title or number.</summary>
    private async Task<(IEnumerable<AskFact> Found, string? Said)> FindAsync(TrackerFilter filter, IReadOnlyList<AskFact> all, CancellationToken cancel)
    {
        var query = SearchQuery.Read(Asking().Replace(filter.Words, ""));
        if (query.Citation is { } citation)
        {
            var minutes = await db.Set<Minute>().AsNoTracking().Where(m => m.Citation == citation).Select(m => m.Id).ToHashSetAsync(cancel);
            return (all.Where(f => minutes.Contains(f.OriginId)), null);
        }

        var narrow = new SearchFilter("tracked-item", filter.Board?.Id, filter.Year);
        var asks = await searcher.RankAsync(db, query, narrow, cancel);
        // Titles are looked for as they were typed: what a minute of that name asked for is about them, though it need not say so.
        var titled = asks.Wording == SearchWording.PutRight ? [] : (await Searcher.TitledAsync(db, query, narrow with { Kind = "minute" }, cancel)).Select(r => r.Id).ToHashSet();
        var places = new Dictionary<Guid, int>();
        foreach (var record in asks.Records) places.TryAdd(record.Id, places.Count);
        var found = all.Where(f => places.ContainsKey(f.Id)).OrderBy(f => places[f.Id]).ToList();
        if (asks.Wording == SearchWording.AnyWord && titled.Count > 0) found.Clear();
        return (found.Concat(all.Where(f => titled.Contains(f.OriginId) && !places.ContainsKey(f.Id))), Said(asks, found.Count, titled.Count));
    }

    /// <summary>The field asks "What happened to …", and people type it again.</summary>
    [GeneratedRegex(@"^\s*what(?:ever)? (?:has |ha[sd] )?(?:happened|happens|became|came|come) (?:to|of|with|about)\b\s*(?=\S)|\?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    private static string? Said(SearchRanking asks, int found, int titled) => asks.Wording switch
    {
        SearchWording.PutRight => $"Nothing says it as typed. These say \u201c{SearchResults.InWords(asks.Terms)}\u201d.",
        SearchWording.AnyWord when found > 0 && titled == 0 => "No ask says all these words. These say some of them, the likeliest first.",
        _ when asks.IsMore => "Many asks say this: the newest were looked at. Another word narrows them.",
        _ => null,
    };
}

/// <summary>Asks that a filter leaves.</summary>
/// <param name="Facts">Every ask that the viewer may see.</param>
/// <param name="Among">Those that all filters but the one by state leave.</param>
/// <param name="Said">What happened to the words looked for, in a sentence; null where nothing did.</param>
public sealed record TrackerSelection(AskFactSet Facts, IReadOnlyList<AskFact> Among, string? Said)
{
    /// <summary>Those that the filter leaves.</summary>
    public IReadOnlyList<AskFact> Left(TrackerFilter filter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Status is { } status ? [.. Among.Where(f => status.Holds(f, today))] : Among;
    }

    /// <summary>The same in the filter's order; found by words they stay as search ranked them unless an order was asked for.</summary>
    public IEnumerable<AskFact> InOrder(TrackerFilter filter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var left = Left(filter, today);
        return filter.Words.Length > 0 && filter.AskedOrder is null ? left : filter.Order.Apply(left);
    }
}
