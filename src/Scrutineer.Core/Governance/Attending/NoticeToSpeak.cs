using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>A councillor who is not on the board says that they wish to speak to an item, and why (rule L4).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class NoticeToSpeak : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid AgendaItemId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Reason { get; init; }

    /// <summary>When the chair or clerk had it (UTC).</summary>
    public required DateTime ReceivedAt { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("notice-to-speak", Id);
}

internal sealed class NoticeToSpeakMapping : IEntityTypeConfiguration<NoticeToSpeak>
{
    public void Configure(EntityTypeBuilder<NoticeToSpeak> builder)
    {
        builder.HasOne<Meeting>().WithMany().HasForeignKey(n => n.MeetingId);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(n => n.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
