using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>One line of the roll that the clerk keeps of a meeting: who is expected, who sent word, who came (rule L1). It becomes an <see cref="Attendance"/> when the minutes are published.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class RollEntry : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>In what capacity they would attend; apologies are a <see cref="Presence"/>, not a group.</summary>
    public required AttendanceRole Group { get; init; }

    public Presence Presence { get; set; }

    /// <summary>Directorate of an employee, role of a guest.</summary>
    public string? Detail { get; set; }

    /// <summary>For a substitute: the member whose place they take.</summary>
    public Guid? SubstituteForId { get; set; }

    /// <summary>When the clerk was told of the apology or the substitute (UTC); null where nobody sent word.</summary>
    public DateTime? ToldAt { get; set; }

    public required int Order { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("roll-entry", Id);
}

/// <summary>Whether somebody on the roll came.</summary>
public enum Presence { Expected, Present, Apologies, Absent }

internal sealed class RollEntryMapping : IEntityTypeConfiguration<RollEntry>
{
    public void Configure(EntityTypeBuilder<RollEntry> builder)
    {
        builder.HasIndex(r => new { r.MeetingId, r.PersonId, r.Group }).IsUnique();
        builder.Property(r => r.Group).HasConversion<string>();
        builder.Property(r => r.Presence).HasConversion<string>();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.SubstituteForId).OnDelete(DeleteBehavior.Restrict);
    }
}
