using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Asks;

/// <summary>That an ask went to one of those it is put to: when and how (rule T26).</summary>
public sealed class AskCirculation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required Guid AddresseeId { get; init; }
    public required DateOnly On { get; init; }
    public required CirculationWay Way { get; init; }
}

/// <summary>How an ask reached its owner.</summary>
public enum CirculationWay
{
    /// <summary>By mail from here.</summary>
    Mail,
    /// <summary>By an officer, in another way.</summary>
    Officer,
}

internal sealed class AskCirculationMapping : IEntityTypeConfiguration<AskCirculation>
{
    public void Configure(EntityTypeBuilder<AskCirculation> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Way).HasConversion<string>();
        // One way once: two servers that send at the same moment send one mail.
        builder.HasIndex(c => new { c.AddresseeId, c.Way }).IsUnique();
        builder.HasIndex(c => c.TrackedItemId);
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(c => c.TrackedItemId);
        builder.HasOne<Addressee>().WithMany().HasForeignKey(c => c.AddresseeId);
    }
}
