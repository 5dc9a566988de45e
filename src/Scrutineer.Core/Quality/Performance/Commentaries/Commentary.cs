using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Quality.Performance.Commentaries;

/// <summary>What is said of an indicator's figure of one period: drafted by who answers for it, approved by somebody else, every version kept (rule R10).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("performance.read")]
public sealed class Commentary : IRecord, IVisible
{
    public static readonly Permission Approve = new("performance.approve", "approve commentary on performance figures");

    public const int LongestWords = 5_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IndicatorId { get; init; }
    public required DateOnly Period { get; init; }
    public string? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }

    /// <summary>The version that was approved; null while none is.</summary>
    public int? ApprovedNumber { get; set; }

    /// <summary>Why it was approved although its words and its table go different ways.</summary>
    public string? WhyAgainstTable { get; set; }

    public Guid? ServiceId { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;
    public int Version { get; set; }
    public List<CommentaryVersion> Versions { get; } = [];

    public RecordRef Ref => new("commentary", Id);

    public CommentaryVersion Latest => Versions.MaxBy(v => v.Number)!;

    /// <summary>The words that are approved; null while none are.</summary>
    public CommentaryVersion? Approved => Versions.Find(v => v.Number == ApprovedNumber);

    /// <summary>True while the latest words wait for approval.</summary>
    public bool IsWaiting => Versions.Count > 0 && Latest.Number != ApprovedNumber;
}

/// <summary>One version of a commentary.</summary>
public sealed class CommentaryVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CommentaryId { get; init; }
    public required int Number { get; init; }
    public required string Words { get; init; }
    public required string By { get; init; }

    /// <summary>The account that wrote it: nobody approves their own words.</summary>
    public Guid? ByAccountId { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class CommentaryMapping : IEntityTypeConfiguration<Commentary>
{
    public void Configure(EntityTypeBuilder<Commentary> builder)
    {
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.IndicatorId, c.Period }).IsUnique();
        builder.HasOne<Indicator>().WithMany().HasForeignKey(c => c.IndicatorId);
        builder.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.CommentaryId);
    }
}

internal sealed class CommentaryVersionMapping : IEntityTypeConfiguration<CommentaryVersion>
{
    public void Configure(EntityTypeBuilder<CommentaryVersion> builder) => builder.Property(v => v.Id).ValueGeneratedNever();
}
