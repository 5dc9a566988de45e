using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Foundation.Mail;

/// <summary>A message that waits to be sent. It is written with the change that causes it and goes once it is sent; its text is encrypted, as it may carry a one-time link.</summary>
[NotJournalled]
public sealed class OutgoingMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string SealedText { get; init; }
    public required DateTime CreatedAt { get; init; }
    public int Attempts { get; set; }
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>What the mail server said when it last refused.</summary>
    public string? Problem { get; set; }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(m => m.To).HasMaxLength(254);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.HasIndex(m => m.NextAttemptAt);
    }
}
