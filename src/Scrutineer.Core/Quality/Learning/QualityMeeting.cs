using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Quality.Learning;

/// <summary>The meetings by which quality is steered and practice learns.</summary>
public enum QualityMeetingKind
{
    /// <summary>The practice improvement forum, every month.</summary>
    PracticeForum,

    /// <summary>Training that was commissioned.</summary>
    Training,

    /// <summary>Heads of service who steer the programme, every month.</summary>
    QualityGroup,

    /// <summary>Follows the action plans of strategic leads, every quarter.</summary>
    QualityMeeting,

    /// <summary>A performance clinic, every fortnight.</summary>
    Clinic,

    /// <summary>A look into similar cases, where one audit raised concern.</summary>
    DeepDive,

    /// <summary>An audit's report to the strategic lead.</summary>
    LeadReport,

    /// <summary>The strategic lead's action plan.</summary>
    ActionPlan,
}

/// <summary>A dated meeting of quality assurance with its papers, who was there and what was agreed; and what practice learnt there from which findings (rules U19 and U20).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class QualityMeeting : IRecord, IVisible
{
    public const int LongestTitle = 200, LongestText = 10_000, LongestTheme = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required QualityMeetingKind Kind { get; init; }
    public required DateOnly On { get; set; }
    public required string Title { get; set; }

    /// <summary>What it is to deal with, a line each.</summary>
    public List<string> Agenda { get; set; } = [];

    /// <summary>What was looked at there, a line each.</summary>
    public List<string> Papers { get; set; } = [];

    /// <summary>What came of it.</summary>
    public string Notes { get; set; } = "";

    /// <summary>The themes of findings that caused it.</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>The audit whose finding it looks into; null for most.</summary>
    public Guid? AuditId { get; init; }

    /// <summary>The service it is of; null for all of children's services.</summary>
    public Guid? ServiceId { get; set; }

    /// <summary>Counts each saving, so that two people who write at once find out.</summary>
    public int Version { get; set; }

    public List<QualityAttendance> Attended { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("quality-meeting", Id);
}

/// <summary>That somebody was there.</summary>
public sealed class QualityAttendance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid QualityMeetingId { get; init; }
    public required Guid StaffMemberId { get; init; }
}

internal sealed class QualityMeetingMapping : IEntityTypeConfiguration<QualityMeeting>
{
    public void Configure(EntityTypeBuilder<QualityMeeting> builder)
    {
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Title).HasMaxLength(QualityMeeting.LongestTitle);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasMany(m => m.Attended).WithOne().HasForeignKey(a => a.QualityMeetingId);
        builder.HasIndex(m => m.On);
    }
}

internal sealed class QualityAttendanceMapping : IEntityTypeConfiguration<QualityAttendance>
{
    public void Configure(EntityTypeBuilder<QualityAttendance> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.StaffMemberId);
        builder.HasIndex(a => new { a.QualityMeetingId, a.StaffMemberId }).IsUnique();
    }
}
