using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Quality.Correcting;

/// <summary>What whoever leads quality decided about a case that fell back (rule U13).</summary>
public sealed class FallBackDecision
{
    public const int LongestWords = 2_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseAuditId { get; init; }
    public required string By { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>What happens now.</summary>
    public required string Words { get; init; }
}

internal sealed class FallBackDecisionMapping : IEntityTypeConfiguration<FallBackDecision>
{
    public void Configure(EntityTypeBuilder<FallBackDecision> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => d.CaseAuditId).IsUnique();
    }
}
