using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Tracking.Search;

/// <summary>A passage that search can find: a record's title, or a piece of what it says. Computed from the records (rule S1).</summary>
[NotJournalled]
[ScopedBy(nameof(Scope))]
public sealed class SearchEntry : IVisible
{
    /// <summary>A number that grows with the passage's day, so that newest first is the order of the key: see <see cref="PassageNumber"/>.</summary>
    public required long Id { get; init; }

    public required string RecordKind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Which passage of the record: "title", "decision-2", "text-14".</summary>
    public required string Part { get; init; }

    /// <summary>The body whose papers it stands in (a board).</summary>
    public required Guid Scope { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>The record in a word or two: "Minute 18/16".</summary>
    public required string Label { get; init; }

    /// <summary>The record's title.</summary>
    public required string Title { get; init; }

    /// <summary>True for the one passage of a record that stands for its title.</summary>
    public required bool IsTitle { get; init; }

    /// <summary>Where in the record the passage stands, in words: "the decision", "section 3.2 Supervision".</summary>
    public required string Where { get; init; }

    /// <summary>What its address is made of, by name.</summary>
    public required IReadOnlyDictionary<string, string> Place { get; init; }

    /// <summary>The passage's own words, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>Kind and scope as two words that no paper holds, so that the full-text index itself can narrow by them.</summary>
    public required string Tags { get; init; }

    /// <summary>A hash of everything it was made from: a passage with the same one need not be written again.</summary>
    public required string Fingerprint { get; init; }

    public RecordRef Record => new(RecordKind, RecordId);

    public static string KindTag(string kind) => "kind" + kind.Replace("-", "", StringComparison.Ordinal);

    public static string ScopeTag(Guid scope) => $"scope{scope:N}";

    internal static SearchEntry Of(SearchText text, Guid scope, long id, string fingerprint) => new()
    {
        Id = id,
        RecordKind = text.Record.Kind,
        RecordId = text.Record.Id,
        Part = text.Part,
        Scope = scope,
        Visibility = text.Visibility,
        Label = text.Label,
        Title = Composed(text.Title),
        IsTitle = text.IsTitle,
        Where = text.Where,
        Place = text.Place,
        Text = Composed(text.Text),
        Tags = $"{KindTag(text.Record.Kind)} {ScopeTag(scope)}",
        Fingerprint = fingerprint,
    };

    /// <summary>Letters with their accents in one sign: PostgreSQL would take an accent by itself for the end of a word.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text; // Half a sign, as damaged files have.
        }
    }

    internal static string FingerprintOf(SearchText text)
    {
        var all = string.Join('\u001f', text.Day?.DayNumber, (int)text.Visibility, text.Label, text.Title, text.IsTitle, text.Where, JsonSerializer.Serialize(text.Place), text.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
    }
}

/// <summary>How far search has been built.</summary>
public sealed class SearchState
{
    public const int TheRow = 1;
    public int Id { get; init; } = TheRow;

    /// <summary>The way of building that built it; an older one is built anew at the next start.</summary>
    public int Version { get; set; }

    /// <summary>Grows with every change, so that a vocabulary kept in memory knows when it is old.</summary>
    public long Stamp { get; set; }
}

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.Scope, e.RecordKind, e.RecordId, e.Part }).IsUnique();
        builder.Property(e => e.Place).HasConversion(
            place => JsonSerializer.Serialize(place, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!);
    }
}

internal sealed class SearchStateMapping : IEntityTypeConfiguration<SearchState>
{
    public void Configure(EntityTypeBuilder<SearchState> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new SearchState());
    }
}
