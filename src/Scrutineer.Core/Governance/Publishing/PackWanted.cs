using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Governance.Publishing;

/// <summary>A publication whose pack is still to be bound. Written with the publication; whoever binds packs takes it away in the save that keeps the pack (rule MP3).</summary>
[NotJournalled]
public sealed class PackWanted
{
    public required Guid PublicationId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried again; null for at once.</summary>
    public DateTime? NextAttemptAt { get; set; }

    /// <summary>Why it could not be bound when it was last tried, in sentences. They may name papers, so only the board's officers read them.</summary>
    public string? Problem { get; set; }

    /// <summary>How far the binding is, in words that name no paper; null while it waits.</summary>
    public string? Step { get; set; }
}

internal sealed class PackWantedMapping : IEntityTypeConfiguration<PackWanted>
{
    public void Configure(EntityTypeBuilder<PackWanted> builder)
    {
        builder.HasKey(p => p.PublicationId);
        builder.Property(p => p.PublicationId).ValueGeneratedNever();
    }
}
