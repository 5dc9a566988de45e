using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Challenge;

/// <summary>What kind of plan is rated.</summary>
public enum RatedPlan
{
    /// <summary>The care plan of a child looked after, at its review.</summary>
    Care,

    /// <summary>A child protection plan, at its conference.</summary>
    ChildProtection,
}

/// <summary>How a plan is going, from the worst.</summary>
public enum Rag
{
    Red,
    Amber,
    Green,
}

/// <summary>How an independent reviewing officer or a conference's chair rates a plan at a review (rule U21).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-samples")]
public sealed class PlanRating : IRecord, IVisible
{
    public const int LongestBy = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }
    public required string CaseReference { get; init; }
    public required RatedPlan Plan { get; init; }
    public required Rag Rating { get; init; }

    /// <summary>The day the plan began.</summary>
    public required DateOnly PlanFrom { get; init; }

    /// <summary>The day of the review or conference.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who rated it.</summary>
    public required string By { get; init; }

    /// <summary>Whether the plan ended at this review.</summary>
    public bool HasEnded { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("plan-rating", Id);
}

internal sealed class PlanRatingMapping : IEntityTypeConfiguration<PlanRating>
{
    public void Configure(EntityTypeBuilder<PlanRating> builder)
    {
        builder.Property(r => r.CaseReference).HasMaxLength(60);
        builder.Property(r => r.Plan).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Rating).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.By).HasMaxLength(PlanRating.LongestBy);
        // A plan is rated once at a review.
        builder.HasIndex(r => new { r.CaseReference, r.Plan, r.On }).IsUnique();
        builder.HasIndex(r => r.On);
    }
}
