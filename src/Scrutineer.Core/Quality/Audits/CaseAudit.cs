using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Audits;

/// <summary>How far an audit has come.</summary>
public enum AuditState
{
    /// <summary>Its auditor is writing it.</summary>
    Begun,

    /// <summary>Sent: it waits for moderation.</summary>
    Sent,

    /// <summary>Moderated.</summary>
    Moderated,
}

/// <summary>A reading of one child's record, with the practitioner, that judges the practice (rule U4). It is personal: it opens to its auditor, its practitioner, their line and service, and those who moderate.</summary>
public sealed class CaseAudit : IPersonalRecord
{
    public static readonly Permission CarryOut = new("audits.carry-out", "carry out the audits that are given to them");

    public const int LongestText = 8_000, LongestChoice = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ToolVersionId { get; init; }

    /// <summary>What it was given by; null for one that nobody planned.</summary>
    public Guid? AllocationId { get; init; }

    public required Guid AuditorId { get; init; }

    /// <summary>Whose case it is.</summary>
    public required Guid PractitionerId { get; init; }

    public required Guid TeamId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>The case's reference, never a name (rule U6).</summary>
    public required string CaseReference { get; init; }

    /// <summary>The first day of the month it is for.</summary>
    public required DateOnly Month { get; init; }

    public bool? AuditedBefore { get; set; }
    public string? AgeBand { get; set; }
    public string? Strand { get; set; }

    /// <summary>What was said when it was talked over with the practitioner.</summary>
    public string Conversation { get; set; } = "";

    /// <summary>The day of that conversation; null until there was one.</summary>
    public DateOnly? TalkedOn { get; set; }

    /// <summary>How the child and family see the help, as they were asked or as the record tells it.</summary>
    public string FamilyView { get; set; } = "";

    public AuditState State { get; set; }
    public required DateTime BegunAt { get; init; }
    public DateOnly? SentOn { get; set; }

    /// <summary>The audit it tests anew; null for a first one.</summary>
    public Guid? ReauditOfId { get; init; }

    /// <summary>Counts each saving, so that two windows find out about each other.</summary>
    public int Version { get; set; }

    public List<AreaFinding> Findings { get; } = [];
    public List<AgreedAction> Actions { get; } = [];

    /// <summary>One at most, once it is moderated.</summary>
    public List<AuditModeration> Moderations { get; } = [];

    /// <summary>One at most, once it is confirmed that the case was put right.</summary>
    public List<CorrectiveConfirmation> Confirmations { get; } = [];

    /// <summary>One at most, where the case fell back and it was decided what happens.</summary>
    public List<FallBackDecision> FallBacks { get; } = [];

    public RecordRef Ref => new("case-audit", Id);

    /// <summary>It is about a child: no member of staff is its subject.</summary>
    public Guid? SubjectId => null;

    public Guid? LineId => TeamId;

    public Guid? ServiceId => UnitId;

    /// <summary>The finding in an area; null while there is none.</summary>
    public AreaFinding? Of(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Findings.Find(f => f.AreaId == area.Id);
    }
}

/// <summary>What an audit found in one area: the judgement, its evidence, and the impact on the child.</summary>
public sealed class AreaFinding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseAuditId { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>Null where the area does not apply.</summary>
    public Judgement? Judgement { get; set; }

    /// <summary>True where the auditor says that the area does not apply.</summary>
    public bool DoesNotApply { get; set; }

    public string Evidence { get; set; } = "";
    public string Impact { get; set; } = "";
    public List<string> Themes { get; set; } = [];
    public List<string> Options { get; set; } = [];

    /// <summary>What the moderator judged; null until it is moderated, or where the area does not apply.</summary>
    public Judgement? Moderated { get; set; }

    /// <summary>Why the moderator judged otherwise.</summary>
    public string? ModerationReason { get; set; }

    /// <summary>Whether the auditor has judged it.</summary>
    public bool IsJudged => Judgement is not null || DoesNotApply;
}

/// <summary>What auditor and practitioner agreed will be done: what, by whom, by when.</summary>
public sealed class AgreedAction
{
    public const int LongestBy = 120, LongestText = 1_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CaseAuditId { get; init; }
    public required int Order { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public required DateOnly Due { get; init; }

    /// <summary>The same in the tracker, from when the audit was sent.</summary>
    public Guid? TrackedItemId { get; set; }
}

internal sealed class CaseAuditMapping : IEntityTypeConfiguration<CaseAudit>
{
    public void Configure(EntityTypeBuilder<CaseAudit> builder)
    {
        builder.Property(a => a.CaseReference).HasMaxLength(Allocation.LongestReference);
        builder.Property(a => a.AgeBand).HasMaxLength(CaseAudit.LongestChoice);
        builder.Property(a => a.Strand).HasMaxLength(CaseAudit.LongestChoice);
        builder.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.AuditorId);
        builder.HasIndex(a => a.PractitionerId);
        builder.HasIndex(a => a.State);
        // An allocation is audited once.
        builder.HasIndex(a => a.AllocationId).IsUnique();
        builder.HasOne<AuditToolVersion>().WithMany().HasForeignKey(a => a.ToolVersionId);
        builder.HasOne<Allocation>().WithMany().HasForeignKey(a => a.AllocationId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.AuditorId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.PractitionerId);
        builder.HasMany(a => a.Findings).WithOne().HasForeignKey(f => f.CaseAuditId);
        builder.HasMany(a => a.Moderations).WithOne().HasForeignKey(m => m.CaseAuditId);
        builder.HasMany(a => a.Confirmations).WithOne().HasForeignKey(c => c.CaseAuditId);
        builder.HasMany(a => a.FallBacks).WithOne().HasForeignKey(d => d.CaseAuditId);
        builder.HasMany(a => a.Actions).WithOne().HasForeignKey(a => a.CaseAuditId);
        builder.Ignore(a => a.SubjectId);
        builder.Ignore(a => a.LineId);
        builder.Ignore(a => a.ServiceId);
    }
}

internal sealed class AreaFindingMapping : IEntityTypeConfiguration<AreaFinding>
{
    public void Configure(EntityTypeBuilder<AreaFinding> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Judgement).HasConversion<string>().HasMaxLength(20);
        builder.Property(f => f.Moderated).HasConversion<string>().HasMaxLength(20);
        // The same area twice would be two answers to one question.
        builder.HasIndex(f => new { f.CaseAuditId, f.AreaId }).IsUnique();
        builder.HasOne<ToolArea>().WithMany().HasForeignKey(f => f.AreaId);
    }
}

internal sealed class AgreedActionMapping : IEntityTypeConfiguration<AgreedAction>
{
    public void Configure(EntityTypeBuilder<AgreedAction> builder) => builder.Property(a => a.Id).ValueGeneratedNever();
}
