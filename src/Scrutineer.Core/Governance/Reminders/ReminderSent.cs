using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Governance.Reminders;

/// <summary>That a reminder went. It is written in the transaction that queues its mail, and there can be one of each, so that nobody is reminded twice of one thing (rule L23).</summary>
[NotJournalled]
public sealed class ReminderSent
{
    public required string Kind { get; init; }

    /// <summary>The meeting or sign-off it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day that was due then: where it moves, the reminder goes anew.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>0 before the day; from 1 on the weeks it is late.</summary>
    public required int Step { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class ReminderSentMapping : IEntityTypeConfiguration<ReminderSent>
{
    public void Configure(EntityTypeBuilder<ReminderSent> builder)
    {
        builder.HasKey(r => new { r.Kind, r.SubjectId, r.Due, r.Step });
        builder.Property(r => r.Kind).HasMaxLength(40);
    }
}
