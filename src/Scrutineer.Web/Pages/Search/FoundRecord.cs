using Scrutineer.Tracking.Search;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Search;

/// <summary>A found record as the page shows it: where it leads, what was marked, and why it is there.</summary>
/// <param name="Board">Its board's name; null where there is one board only.</param>
public sealed record FoundRecord(SearchResult Result, Highlighter Marks, string? Board)
{
    private const int LongestWords = 320;

    private SearchPassage? Best => Result.Passages.Count > 0 ? Result.Passages[0] : null;

    /// <summary>The record, at the passage that was found.</summary>
    public string Address => Result.InTitle || Best is null ? RecordLinks.Found(Result.Record.Kind, Result.Place, null) : AddressOf(Best);

    public IReadOnlyList<MarkedText> Title => Marks.Whole(Result.Title);

    /// <summary>The words of the best passage, or of what is noted beside the title; null where the title alone was found.</summary>
    public IReadOnlyList<MarkedText>? Words => Best is { Text.Length: > 0 } best ? Marks.Passage(best.Text, LongestWords) : IsBeside ? Marks.Passage(Result.Beside, LongestWords) : null;

    /// <summary>"its title", "the decision of minute 18/16".</summary>
    public string Why => string.Join(" and ", [.. Result.InTitle ? [IsBeside ? "what is noted with it" : "its title"] : Array.Empty<string>(), .. Best is { } best ? [OfRecord(best.Where)] : Array.Empty<string>()]);

    /// <summary>True where only what is noted beside the title holds what was looked for.</summary>
    private bool IsBeside => Result.InTitle && !Marks.Finds(Result.Title) && Marks.Finds(Result.Beside);

    /// <summary>The other passages shown, each by where it stands.</summary>
    public IReadOnlyList<(string Words, string Address)> Also =>
        [.. Result.Passages.Skip(1).Select(p => (Words: p.Where, Address: AddressOf(p))).DistinctBy(p => p.Words).Where(p => p.Words != Best!.Where)];

    private string AddressOf(SearchPassage passage) => RecordLinks.Found(Result.Record.Kind, passage.Place, passage.Part);

    private string OfRecord(string where) => Result.Record.Kind == "minute" ? $"{where} of {char.ToLowerInvariant(Result.Label[0])}{Result.Label[1..]}" : where;
}
