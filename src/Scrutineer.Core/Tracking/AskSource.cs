using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Tracking;

/// <summary>A review, inspection, audit or plan that asks for things and is no minute of a board (rule T27): the origin of its recommendations and action points.</summary>
[ScopedBy(nameof(Scope))]
public sealed class AskSource : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required AskSourceKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>The day it was published or agreed.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The board that follows it.</summary>
    public required Guid Scope { get; init; }

    public Visibility Visibility { get; init; }

    public RecordRef Ref => new("ask-source", Id);
}

/// <summary>What asks, besides a board.</summary>
public enum AskSourceKind { SeriousCaseReview, Inspection, CaseAudit, SupervisionSample, ImprovementPlan, ProviderVisit, TaskAndFinish, Other }

internal sealed class AskSourceMapping : IEntityTypeConfiguration<AskSource>
{
    public void Configure(EntityTypeBuilder<AskSource> builder)
    {
        builder.Property(s => s.Kind).HasConversion<string>();
        builder.Property(s => s.Title).HasMaxLength(300);
        builder.HasIndex(s => new { s.Scope, s.On });
    }
}
