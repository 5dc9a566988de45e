using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Foundation.Access.Personal;

/// <summary>A personal record opened outside one's line, for a while and for a reason that its subject's manager reads the next day (rule A12).</summary>
public sealed class BreakGlass : IRecord
{
    public static readonly Permission Break = new("records.break-glass", "open a personal record outside their line or service, giving a reason");

    /// <summary>How long the record stays open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public const int ShortestReason = 20, LongestReason = 1_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who opened it.</summary>
    public required Guid AccountId { get; init; }

    public required string RecordKind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Whose record it was and who answered for it that day.</summary>
    public Guid? SubjectId { get; init; }
    public Guid? LineId { get; init; }
    public Guid? ServiceId { get; init; }

    public required string Reason { get; init; }
    public required DateTime BrokenAt { get; init; }
    public required DateTime EndsAt { get; init; }

    /// <summary>When the subject's managers were written to; null until then.</summary>
    public DateTime? ToldAt { get; set; }

    public RecordRef Ref => new("break-glass", Id);

    public RecordRef Opened => new(RecordKind, RecordId);

    public PersonalBounds Bounds => new(SubjectId, LineId, ServiceId);

    /// <summary>Why these words are no reason; null when they are one.</summary>
    public static string? Fault(string? reason) => (reason?.Trim().Length ?? 0) switch
    {
        0 => "Say why you need to open it",
        < ShortestReason => $"Say more: at least {ShortestReason} characters, so that somebody who was not there understands",
        > LongestReason => $"The reason must be {LongestReason} characters or fewer",
        _ => null,
    };
}

internal sealed class BreakGlassMapping : IEntityTypeConfiguration<BreakGlass>
{
    public void Configure(EntityTypeBuilder<BreakGlass> builder)
    {
        builder.Property(b => b.RecordKind).HasMaxLength(60);
        builder.Property(b => b.Reason).HasMaxLength(BreakGlass.LongestReason);
        // Of two servers that write to the managers at once, one does.
        builder.Property(b => b.ToldAt).IsConcurrencyToken();
        builder.HasIndex(b => new { b.AccountId, b.RecordKind, b.RecordId });
        builder.HasIndex(b => b.BrokenAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId);
    }
}
