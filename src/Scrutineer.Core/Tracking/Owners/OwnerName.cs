using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.People;

namespace Scrutineer.Tracking.Owners;

/// <summary>A name under which papers ask somebody, and who answers to it (rule T22). It holds for every ask, past and to come.</summary>
public sealed class OwnerName : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name as it is compared: see <see cref="OwnerWords.KeyOf"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The name as a paper first wrote it.</summary>
    public required string AsWritten { get; init; }

    public Guid? PostId { get; set; }
    public Guid? OrganisationId { get; set; }

    /// <summary>True for the boards themselves, their members and their officers: nobody outside owes the answer.</summary>
    public bool IsBoard { get; set; }

    /// <summary>True once a person said so; until then a rule did.</summary>
    public bool SaidByPerson { get; set; }

    public RecordRef Ref => new("owner-name", Id);
}

internal sealed class OwnerNameMapping : IEntityTypeConfiguration<OwnerName>
{
    public void Configure(EntityTypeBuilder<OwnerName> builder)
    {
        builder.Property(n => n.Key).HasMaxLength(OwnerWords.LongestKey);
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasOne<Post>().WithMany().HasForeignKey(n => n.PostId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId);
    }
}
