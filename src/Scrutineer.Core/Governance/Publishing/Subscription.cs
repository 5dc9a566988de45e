using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Governance.Publishing;

/// <summary>An address that wants to hear when a board publishes something. It counts once confirmed, and goes for good when its owner leaves (rule G14).</summary>
public sealed class Subscription : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }

    [Secret]
    public required string Email { get; init; }

    /// <summary>The address in capitals, by which it is found.</summary>
    [Secret]
    public required string EmailKey { get; init; }

    public required DateTime AskedAt { get; set; }
    public DateTime? ConfirmedAt { get; set; }

    public RecordRef Ref => new("subscription", Id);
}

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.Property(s => s.Email).HasMaxLength(254);
        builder.Property(s => s.EmailKey).HasMaxLength(254);
        builder.HasIndex(s => new { s.BoardId, s.EmailKey }).IsUnique();
    }
}
