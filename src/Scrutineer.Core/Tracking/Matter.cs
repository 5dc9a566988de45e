using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Tracking;

/// <summary>A named line through records. It is not a folder: its members follow from links, starting at the record it was named for.</summary>
public sealed class Matter : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required string Slug { get; set; }

    /// <summary>The board whose records it runs through.</summary>
    public required Guid Scope { get; init; }

    /// <summary>The record the line is found from.</summary>
    public required string SeedKind { get; set; }
    public required Guid SeedId { get; set; }

    /// <summary>The matter this one turned out to be part of; its address leads there.</summary>
    public Guid? MergedIntoId { get; set; }

    public RecordRef Ref => new("matter", Id);
    public RecordRef Seed => new(SeedKind, SeedId);
}

/// <summary>Which records a matter holds, kept so that a record's page can name its matters. Computed from links.</summary>
[NotJournalled]
public sealed class MatterMember
{
    public required Guid MatterId { get; init; }
    public required string RecordKind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>True where only a suggestion brings it in.</summary>
    public required bool Suggested { get; set; }
}

internal sealed class MatterMapping : IEntityTypeConfiguration<Matter>
{
    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.HasIndex(m => m.Slug).IsUnique();
        builder.HasIndex(m => new { m.SeedKind, m.SeedId });
    }
}

internal sealed class MatterMemberMapping : IEntityTypeConfiguration<MatterMember>
{
    public void Configure(EntityTypeBuilder<MatterMember> builder)
    {
        builder.HasKey(m => new { m.MatterId, m.RecordKind, m.RecordId });
        builder.HasIndex(m => new { m.RecordKind, m.RecordId });
        builder.HasOne<Matter>().WithMany().HasForeignKey(m => m.MatterId).OnDelete(DeleteBehavior.Cascade);
    }
}
