using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Tracking;

/// <summary>Something asked for: a recommendation, an action, information, or an item for the work programme (rule T3).
/// It has one origin, and an append-only line of status entries whose last is its state.</summary>
[ScopedBy(nameof(Scope))]
public sealed class TrackedItem : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required TrackedItemKind Kind { get; set; }
    public required string Text { get; set; }

    /// <summary>The body that asked (a board).</summary>
    public required Guid Scope { get; init; }

    /// <summary>Where it was raised: a minute, or the paper that lists it when no minute of it is here.</summary>
    public required string OriginKind { get; set; }
    public required Guid OriginId { get; set; }

    /// <summary>Ordinal of the decision it stands in; null when it was asked outside RESOLVED.</summary>
    public string? OriginPart { get; set; }

    /// <summary>Day of the meeting that asked.</summary>
    public required DateOnly RaisedOn { get; set; }

    /// <summary>Title of the agenda item or minute it was asked under.</summary>
    public string? Subject { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>The rule that set the due date, in words.</summary>
    public string? DueRule { get; set; }

    /// <summary>True where the board named the due day, or said that there is none: no rule sets it anew.</summary>
    public bool DueIsGiven { get; init; }

    public Guid? ParentId { get; set; }

    /// <summary>Copied from the last entry, so that lists can filter by it.</summary>
    public TrackedItemState State { get; private set; } = TrackedItemState.Open;

    /// <summary>Copied from the last judgement of its effect; null until one is made.</summary>
    public EffectOutcome? Effect { get; private set; }

    public Visibility Visibility { get; set; }
    public List<Addressee> Addressees { get; } = [];
    public List<StatusEntry> Statuses { get; } = [];
    public List<EffectJudgement> Judgements { get; } = [];

    public RecordRef Ref => new("tracked-item", Id);
    public RecordRef Origin => new(OriginKind, OriginId);

    /// <summary>Adds to the line. Nothing is overwritten.</summary>
    public void Record(StatusEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Statuses.Add(entry);
        State = Statuses.MaxBy(s => (s.On, s.Order))!.State;
    }

    /// <summary>Adds what was judged of its effect. Earlier judgements stay.</summary>
    public void Judge(EffectJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Judgements.Add(judgement);
        Effect = Judgements.MaxBy(j => (j.On, j.Order))!.Outcome;
    }
}

public enum TrackedItemKind { Recommendation, Action, Information, WorkProgramme }

/// <summary>How far an ask has come. Done is not the same as worked: the effect is judged apart.</summary>
public enum TrackedItemState
{
    Open,
    /// <summary>A sentence in a later paper says that it was answered; nobody has confirmed it.</summary>
    AnswerReported,
    Responded,
    InProgress,
    Done,
    Closed,
}

/// <summary>What those asked make of an ask.</summary>
public enum ResponseOutcome { Accepted, Partly, Rejected }

/// <summary>One of those an ask is put to, as written, and the post it was matched to.</summary>
public sealed class Addressee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required string AsWritten { get; init; }
    public Guid? PostId { get; set; }
    public int Order { get; init; }
}

/// <summary>One dated step of an ask: what, when, who, in whose words, and the record that shows it.</summary>
public sealed class StatusEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required TrackedItemState State { get; init; }
    public required DateOnly On { get; init; }
    public required int Order { get; init; }
    public string? By { get; init; }
    public required string Words { get; init; }

    /// <summary>What a response makes of the ask; null for an entry that is none, and where its words do not say.</summary>
    public ResponseOutcome? Outcome { get; init; }

    public string? EvidenceKind { get; init; }
    public Guid? EvidenceId { get; init; }
}

internal sealed class TrackedItemMapping : IEntityTypeConfiguration<TrackedItem>
{
    public void Configure(EntityTypeBuilder<TrackedItem> builder)
    {
        builder.HasIndex(t => new { t.Scope, t.RaisedOn });
        builder.HasIndex(t => new { t.OriginKind, t.OriginId });
        builder.Property(t => t.Kind).HasConversion<string>();
        builder.Property(t => t.State).HasConversion<string>();
        builder.HasMany(t => t.Addressees).WithOne().HasForeignKey(a => a.TrackedItemId);
        builder.Property(t => t.Effect).HasConversion<string>();
        builder.HasMany(t => t.Judgements).WithOne().HasForeignKey(j => j.TrackedItemId);
        builder.HasMany(t => t.Statuses).WithOne().HasForeignKey(s => s.TrackedItemId);
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(t => t.ParentId);
    }
}

internal sealed class AddresseeMapping : IEntityTypeConfiguration<Addressee>
{
    public void Configure(EntityTypeBuilder<Addressee> builder) => builder.Property(a => a.Id).ValueGeneratedNever();
}

internal sealed class StatusEntryMapping : IEntityTypeConfiguration<StatusEntry>
{
    public void Configure(EntityTypeBuilder<StatusEntry> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>();
        builder.Property(s => s.Outcome).HasConversion<string>();
    }
}
