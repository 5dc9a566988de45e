using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Tracking.Search;

/// <summary>What narrows a search.</summary>
/// <param name="Kind">A kind of record; null for any.</param>
/// <param name="Scope">A board; null for any.</param>
/// <param name="Year">A municipal year; null for any.</param>
public sealed record SearchFilter(string? Kind = null, Guid? Scope = null, MunicipalYear? Year = null);

/// <summary>How the words looked for came to be those that were typed, or others.</summary>
public enum SearchWording
{
    /// <summary>As typed.</summary>
    AsTyped,
    /// <summary>Nothing holds a word as typed: it was put right.</summary>
    PutRight,
    /// <summary>Nothing holds all the words: these hold some.</summary>
    AnyWord,
}

/// <summary>The records that a search found, the likeliest first.</summary>
/// <param name="Terms">What was looked for in the end.</param>
/// <param name="IsMore">True where more passages match than are looked at.</param>
public sealed record SearchRanking(IReadOnlyList<SearchTerm> Terms, SearchWording Wording, bool IsMore, IReadOnlyList<RecordRef> Records);

/// <summary>What a search found, one page of it in full.</summary>
/// <param name="Terms">What was looked for in the end.</param>
/// <param name="Suggestion">Words that are much commoner than like ones that were typed; null for none.</param>
/// <param name="Count">How many records were found.</param>
/// <param name="Passages">In how many passages.</param>
/// <param name="IsMore">True where more passages match than are looked at: those here are the titles and the newest.</param>
/// <param name="Page">The page shown, from 1.</param>
public sealed record SearchResults(
    IReadOnlyList<SearchTerm> Terms, SearchWording Wording, string? Suggestion, int Count, int Passages, bool IsMore, int Page, IReadOnlyList<SearchResult> Shown)
{
    /// <summary>Found records by kind, by board and by municipal year.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>();
    public IReadOnlyDictionary<Guid, int> Scopes { get; init; } = new Dictionary<Guid, int>();
    public IReadOnlyDictionary<MunicipalYear, int> Years { get; init; } = new Dictionary<MunicipalYear, int>();

    /// <summary>The words looked for, to be shown or searched for again.</summary>
    public static string InWords(IEnumerable<SearchTerm> terms) => string.Join(' ', terms.Select(t => t.IsPhrase ? $"\"{string.Join(' ', t.Words)}\"" : t.Words[0]));
}

/// <summary>A record that was found.</summary>
/// <param name="Passages">Those of its passages that match, best first; the title's, where it matches, is not among them.</param>
/// <param name="InTitle">True where its title matches, or what is noted beside it.</param>
/// <param name="Beside">What is noted beside a title that matches: a place, a purpose, a lead; empty where there is nothing.</param>
/// <param name="More">How many further passages match.</param>
public sealed record SearchResult(RecordRef Record, string Label, string Title, Guid Scope, DateOnly? Day, IReadOnlyDictionary<string, string> Place, bool InTitle, string Beside, IReadOnlyList<SearchPassage> Passages, int More);

/// <summary>A passage that matches.</summary>
public sealed record SearchPassage(string Part, string Where, string Text, IReadOnlyDictionary<string, string> Place);
