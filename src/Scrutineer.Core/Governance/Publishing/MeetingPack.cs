using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Publishing;

/// <summary>The bound pack of an agenda or a supplementary agenda: the public one, or the private twin for those who may read the board's exempt business (rules MP1 and MP2).
/// One that was replaced stays, so that its address answers with the same bytes.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class MeetingPack : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public Guid? BoardId { get; init; }

    /// <summary>The agenda's publication, or the supplementary agenda's, whose papers it holds.</summary>
    public required Guid PublicationId { get; init; }

    /// <summary>Public, or exempt for the private twin.</summary>
    public required Visibility Visibility { get; init; }

    public required string FileHash { get; init; }

    /// <summary>Fingerprint of all it was made from: what has the same is not bound again.</summary>
    public required string InputHash { get; init; }
    public required int Pages { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The day that the file itself bears: its publication's.</summary>
    public required DateOnly Dated { get; init; }
    public required DateTime BoundAt { get; init; }

    /// <summary>When a later one took its place; null while it is in force.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>Where its items' papers stand.</summary>
    public List<PackRange> Ranges { get; } = [];

    public RecordRef Ref => new("meeting-pack", Id);
}

/// <summary>Where an item's papers stand in a pack: first and last page.</summary>
public sealed class PackRange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingPackId { get; init; }
    public required Guid AgendaItemId { get; init; }
    public required int First { get; init; }
    public required int Last { get; init; }
}

internal sealed class MeetingPackMapping : IEntityTypeConfiguration<MeetingPack>
{
    public void Configure(EntityTypeBuilder<MeetingPack> builder)
    {
        builder.Property(p => p.Visibility).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.InputHash).HasMaxLength(64);
        builder.HasIndex(p => p.FileHash);
        builder.HasIndex(p => p.PublicationId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileHash);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
        builder.HasMany(p => p.Ranges).WithOne().HasForeignKey(r => r.MeetingPackId);
    }
}

internal sealed class PackRangeMapping : IEntityTypeConfiguration<PackRange>
{
    public void Configure(EntityTypeBuilder<PackRange> builder) => builder.Property(r => r.Id).ValueGeneratedNever();
}
