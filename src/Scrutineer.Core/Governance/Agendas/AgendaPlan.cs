using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Agendas;

/// <summary>That a meeting's agenda is made here, and what of its making the public does not see (rule G2).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class AgendaPlan : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public Guid? BoardId { get; set; }
    public Visibility Visibility { get; set; } = Visibility.Internal;

    /// <summary>Who accepted that the agenda goes out with short notice, why it could not wait, and what is special (rule G9).</summary>
    public string? UrgentChair { get; set; }
    public string? UrgentReason { get; set; }
    public string? SpecialCircumstances { get; set; }

    /// <summary>Grows with every change of the agenda, so that two who change it at once are told.</summary>
    public int Version { get; set; }

    public RecordRef Ref => new("agenda-plan", Id);

    /// <summary>True where all that the urgent route asks for is recorded.</summary>
    public bool IsUrgent => UrgentChair is { Length: > 0 } && UrgentReason is { Length: > 0 } && SpecialCircumstances is { Length: > 0 };
}

internal sealed class AgendaPlanMapping : IEntityTypeConfiguration<AgendaPlan>
{
    public void Configure(EntityTypeBuilder<AgendaPlan> builder)
    {
        builder.HasIndex(p => p.MeetingId).IsUnique();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
    }
}
