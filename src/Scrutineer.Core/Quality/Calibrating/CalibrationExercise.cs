using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Calibrating;

/// <summary>One case that many judge without seeing each other's judgements, to find out how far they see the same (rule U17).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("calibration.grade")]
public sealed class CalibrationExercise : IRecord, IVisible
{
    public static readonly Permission Grade = new("calibration.grade", "judge the cases of calibration exercises, and see how far judgements agreed");

    public const int LongestTitle = 200, LongestMaterial = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; init; }

    /// <summary>The version by whose areas the case is judged.</summary>
    public required Guid ToolVersionId { get; init; }

    /// <summary>The case's strand, which says what areas are asked.</summary>
    public required string Strand { get; init; }

    /// <summary>The case as it is told, without anything that tells who the child is (rule U6).</summary>
    public required string Material { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last day to judge it.</summary>
    public required DateOnly ClosesOn { get; init; }

    public required string By { get; init; }

    /// <summary>When it was closed; until then nobody sees another's judgements.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What those who met over it agreed, a mark for each of the version's areas; null until it is closed.</summary>
    public string? AgreedMarks { get; set; }

    /// <summary>The service whose exercise it is; null for all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public List<CalibrationGrade> Grades { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("calibration-exercise", Id);
}

/// <summary>How one person judged the case of an exercise.</summary>
public sealed class CalibrationGrade
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CalibrationExerciseId { get; init; }
    public required Guid StaffMemberId { get; init; }

    /// <summary>A mark for each of the version's areas.</summary>
    public required string Marks { get; set; }

    public required DateOnly On { get; set; }
}

internal sealed class CalibrationExerciseMapping : IEntityTypeConfiguration<CalibrationExercise>
{
    public void Configure(EntityTypeBuilder<CalibrationExercise> builder)
    {
        builder.Property(e => e.Title).HasMaxLength(CalibrationExercise.LongestTitle);
        builder.Property(e => e.Strand).HasMaxLength(100);
        builder.Property(e => e.AgreedMarks).HasMaxLength(100);
        builder.HasOne<AuditToolVersion>().WithMany().HasForeignKey(e => e.ToolVersionId);
        builder.HasMany(e => e.Grades).WithOne().HasForeignKey(g => g.CalibrationExerciseId);
    }
}

internal sealed class CalibrationGradeMapping : IEntityTypeConfiguration<CalibrationGrade>
{
    public void Configure(EntityTypeBuilder<CalibrationGrade> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Marks).HasMaxLength(100);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(g => g.StaffMemberId);
        // Somebody judges a case once, and may change it until it is closed.
        builder.HasIndex(g => new { g.CalibrationExerciseId, g.StaffMemberId }).IsUnique();
    }
}
