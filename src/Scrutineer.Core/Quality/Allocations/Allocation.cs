using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Quality.Allocations;

/// <summary>Who is to look at which case in which month, for an activity of the plan. The case goes by its reference, never by a name (rule U6).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.plan")]
public sealed class Allocation : IRecord, IVisible
{
    public const int LongestReference = 40;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PlanRowId { get; init; }

    /// <summary>The draw it came from; null for one that was added by hand or fell due by itself.</summary>
    public Guid? DrawId { get; init; }

    public required Guid AuditorId { get; set; }

    /// <summary>Whose work it is.</summary>
    public required Guid HolderId { get; init; }

    public required string CaseReference { get; init; }
    public required Guid TeamId { get; init; }
    public required Guid ServiceId { get; init; }

    /// <summary>The first day of the month it is for.</summary>
    public required DateOnly Month { get; set; }

    /// <summary>When it was done; null until then.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>The audit that tests it anew, where this is a re-audit.</summary>
    public Guid? ReauditOfId { get; init; }

    /// <summary>Each time it went to somebody else.</summary>
    public List<AllocationSwap> Swaps { get; } = [];

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("allocation", Id);

    /// <summary>The last day of its month.</summary>
    public DateOnly Due => Month.AddMonths(1).AddDays(-1);

    /// <summary>Gives it to somebody else.</summary>
    /// <exception cref="RuleBrokenException">It is done, there is no reason, or the activity does not let them.</exception>
    public void SwapTo(StaffMember now, StaffMember before, Pairing pairing, string? reason, string by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(now, pairing, reason));
        Swaps.Add(new AllocationSwap { AllocationId = Id, From = before.Name, To = now.Name, Reason = reason!.Trim(), By = by, At = at });
        AuditorId = now.Id;
    }

    private IEnumerable<string> ReasonsAgainst(StaffMember now, Pairing pairing, string? reason)
    {
        if (DoneOn is not null) yield return "It is done, so it can go to nobody else.";
        if (string.IsNullOrWhiteSpace(reason)) yield return "Say why it goes to somebody else.";
        else if (reason.Length > AllocationSwap.LongestReason) yield return $"The reason must be {AllocationSwap.LongestReason} characters or fewer.";
        if (now.Id == AuditorId) yield return $"It is with {now.Name} already.";
        if (now.HasLeft) yield return $"{now.Name} has left.";
        if (!EvenDraw.May(new DrawAuditor(now.Id, now.Name, now.TeamId, []), new DrawCase(CaseReference, HolderId, TeamId), pairing)) yield return $"{now.Name} may not look at it: {pairing.Refusal()}.";
    }
}

/// <summary>That an allocation went to somebody else, and why.</summary>
public sealed class AllocationSwap
{
    public const int LongestReason = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AllocationId { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>A draw as it was made, so that it can be shown to have been by lot (rule Y7).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.plan")]
public sealed class AllocationDraw : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PlanRowId { get; init; }

    /// <summary>Null: a draw may reach over services.</summary>
    public Guid? ServiceId { get; init; }

    public required long Seed { get; init; }

    /// <summary>SHA-256 of who and what was in the draw.</summary>
    public required string InputHash { get; init; }

    public required DateOnly FromMonth { get; init; }
    public required DateOnly ToMonth { get; init; }
    public required int Wanted { get; init; }
    public required int Given { get; init; }

    /// <summary>What kept it from being whole and even; empty where nothing did.</summary>
    public List<string> Binding { get; init; } = [];

    public required string By { get; init; }
    public required DateTime At { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("allocation-draw", Id);
}

internal sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.Property(a => a.CaseReference).HasMaxLength(Allocation.LongestReference);
        builder.HasIndex(a => new { a.AuditorId, a.Month });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(a => a.PlanRowId);
        builder.HasOne<AllocationDraw>().WithMany().HasForeignKey(a => a.DrawId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.AuditorId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.HolderId);
        builder.HasMany(a => a.Swaps).WithOne().HasForeignKey(s => s.AllocationId);
    }
}

internal sealed class AllocationSwapMapping : IEntityTypeConfiguration<AllocationSwap>
{
    public void Configure(EntityTypeBuilder<AllocationSwap> builder) => builder.Property(s => s.Id).ValueGeneratedNever();
}

internal sealed class AllocationDrawMapping : IEntityTypeConfiguration<AllocationDraw>
{
    public void Configure(EntityTypeBuilder<AllocationDraw> builder)
    {
        builder.Property(d => d.InputHash).HasMaxLength(64);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(d => d.PlanRowId);
    }
}
