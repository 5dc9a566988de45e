using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Quality.Audits;

/// <summary>How good an audit is as an audit, from the lowest: a finding about the auditor, apart from the practice (rule U10).</summary>
public enum AuditQuality
{
    /// <summary>Counts tasks, and does not say what they mean for the child.</summary>
    Weak,

    Adequate,

    /// <summary>The child stands in the middle, and every judgement follows from its evidence.</summary>
    Strong,
}

/// <summary>What a moderator made of an audit. The grades stand beside the auditor's, area by area.</summary>
public sealed class AuditModeration
{
    public const int LongestFeedback = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseAuditId { get; init; }
    public required string By { get; init; }
    public required DateOnly On { get; init; }
    public required AuditQuality Quality { get; init; }

    /// <summary>To the auditor.</summary>
    public required string Feedback { get; init; }
}

/// <summary>That a case was put right after an audit, as its service manager confirms, and what shows it (rule U12).</summary>
public sealed class CorrectiveConfirmation
{
    public const int LongestWords = 2_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseAuditId { get; init; }
    public required string By { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>What was put right.</summary>
    public required string Words { get; init; }

    /// <summary>Where on the record it is seen.</summary>
    public required string Evidence { get; init; }
}

internal sealed class AuditModerationMapping : IEntityTypeConfiguration<AuditModeration>
{
    public void Configure(EntityTypeBuilder<AuditModeration> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Quality).HasConversion<string>().HasMaxLength(20);
        // Two moderators at once find out about each other.
        builder.HasIndex(m => m.CaseAuditId).IsUnique();
    }
}

internal sealed class CorrectiveConfirmationMapping : IEntityTypeConfiguration<CorrectiveConfirmation>
{
    public void Configure(EntityTypeBuilder<CorrectiveConfirmation> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.CaseAuditId).IsUnique();
    }
}
