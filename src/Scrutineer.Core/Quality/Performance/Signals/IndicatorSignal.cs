using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance.Signals;

/// <summary>What became of a signal.</summary>
public enum SignalState
{
    /// <summary>A themed audit is proposed, and nobody has said yes or no.</summary>
    Proposed,

    /// <summary>The themed audit is a row of the plan.</summary>
    Accepted,

    /// <summary>Nothing follows from it, for a reason.</summary>
    Declined,
}

/// <summary>A signal as it was seen, and what was decided about it (rules R8 and R9): the first sign of a change in practice, never its proof.</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("performance.read")]
public sealed class IndicatorSignal : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IndicatorId { get; init; }

    /// <summary>The period whose point is flagged.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Which rules hold, as <see cref="Signal"/> names them.</summary>
    public required List<string> Rules { get; init; }

    /// <summary>Whether figures went up.</summary>
    public required bool High { get; init; }

    public required Variation Kind { get; init; }

    /// <summary>What was seen: the value, the mean and the limits of that day.</summary>
    public required decimal Value { get; init; }
    public required double Mean { get; init; }
    public double? Lower { get; init; }
    public double? Upper { get; init; }

    public required DateOnly SeenOn { get; init; }

    /// <summary>What the themed audit would test, in words to begin from.</summary>
    public required string Hypothesis { get; set; }

    public Lens Lens { get; init; }

    /// <summary>The extract whose cases are behind it; null where the figure was entered.</summary>
    public Guid? SnapshotId { get; init; }

    public SignalState State { get; set; }
    public string? DecidedBy { get; set; }
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; set; }

    /// <summary>The row of the plan that it became.</summary>
    public Guid? PlanRowId { get; set; }

    /// <summary>The day on which the actions that followed were closed: from then on the chart is asked whether it shifted.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>When the owner was told by mail.</summary>
    public DateTime? NotifiedAt { get; set; }

    public Guid? ServiceId { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;
    public int Version { get; set; }

    public RecordRef Ref => new("indicator-signal", Id);
}

internal sealed class IndicatorSignalMapping : IEntityTypeConfiguration<IndicatorSignal>
{
    public void Configure(EntityTypeBuilder<IndicatorSignal> builder)
    {
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Lens).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.IndicatorId, s.Period }).IsUnique();
        builder.HasOne<Indicator>().WithMany().HasForeignKey(s => s.IndicatorId);
    }
}
