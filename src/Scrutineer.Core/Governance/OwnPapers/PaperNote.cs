using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Governance.OwnPapers;

/// <summary>What somebody noted for themselves on a paper. Nobody else reads it, not even in the journal (rule PN1); it goes with the paper and with the account.</summary>
public sealed class PaperNote : IRecord, IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Guid PaperId { get; init; }

    [PrivateWords]
    public required string Text { get; set; }
    public required DateTime SavedAt { get; set; }

    /// <summary>Grows with every saved change; a save from an older one is a conflict.</summary>
    public int Version { get; set; }

    public RecordRef Ref => new("paper-note", Id);
}

internal sealed class PaperNoteMapping : IEntityTypeConfiguration<PaperNote>
{
    public void Configure(EntityTypeBuilder<PaperNote> builder)
    {
        builder.HasIndex(n => new { n.AccountId, n.PaperId }).IsUnique();
        builder.HasIndex(n => n.PaperId);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
