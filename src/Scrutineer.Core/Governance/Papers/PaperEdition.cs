using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Governance.Papers;

/// <summary>A paper as it was saved once, by whom and when. Earlier ones stay with the board's officers whatever becomes of the paper (rule G3).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class PaperEdition : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PaperId { get; init; }
    public Guid? BoardId { get; set; }
    public Visibility Visibility { get; set; } = Visibility.Internal;

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public string? FileHash { get; init; }
    public string? FileName { get; init; }
    public required DateTime SavedAt { get; init; }
    public required string SavedBy { get; init; }

    /// <summary>True where whoever saved it said that only slips were put right, so that approvals stand (rule G6).</summary>
    public bool KeepsApprovals { get; init; }

    public RecordRef Ref => new("paper-edition", Id);
}

internal sealed class PaperEditionMapping : IEntityTypeConfiguration<PaperEdition>
{
    public void Configure(EntityTypeBuilder<PaperEdition> builder)
    {
        builder.Property(e => e.FileHash).HasMaxLength(64);
        builder.HasIndex(e => new { e.PaperId, e.Number }).IsUnique();
        builder.HasOne<Paper>().WithMany().HasForeignKey(e => e.PaperId);
    }
}
