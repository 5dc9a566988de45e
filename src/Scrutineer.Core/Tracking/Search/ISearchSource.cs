using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>A subject's contribution to search. Each registers its own: search knows its records by their reference only.</summary>
public interface ISearchSource
{
    /// <summary>Every passage that the records of one body (a board) offer.</summary>
    IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, CancellationToken cancel);
}

/// <summary>A passage as its subject offers it.</summary>
/// <param name="Label">The record in a word or two: "Minute 18/16".</param>
/// <param name="Title">The record's title.</param>
/// <param name="Day">Its day; null for what has none.</param>
/// <param name="Place">What its address is made of, by name.</param>
public sealed record SearchText(RecordRef Record, string Label, string Title, DateOnly? Day, Visibility Visibility, IReadOnlyDictionary<string, string> Place)
{
    public const string TitlePart = "title";

    /// <summary>Which passage of the record; the title where nothing else is said.</summary>
    public string Part { get; init; } = TitlePart;

    /// <summary>Where in the record it stands, in words.</summary>
    public string Where { get; init; } = "the title";

    /// <summary>The passage's own words, without markup; beside a title, what else names the record.</summary>
    public string Text { get; init; } = "";

    public bool IsTitle => Part == TitlePart;
}
