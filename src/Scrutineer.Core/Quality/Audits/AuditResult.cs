using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Audits;

/// <summary>What of an audit is counted: its judgements and themes, and neither the case nor a word of its text (rule U5). Figures are made of these, never of the audits themselves.</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-findings")]
public sealed class AuditResult : IRecord, IVisible
{
    public static readonly Permission Read = new("quality.read-findings", "read what audits found, counted by service");

    /// <summary>Marks a theme of an area that meets good, or does not.</summary>
    public const char Strength = '+', Weakness = '-';

    /// <summary>The audit's own identity.</summary>
    public required Guid Id { get; init; }
    public required Guid ServiceId { get; init; }
    public required Guid TeamId { get; init; }
    public required Guid AuditorId { get; init; }
    public required Guid ToolId { get; init; }
    public required Guid ToolVersionId { get; init; }

    /// <summary>The first day of the month it is counted in.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly SentOn { get; init; }

    /// <summary>The auditor's judgements, a mark for each area in the version's order.</summary>
    public required string Marks { get; init; }

    public OverallJudgement? Overall { get; init; }

    /// <summary>The moderator's; null until it is moderated.</summary>
    public string? ModeratedMarks { get; set; }

    public OverallJudgement? ModeratedOverall { get; set; }
    public DateOnly? ModeratedOn { get; set; }

    /// <summary>Themes as tagged, each behind a plus where its area meets good and a minus where it does not.</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>The audit it tests anew.</summary>
    public Guid? ReauditOfId { get; init; }

    /// <summary>By when it is confirmed that the case was put right; null where it is good (rule U12).</summary>
    public DateOnly? CorrectiveDue { get; set; }

    public DateOnly? CorrectedOn { get; set; }

    /// <summary>When this re-audit found the case less than good again; null where it did not (rule U13).</summary>
    public DateOnly? FellBackOn { get; set; }

    /// <summary>When it was decided what happens with a case that fell back.</summary>
    public DateOnly? FallBackDecidedOn { get; set; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("audit-result", Id);

    /// <summary>The judgements that count: the moderator's, once there are any.</summary>
    public string CountedMarks => ModeratedMarks ?? Marks;

    /// <summary>The overall judgement that counts.</summary>
    public OverallJudgement? CountedOverall => ModeratedMarks is null ? Overall : ModeratedOverall;

    /// <summary>Whether the case is less than good.</summary>
    public bool IsBelowGood => CountedOverall is < OverallJudgement.Good;
}

internal sealed class AuditResultMapping : IEntityTypeConfiguration<AuditResult>
{
    public void Configure(EntityTypeBuilder<AuditResult> builder)
    {
        builder.Property(r => r.Marks).HasMaxLength(100);
        builder.Property(r => r.ModeratedMarks).HasMaxLength(100);
        builder.Property(r => r.Overall).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.ModeratedOverall).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(r => r.Month);
        builder.HasIndex(r => r.CorrectiveDue);
        builder.HasIndex(r => r.FellBackOn);
        builder.HasOne<CaseAudit>().WithOne().HasForeignKey<AuditResult>(r => r.Id);
        builder.Ignore(r => r.CountedMarks);
        builder.Ignore(r => r.CountedOverall);
        builder.Ignore(r => r.IsBelowGood);
    }
}
