using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Extracts;

/// <summary>An extract as it was loaded once (rules E8 and E9): its typed columns are a file, in which nobody's identifier stands.</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("performance.keep")]
public sealed class ExtractSnapshot : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The day that the extract shows.</summary>
    public required DateOnly AsAt { get; init; }

    public required DateTime LoadedAt { get; init; }
    public required string LoadedBy { get; init; }

    /// <summary>The service it is of; null for the whole of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    /// <summary>Where its columns are kept.</summary>
    public required string FileHash { get; init; }

    /// <summary>Rows of all lists together, and those that can be used.</summary>
    public required int Rows { get; init; }
    public required int Usable { get; init; }

    /// <summary>How many problems were found when it was loaded.</summary>
    public required int Problems { get; init; }

    /// <summary>Null while it is in force.</summary>
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnBy { get; set; }
    public string? WhyWithdrawn { get; set; }

    public RecordRef Ref => new(Kind, Id);

    internal const string Kind = "extract";
}

internal sealed class ExtractSnapshotMapping : IEntityTypeConfiguration<ExtractSnapshot>
{
    public void Configure(EntityTypeBuilder<ExtractSnapshot> builder)
    {
        builder.Property(s => s.FileHash).HasMaxLength(64);
        builder.HasIndex(s => s.AsAt);
    }
}
