using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Governance.Boards;

/// <summary>A committee that scrutinises.</summary>
public sealed class Board : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public required string Slug { get; set; }

    public RecordRef Ref => new("board", Id);
}

/// <summary>A person's seat on a board in one municipal year (rule B1).</summary>
public sealed class BoardMembership : Foundation.People.INamesPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid PersonId { get; set; }

    /// <inheritdoc/>
    public Guid? NamedId { get; set; }

    /// <summary>The year the municipal year starts in: 2015 for 2015/16.</summary>
    public required int MunicipalYear { get; init; }

    public required Capacity Capacity { get; set; }
}

/// <summary>How a person sits on a board. Those by invitation are never members and never vote (rule B2).</summary>
public enum Capacity { Chair, ViceChair, Member, CoOpted, ByInvitation }

internal sealed class BoardMapping : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> builder) => builder.HasIndex(b => b.Slug).IsUnique();
}

internal sealed class BoardMembershipMapping : IEntityTypeConfiguration<BoardMembership>
{
    public void Configure(EntityTypeBuilder<BoardMembership> builder)
    {
        builder.HasIndex(m => new { m.BoardId, m.MunicipalYear, m.PersonId }).IsUnique().HasFilter("\"NamedId\" IS NULL");
        builder.Property(m => m.Capacity).HasConversion<string>();
        builder.HasOne<Board>().WithMany().HasForeignKey(m => m.BoardId);
        builder.HasOne<Foundation.People.Person>().WithMany().HasForeignKey(m => m.PersonId);
    }
}
