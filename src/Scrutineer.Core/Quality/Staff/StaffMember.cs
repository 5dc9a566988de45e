using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;

namespace Scrutineer.Quality.Staff;

/// <summary>Somebody who works in a team of children's services: audits cases, or holds them. Staff are not the people of published papers, and have no public page (rule Y8).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class StaffMember : IRecord, IVisible
{
    public const int LongestName = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }

    /// <summary>What they are there: Team manager.</summary>
    public required string Post { get; set; }

    public required Guid TeamId { get; set; }
    public required Guid ServiceId { get; set; }

    /// <summary>The address of their account, in the form that accounts are compared by; null where none is known.</summary>
    public string? EmailKey { get; set; }

    /// <summary>Whether they still work there.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Times away, so that nothing falls to them then.</summary>
    public List<StaffLeave> Leave { get; } = [];

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("staff-member", Id);

    /// <summary>Whether they are there for at least half of a month's days.</summary>
    public bool IsThereIn(int year, int month)
    {
        var (first, days) = (new DateOnly(year, month, 1), DateTime.DaysInMonth(year, month));
        var away = Enumerable.Range(0, days).Count(d => Leave.Exists(l => l.From <= first.AddDays(d) && l.To >= first.AddDays(d)));
        return !HasLeft && away * 2 <= days;
    }
}

/// <summary>Days on which somebody is away, the last included. Why is nobody's business here.</summary>
public sealed class StaffLeave
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid StaffMemberId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
}

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(StaffMember.LongestName);
        builder.Property(s => s.Post).HasMaxLength(StaffMember.LongestName);
        builder.Property(s => s.EmailKey).HasMaxLength(320);
        builder.HasIndex(s => s.EmailKey);
        builder.HasIndex(s => s.TeamId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.TeamId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.ServiceId);
        builder.HasMany(s => s.Leave).WithOne().HasForeignKey(l => l.StaffMemberId);
    }
}

internal sealed class StaffLeaveMapping : IEntityTypeConfiguration<StaffLeave>
{
    public void Configure(EntityTypeBuilder<StaffLeave> builder) => builder.Property(l => l.Id).ValueGeneratedNever();
}
