using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Quality.Performance.Figures;

/// <summary>Where a figure comes from. Of two for one period the first of these counts.</summary>
public enum ValueSource
{
    /// <summary>Computed from an extract.</summary>
    Extract,

    /// <summary>Entered by a person, one by one or as a table.</summary>
    Entered,
}

/// <summary>One figure of an indicator, with the numbers behind it (rule R2).</summary>
public sealed class IndicatorValue
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IndicatorId { get; init; }

    /// <summary>The first day of the month, quarter or year that it is of.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>What was counted; null where only the value is known.</summary>
    public decimal? Numerator { get; set; }

    /// <summary>Out of what; null for a count.</summary>
    public decimal? Denominator { get; set; }

    /// <summary>Null where there is no base.</summary>
    public decimal? Value { get; set; }

    public required ValueSource Source { get; init; }

    /// <summary>The extract it was computed from.</summary>
    public Guid? SnapshotId { get; set; }

    public string By { get; set; } = "";
    public DateOnly On { get; set; }
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Source).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(v => new { v.IndicatorId, v.Period, v.Source }).IsUnique();
        builder.HasOne<Indicator>().WithMany().HasForeignKey(v => v.IndicatorId);
    }
}
