using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>How a published minute read before it was changed, and why it was (rules L12 and L13).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class MinuteVersion : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MinuteId { get; init; }

    /// <summary>1 for the minute as first published.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }
    public required string Narrative { get; init; }
    public List<string> Concerns { get; init; } = [];

    /// <summary>The decisions, each with its ordinal before it.</summary>
    public List<string> Decisions { get; init; } = [];

    /// <summary>True for a correction made before the minutes were approved; false for a later new version.</summary>
    public required bool IsCorrection { get; init; }

    /// <summary>What was changed and why, as the minutes of the later meeting or the officer say.</summary>
    public required string Reason { get; init; }

    public required DateOnly ReplacedOn { get; init; }

    /// <summary>As the minute's own.</summary>
    public required Visibility Visibility { get; init; }

    public RecordRef Ref => new("minute-version", Id);
}

/// <summary>What a member recalled when minutes came to be approved: it stands beside them and changes nothing.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class Recollection : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MinuteSetId { get; init; }

    /// <summary>The minute's citation, where the recollection is of one.</summary>
    public string? Citation { get; init; }

    /// <summary>The member, as written.</summary>
    public required string Member { get; init; }

    public required string Words { get; init; }
    public required Visibility Visibility { get; init; }

    public RecordRef Ref => new("recollection", Id);
}

internal sealed class MinuteVersionMapping : IEntityTypeConfiguration<MinuteVersion>
{
    public void Configure(EntityTypeBuilder<MinuteVersion> builder)
    {
        builder.HasIndex(v => new { v.MinuteId, v.Number }).IsUnique();
        builder.HasOne<Minute>().WithMany().HasForeignKey(v => v.MinuteId);
    }
}

internal sealed class RecollectionMapping : IEntityTypeConfiguration<Recollection>
{
    public void Configure(EntityTypeBuilder<Recollection> builder) => builder.HasOne<MinuteSet>().WithMany().HasForeignKey(r => r.MinuteSetId);
}
