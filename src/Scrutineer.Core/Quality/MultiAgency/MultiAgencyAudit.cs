using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.People;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.MultiAgency;

/// <summary>One case that several agencies audit together, each its own part of the work (rule U26).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-samples")]
public sealed class MultiAgencyAudit : IRecord, IVisible
{
    public const int LongestTitle = 150, LongestBriefing = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; init; }

    /// <summary>The reference by which the agencies know the case among themselves, never a name.</summary>
    public required string CaseReference { get; init; }

    /// <summary>What the agencies are told: the time that is looked at, and what to look for.</summary>
    public string Briefing { get; init; } = "";

    /// <summary>The service whose case it is.</summary>
    public required Guid ServiceId { get; init; }

    /// <summary>The version of the tool whose areas each agency judges.</summary>
    public required Guid ToolVersionId { get; init; }

    public required DateOnly SetOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required string By { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("multi-agency-audit", Id);
}

/// <summary>One agency's part: what it judges of its own work with the case. It is personal: it opens to those who answer for the agency here, to the service whose case it is, and to those who lead quality.</summary>
public sealed class AgencyPart : IPersonalRecord
{
    public static readonly Permission Fill = new("agency-audits.fill", "audit their own agency's part of a multi-agency audit");

    public const int LongestText = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MultiAgencyAuditId { get; init; }

    /// <summary>The partner whose part it is.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The service whose case it is.</summary>
    public required Guid UnitId { get; init; }

    public DateOnly? SentOn { get; set; }
    public string SentBy { get; set; } = "";

    /// <summary>Counts each saving, so that two windows find out about each other.</summary>
    public int Version { get; set; }

    public List<AgencyFinding> Findings { get; } = [];

    public RecordRef Ref => new("agency-part", Id);

    /// <summary>It is about a child: no member of staff is its subject.</summary>
    public Guid? SubjectId => null;

    public Guid? LineId => null;

    public Guid? ServiceId => UnitId;

    /// <summary>The finding in an area; null while there is none.</summary>
    public AgencyFinding? Of(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Findings.Find(f => f.AreaId == area.Id);
    }
}

/// <summary>What an agency found of its own work in one area.</summary>
public sealed class AgencyFinding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AgencyPartId { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>Null where the area does not apply to the agency, or is not judged yet.</summary>
    public Judgement? Judgement { get; set; }

    /// <summary>True where the agency had no part in it.</summary>
    public bool DoesNotApply { get; set; }

    /// <summary>The evidence, and the impact on the child.</summary>
    public string Words { get; set; } = "";
}

internal sealed class MultiAgencyAuditMapping : IEntityTypeConfiguration<MultiAgencyAudit>
{
    public void Configure(EntityTypeBuilder<MultiAgencyAudit> builder)
    {
        builder.Property(a => a.Title).HasMaxLength(MultiAgencyAudit.LongestTitle);
        builder.Property(a => a.CaseReference).HasMaxLength(Allocation.LongestReference);
        builder.HasOne<AuditToolVersion>().WithMany().HasForeignKey(a => a.ToolVersionId);
    }
}

internal sealed class AgencyPartMapping : IEntityTypeConfiguration<AgencyPart>
{
    public void Configure(EntityTypeBuilder<AgencyPart> builder)
    {
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.SubjectId);
        builder.Ignore(p => p.LineId);
        builder.Ignore(p => p.ServiceId);
        builder.HasMany(p => p.Findings).WithOne().HasForeignKey(f => f.AgencyPartId);
        builder.HasIndex(p => new { p.MultiAgencyAuditId, p.OrganisationId }).IsUnique();
        builder.HasOne<MultiAgencyAudit>().WithMany().HasForeignKey(p => p.MultiAgencyAuditId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
    }
}

internal sealed class AgencyFindingMapping : IEntityTypeConfiguration<AgencyFinding>
{
    public void Configure(EntityTypeBuilder<AgencyFinding> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Judgement).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(f => new { f.AgencyPartId, f.AreaId }).IsUnique();
    }
}
