using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Tracking;

/// <summary>A time in which nobody waits for an ask's answer, and why (rule T20).</summary>
public sealed class AskPause
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The day on which the clock runs again; null while it stands.</summary>
    public DateOnly? Until { get; set; }

    public required string Reason { get; init; }

    /// <summary>How many days it has lasted, seen from a day.</summary>
    public int DaysBy(DateOnly today) => Math.Max(0, (Until ?? today).DayNumber - From.DayNumber);
}

internal sealed class AskPauseMapping : IEntityTypeConfiguration<AskPause>
{
    public void Configure(EntityTypeBuilder<AskPause> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Reason).HasMaxLength(500);
    }
}
