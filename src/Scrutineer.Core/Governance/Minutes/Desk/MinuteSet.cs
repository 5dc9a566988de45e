using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>The minutes of one meeting as the desk takes them through their states (rules L8 to L13).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class MinuteSet : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }
    public MinutesState State { get; private set; }

    /// <summary>Internal while it is a draft, public from its publication.</summary>
    public Visibility Visibility { get; internal set; } = Visibility.Internal;

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Day of the later meeting that approved them.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Corrections that were made before they were approved.</summary>
    public int Corrections { get; set; }

    /// <summary>Counts its changes, so that two people who change it at once do not overwrite each other.</summary>
    public int Version { get; private set; }

    public RecordRef Ref => new("minute-set", Id);

    /// <summary>Sends the draft to the chair.</summary>
    public void SendToChair() => Move(MinutesState.Drafting, MinutesState.WithChair, "The draft has gone to the chair already.");

    /// <summary>Takes the draft back to the desk, with the chair's comments.</summary>
    public void ReturnFromChair() => Move(MinutesState.WithChair, MinutesState.Read, "The draft is not with the chair.");

    /// <summary>Publishes them as a draft to be approved.</summary>
    public void Publish(DateOnly on)
    {
        Move(MinutesState.Read, MinutesState.Published, State is MinutesState.Published or MinutesState.Approved ? "The minutes are published already." : "The chair has not read the draft yet. Send it, and record what the chair says of it.");
        (PublishedOn, Visibility) = (on, Visibility.Public);
    }

    /// <summary>Makes them final at a later meeting (rule L12).</summary>
    public void Approve(DateOnly meeting)
    {
        Move(MinutesState.Published, MinutesState.Approved, State == MinutesState.Approved ? "The minutes are approved already." : "Only published minutes can be approved.");
        ApprovedOn = meeting;
    }

    /// <summary>Counts a change of what hangs on the set.</summary>
    public void Touch() => Version++;

    private void Move(MinutesState from, MinutesState to, string otherwise)
    {
        if (State != from) throw new RuleBrokenException(otherwise);
        State = to;
        Version++;
    }
}

/// <summary>How far minutes have come: written, with the chair, read by the chair, published as a draft, approved.</summary>
public enum MinutesState { Drafting, WithChair, Read, Published, Approved }

internal sealed class MinuteSetMapping : IEntityTypeConfiguration<MinuteSet>
{
    public void Configure(EntityTypeBuilder<MinuteSet> builder)
    {
        builder.HasIndex(s => s.MeetingId).IsUnique();
        builder.Property(s => s.State).HasConversion<string>();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId);
    }
}
