using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Outstanding;

/// <summary>An ask that an outstanding-issues report lists. Once the report is published, the answer it names was shown to the board (rule W5).</summary>
public sealed class ReportedAsk
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PaperId { get; init; }
    public required Guid TrackedItemId { get; init; }

    /// <summary>The answer that it shows in full; null where the ask is still awaited.</summary>
    public Guid? AnswerId { get; init; }
}

internal sealed class ReportedAskMapping : IEntityTypeConfiguration<ReportedAsk>
{
    public void Configure(EntityTypeBuilder<ReportedAsk> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.TrackedItemId);
        builder.HasOne<Paper>().WithMany(p => p.Reported).HasForeignKey(r => r.PaperId);
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(r => r.TrackedItemId);
    }
}
