using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Tracking.Effects;

/// <summary>What should move if an ask works: an indicator, an audit theme or a survey question, with its figures before and after (rule T23).</summary>
[ScopedBy(nameof(Scope))]
public sealed class ExpectedEffect : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required Guid Scope { get; init; }
    public Visibility Visibility { get; init; }
    public required EffectMeasure Measure { get; init; }

    /// <summary>The measure in words: "Re-referrals within 12 months".</summary>
    public required string Name { get; init; }

    /// <summary>True where it should rise, false where it should fall.</summary>
    public required bool ShouldRise { get; init; }

    /// <summary>What its figures are in: "%", "days"; null for a plain number.</summary>
    public string? Unit { get; init; }

    /// <summary>The indicator kept here that it is; its figures then come from what reports published of it, and none are entered by hand. Null for a measure of its own.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>How many months a figure of that indicator is of: 1, 3 or 12.</summary>
    public int? IndicatorMonths { get; init; }

    public List<EffectReading> Readings { get; } = [];

    public RecordRef Ref => new("expected-effect", Id);
}

/// <summary>What kind of thing should move.</summary>
public enum EffectMeasure { Indicator, AuditTheme, SurveyQuestion }

/// <summary>One figure of a measure: a month's, a quarter's or a wave's.</summary>
public sealed class EffectReading
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ExpectedEffectId { get; init; }

    /// <summary>The last day that the figure is of.</summary>
    public required DateOnly On { get; init; }

    public required double Value { get; init; }
}

internal sealed class ExpectedEffectMapping : IEntityTypeConfiguration<ExpectedEffect>
{
    public void Configure(EntityTypeBuilder<ExpectedEffect> builder)
    {
        builder.Property(e => e.Measure).HasConversion<string>();
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.Property(e => e.Unit).HasMaxLength(20);
        builder.Property(e => e.IndicatorCode).HasMaxLength(100);
        builder.HasIndex(e => e.TrackedItemId);
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(e => e.TrackedItemId);
        builder.HasMany(e => e.Readings).WithOne().HasForeignKey(r => r.ExpectedEffectId);
    }
}

internal sealed class EffectReadingMapping : IEntityTypeConfiguration<EffectReading>
{
    public void Configure(EntityTypeBuilder<EffectReading> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.ExpectedEffectId, r.On }).IsUnique();
    }
}
