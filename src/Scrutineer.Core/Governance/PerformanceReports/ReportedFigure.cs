using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>A figure as a performance report shows it. Once the report is published it is a fact of record, which a later report does not change but says it differs from (rule R17). The report's own text is in the journal.</summary>
[NotJournalled]
public sealed class ReportedFigure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PaperId { get; init; }

    /// <summary>The indicator's code.</summary>
    public required string Code { get; init; }

    /// <summary>The first day of the month, quarter or year that it is of.</summary>
    public required DateOnly Period { get; init; }

    public decimal? Numerator { get; init; }
    public decimal? Denominator { get; init; }
    public decimal? Value { get; init; }

    /// <summary>True where it was withheld; none of its numbers are kept then.</summary>
    public bool IsWithheld { get; init; }
}

internal sealed class ReportedFigureMapping : IEntityTypeConfiguration<ReportedFigure>
{
    public void Configure(EntityTypeBuilder<ReportedFigure> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.Code, f.Period });
        builder.HasOne<Paper>().WithMany().HasForeignKey(f => f.PaperId);
    }
}
