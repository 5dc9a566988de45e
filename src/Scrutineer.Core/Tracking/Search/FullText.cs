using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Search;

/// <summary>The database's own full-text index over <see cref="SearchEntry"/>. It follows the table by itself: no passage can be written that is not found.</summary>
internal abstract class FullText
{
    public static FullText Of(ScrutineerDb db) => db is SqliteDb ? new SqliteFullText() : new PostgresFullText();

    /// <summary>Makes the index, or makes it anew, with nothing in it: every passage is deleted.</summary>
    public abstract Task BuildAsync(ScrutineerDb db, CancellationToken cancel);

    /// <summary>Puts the index in order after many passages were written.</summary>
    public abstract Task SettleAsync(ScrutineerDb db, CancellationToken cancel);

    /// <summary>The passages that match, filtered for the context's viewer, without a score.</summary>
    public abstract IQueryable<SearchMatch> Match(ScrutineerDb db, SearchPattern pattern);

    /// <summary>These passages with the database's own score for the terms: higher is better.</summary>
    public abstract IQueryable<SearchMatch> Scored(ScrutineerDb db, SearchPattern pattern, IReadOnlyCollection<long> ids);
}

/// <summary>What a passage must hold.</summary>
/// <param name="All">True for every term, false for any.</param>
/// <param name="InTitle">True for titles only.</param>
/// <param name="Tags">Tags it must carry as well.</param>
internal sealed record SearchPattern(IReadOnlyList<SearchTerm> Terms, bool All, bool InTitle, IReadOnlyList<string> Tags);

/// <summary>A passage that the index found. No table: rows of a query.</summary>
[ScopedBy(nameof(Scope))]
internal sealed class SearchMatch : IVisible
{
    public long Id { get; init; }
    public double Score { get; set; }
    public string RecordKind { get; init; } = "";
    public Guid RecordId { get; init; }
    public Guid Scope { get; init; }
    public bool IsTitle { get; init; }
    public Visibility Visibility { get; init; }
}

internal sealed class SearchMatchMapping : IEntityTypeConfiguration<SearchMatch>
{
    public void Configure(EntityTypeBuilder<SearchMatch> builder) => builder.HasNoKey().ToView(null);
}
