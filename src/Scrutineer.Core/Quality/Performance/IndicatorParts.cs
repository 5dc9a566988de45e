using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Quality.Performance;

/// <summary>How an indicator is made of others (rule R3).</summary>
public enum FormulaKind
{
    /// <summary>The first, out of the second, in per cent.</summary>
    PercentOf,

    /// <summary>The first for each one of the second.</summary>
    Ratio,

    /// <summary>All of them together.</summary>
    Sum,

    /// <summary>The first less the others.</summary>
    Difference,
}

/// <summary>What is to be reached from a day on: a number, or a range (rule R4).</summary>
public sealed class IndicatorTarget
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IndicatorId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The number itself, or the lower end of the range.</summary>
    public required decimal Low { get; init; }

    /// <summary>The upper end; the same as <see cref="Low"/> where it is a number.</summary>
    public required decimal High { get; init; }

    public bool IsRange => High != Low;

    /// <summary>Its ends, as charts have them; the same twice where it is a number.</summary>
    public (double Low, double High) Ends => ((double)Low, (double)High);
}

/// <summary>A month from which a chart's limits are computed anew, and why (rule Q7).</summary>
public sealed class IndicatorRebase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IndicatorId { get; init; }
    public required DateOnly From { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
}

/// <summary>Whose figure stands beside one's own. A mean and a median of neighbours are two different things, and say which.</summary>
public enum BenchmarkKind
{
    NeighboursMean,
    NeighboursMedian,
    Region,
    England,
    BestNeighbour,
    GoodRated,
}

/// <summary>A benchmark that was entered by hand, with its year and source (rule R5).</summary>
public sealed class IndicatorBenchmark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IndicatorId { get; init; }
    public required BenchmarkKind Kind { get; init; }

    /// <summary>As it is written: "2024/25".</summary>
    public required string Year { get; init; }

    public required decimal Value { get; init; }
    public required string Source { get; init; }
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.Property(i => i.Code).HasMaxLength(Indicator.LongestCode);
        builder.HasIndex(i => i.Code).IsUnique();
        builder.Property(i => i.Name).HasMaxLength(Indicator.LongestName);
        builder.Property(i => i.Unit).HasMaxLength(Indicator.LongestUnit);
        builder.Property(i => i.Polarity).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Frequency).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.YearToDate).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Lens).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Formula).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasMany(i => i.Targets).WithOne().HasForeignKey(t => t.IndicatorId);
        builder.HasMany(i => i.Rebases).WithOne().HasForeignKey(r => r.IndicatorId);
        builder.HasMany(i => i.Benchmarks).WithOne().HasForeignKey(b => b.IndicatorId);
    }
}

internal sealed class TargetMapping : IEntityTypeConfiguration<IndicatorTarget>
{
    public void Configure(EntityTypeBuilder<IndicatorTarget> builder) => builder.Property(t => t.Id).ValueGeneratedNever();
}

internal sealed class RebaseMapping : IEntityTypeConfiguration<IndicatorRebase>
{
    public void Configure(EntityTypeBuilder<IndicatorRebase> builder) => builder.Property(r => r.Id).ValueGeneratedNever();
}

internal sealed class BenchmarkMapping : IEntityTypeConfiguration<IndicatorBenchmark>
{
    public void Configure(EntityTypeBuilder<IndicatorBenchmark> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
