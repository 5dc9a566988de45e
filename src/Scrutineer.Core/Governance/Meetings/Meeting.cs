using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.Meetings;

/// <summary>A board's meeting on a day: from its place in the programme to its minutes, one record and one address.</summary>
public sealed class Meeting : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required DateOnly Date { get; set; }
    public TimeOnly? Time { get; set; }
    public string? Place { get; set; }
    public TimeOnly? Closed { get; set; }

    /// <summary>Day the agenda says it was published.</summary>
    public DateOnly? Published { get; set; }

    public bool HasAgenda { get; set; }
    public bool HasMinutes { get; set; }

    /// <summary>What the work programme adds to the date ("to be held at the library").</summary>
    public string? ProgrammeNote { get; set; }

    /// <summary>What it is besides an ordinary meeting: "joint meeting with the Health Scrutiny Board", "visit to the contact centre".</summary>
    public string? Nature { get; set; }

    public List<AgendaItem> Items { get; } = [];
    public List<Attendance> Attendances { get; } = [];

    public RecordRef Ref => new("meeting", Id);

    /// <summary>True while only a work programme names the day: a programmed date is not a meeting held (rule W2).</summary>
    public bool IsProgrammedOnly => !HasAgenda && !HasMinutes;
}

/// <summary>How somebody was (or was not) at a meeting.</summary>
public sealed class Attendance : Foundation.People.INamesPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public required Guid PersonId { get; set; }

    /// <inheritdoc/>
    public Guid? NamedId { get; set; }

    public required AttendanceRole Role { get; init; }

    /// <summary>Directorate of an employee, role of a guest.</summary>
    public string? Detail { get; init; }

    /// <summary>For a substitute: whose place they took, as printed.</summary>
    public string? For { get; init; }

    public int Order { get; init; }
}

public enum AttendanceRole { Chair, Member, Substitute, CoOpted, Cabinet, Employee, Invited, Apology }

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasIndex(m => new { m.BoardId, m.Date }).IsUnique();
        builder.HasIndex(m => m.Date);
        builder.HasOne<Board>().WithMany().HasForeignKey(m => m.BoardId);
        builder.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MeetingId);
        builder.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.MeetingId);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Role).HasConversion<string>();
        builder.HasIndex(a => a.PersonId);
        builder.HasOne<Foundation.People.Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}
