using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Challenge;

/// <summary>One question put to a few cases of a service, a row a case (rule U22).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-samples")]
public sealed class DipSample : IRecord, IVisible
{
    public static readonly Permission Read = new("quality.read-samples", "read dip samples and ratings of plans, with the references of the cases");

    public const int LongestQuestion = 300, LongestNote = 500, LongestTheme = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ServiceId { get; init; }

    /// <summary>What is asked of each case, so that yes is good: "Is the chronology up to date?"</summary>
    public required string Question { get; init; }

    /// <summary>The theme of findings that it is about; null for none.</summary>
    public string? Theme { get; init; }

    public required DateOnly On { get; init; }
    public required string By { get; init; }

    /// <summary>When the same question falls due again; null where it does not.</summary>
    public DateOnly? AgainOn { get; init; }

    public List<DipRow> Rows { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("dip-sample", Id);
}

/// <summary>What a case answers.</summary>
public enum DipAnswer
{
    No,
    Yes,
    DoesNotApply,
}

/// <summary>One case of a dip sample.</summary>
public sealed class DipRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DipSampleId { get; init; }
    public required string CaseReference { get; init; }
    public required DipAnswer Answer { get; init; }
    public string Note { get; init; } = "";
}

internal sealed class DipSampleMapping : IEntityTypeConfiguration<DipSample>
{
    public void Configure(EntityTypeBuilder<DipSample> builder)
    {
        builder.Property(s => s.Question).HasMaxLength(DipSample.LongestQuestion);
        builder.Property(s => s.Theme).HasMaxLength(DipSample.LongestTheme);
        builder.HasMany(s => s.Rows).WithOne().HasForeignKey(r => r.DipSampleId);
        builder.HasIndex(s => s.On);
    }
}

internal sealed class DipRowMapping : IEntityTypeConfiguration<DipRow>
{
    public void Configure(EntityTypeBuilder<DipRow> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Answer).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.CaseReference).HasMaxLength(60);
        builder.Property(r => r.Note).HasMaxLength(DipSample.LongestNote);
        builder.HasIndex(r => new { r.DipSampleId, r.CaseReference }).IsUnique();
    }
}
