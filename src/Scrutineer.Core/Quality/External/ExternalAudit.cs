using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.External;

/// <summary>A case as a body from outside audited it, by the areas of one of our own tools (rule U25). It names the case; what of it is counted stands apart, as with our own audits.</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-samples")]
public sealed class ExternalAudit : IRecord, IVisible
{
    public const int LongestBody = 120, LongestComment = 2_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What was brought in together.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Who audited: "Ofsted", a neighbouring authority.</summary>
    public required string Body { get; init; }

    public required Guid ServiceId { get; init; }
    public required string CaseReference { get; init; }

    /// <summary>The first day of the month it was audited in.</summary>
    public required DateOnly Month { get; init; }

    public required Guid ToolVersionId { get; init; }

    /// <summary>Who brought it in.</summary>
    public required string By { get; init; }

    public required DateOnly KeptOn { get; init; }
    public List<ExternalFinding> Findings { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("external-audit", Id);
}

/// <summary>What the body found in one area.</summary>
public sealed class ExternalFinding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ExternalAuditId { get; init; }

    /// <summary>The area's code in the tool.</summary>
    public required string Area { get; init; }

    /// <summary>Null where it did not judge the area.</summary>
    public Judgement? Judgement { get; init; }

    public string Comment { get; init; } = "";
}

/// <summary>What of an external audit is counted: judgements and themes, without the case (rules U5 and U25).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-findings")]
public sealed class ExternalResult : IRecord, IVisible
{
    /// <summary>The audit's own identity.</summary>
    public required Guid Id { get; init; }

    public required string Body { get; init; }
    public required Guid ServiceId { get; init; }
    public required Guid ToolId { get; init; }
    public required Guid ToolVersionId { get; init; }
    public required DateOnly Month { get; init; }

    /// <summary>A mark for each area in the version's order.</summary>
    public required string Marks { get; init; }

    public OverallJudgement? Overall { get; init; }

    /// <summary>Whether the body gave the overall judgement itself; else it follows from the tool's mapping.</summary>
    public bool OverallIsTheirs { get; init; }

    /// <summary>Each behind its sign, as in our own audits.</summary>
    public List<string> Themes { get; init; } = [];

    /// <summary>Our own audit of the same case by the same tool, the nearest in time; null where there is none within a year.</summary>
    public Guid? OwnAuditId { get; set; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("external-result", Id);
}

internal sealed class ExternalAuditMapping : IEntityTypeConfiguration<ExternalAudit>
{
    public void Configure(EntityTypeBuilder<ExternalAudit> builder)
    {
        builder.Property(a => a.Body).HasMaxLength(ExternalAudit.LongestBody);
        builder.Property(a => a.CaseReference).HasMaxLength(Allocation.LongestReference);
        builder.HasMany(a => a.Findings).WithOne().HasForeignKey(f => f.ExternalAuditId);
        builder.HasIndex(a => a.ImportId);
        // A body audits a case once in a month.
        builder.HasIndex(a => new { a.Body, a.CaseReference, a.Month }).IsUnique();
    }
}

internal sealed class ExternalFindingMapping : IEntityTypeConfiguration<ExternalFinding>
{
    public void Configure(EntityTypeBuilder<ExternalFinding> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Area).HasMaxLength(60);
        builder.Property(f => f.Judgement).HasConversion<string>().HasMaxLength(20);
    }
}

internal sealed class ExternalResultMapping : IEntityTypeConfiguration<ExternalResult>
{
    public void Configure(EntityTypeBuilder<ExternalResult> builder)
    {
        builder.Property(r => r.Body).HasMaxLength(ExternalAudit.LongestBody);
        builder.Property(r => r.Marks).HasMaxLength(100);
        builder.Property(r => r.Overall).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(r => r.Month);
        builder.HasOne<ExternalAudit>().WithOne().HasForeignKey<ExternalResult>(r => r.Id);
    }
}
