using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>One reading of the draft by the chair: when it went, when the chair answered, and in what words.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class ChairReading : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MinuteSetId { get; init; }
    public required DateOnly SentOn { get; init; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>What the chair said, recorded by the clerk or written here; null until the chair answers.</summary>
    public string? Comments { get; set; }

    /// <summary>Who read the draft here and answered; null where the clerk recorded it.</summary>
    public string? AnsweredBy { get; set; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("chair-reading", Id);
}

/// <summary>What the chair or vice-chair says of one draft minute, written here while the draft is with them (rule L21).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class ChairComment : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MinuteSetId { get; init; }
    public required Guid ChairReadingId { get; init; }
    public required Guid DraftMinuteId { get; init; }
    public required string Words { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("chair-comment", Id);
}

internal sealed class ChairCommentMapping : IEntityTypeConfiguration<ChairComment>
{
    public void Configure(EntityTypeBuilder<ChairComment> builder)
    {
        builder.HasIndex(c => c.DraftMinuteId);
        builder.HasOne<ChairReading>().WithMany().HasForeignKey(c => c.ChairReadingId);
    }
}

internal sealed class ChairReadingMapping : IEntityTypeConfiguration<ChairReading>
{
    public void Configure(EntityTypeBuilder<ChairReading> builder) => builder.HasOne<MinuteSet>().WithMany().HasForeignKey(r => r.MinuteSetId);
}
