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

    /// <summary>What the chair said, recorded by the clerk; null until the chair answers.</summary>
    public string? Comments { get; set; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("chair-reading", Id);
}

internal sealed class ChairReadingMapping : IEntityTypeConfiguration<ChairReading>
{
    public void Configure(EntityTypeBuilder<ChairReading> builder) => builder.HasOne<MinuteSet>().WithMany().HasForeignKey(r => r.MinuteSetId);
}
