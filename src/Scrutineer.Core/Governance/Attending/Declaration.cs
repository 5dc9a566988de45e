using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>A member's declaration of an interest in an item, and what follows from it (rule L5).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class Declaration : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid AgendaItemId { get; init; }
    public required Guid PersonId { get; init; }
    public required InterestKind Kind { get; init; }

    /// <summary>What the interest is, in the member's words.</summary>
    public required string Nature { get; init; }

    public required InterestConsequence Follows { get; init; }

    /// <summary>True where the council has given leave to take part all the same.</summary>
    public bool HasDispensation { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("declaration", Id);
}

/// <summary>What kind of interest is declared.</summary>
public enum InterestKind { DisclosablePecuniary, OtherRegistered, Personal }

/// <summary>What a member with an interest does when the item is taken: stays and takes part, speaks and then leaves, or leaves.</summary>
public enum InterestConsequence { Stays, Speaks, Leaves }

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.Property(d => d.Kind).HasConversion<string>();
        builder.Property(d => d.Follows).HasConversion<string>();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
