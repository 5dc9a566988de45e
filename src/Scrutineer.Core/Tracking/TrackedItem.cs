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

    /// <summary>The ask that this is a part of (1a of 1); null for a whole one.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>"1" or "1a", as its source numbers it; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Place among what was asked on its day: the order of the minutes, kept so that lists need not look them up.</summary>
    public int Place { get; set; }

    /// <summary>What it is about, as officers sort asks ("supervision"); null where nobody said.</summary>
    public string? Theme { get; set; }

    /// <summary>How it stands, from its entries (rule T17): lists filter by it.</summary>
    public TrackedItemState State { get; private set; } = TrackedItemState.Open;

    /// <summary>Copied from the last response that says what was made of the ask; null until one does.</summary>
    public ResponseOutcome? Outcome { get; private set; }

    /// <summary>First day of the pause it is in; null while its clock runs (rule T20).</summary>
    public DateOnly? PausedSince { get; private set; }

    /// <summary>Copied from the last judgement of its effect; null until one is made.</summary>
    public EffectOutcome? Effect { get; private set; }

    public Visibility Visibility { get; set; }
    public List<Addressee> Addressees { get; } = [];
    public List<StatusEntry> Statuses { get; } = [];
    public List<AskPause> Pauses { get; } = [];
    public List<EffectJudgement> Judgements { get; } = [];

    public RecordRef Ref => new("tracked-item", Id);
    public RecordRef Origin => new(OriginKind, OriginId);

    /// <summary>Adds to the line. Nothing is overwritten. Its addressees must be loaded.</summary>
    public void Record(StatusEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Statuses.Add(entry);
        foreach (var addressee in Addressees) addressee.State = StateOf(addressee.Id);
        State = Whole();
        Outcome = Statuses.Where(s => s.Outcome is not null).MaxBy(s => (s.On, s.Order))?.Outcome;
    }

    /// <summary>Stops its clock, or lets it run again (rule T20).</summary>
    public void Pause(AskPause pause)
    {
        ArgumentNullException.ThrowIfNull(pause);
        if (!Pauses.Contains(pause)) Pauses.Add(pause);
        PausedSince = Pauses.Find(p => p.Until is null)?.From;
    }

    /// <summary>How it stands with one of those asked: by the last entry about them or about all.</summary>
    private TrackedItemState StateOf(Guid addressee) =>
        Statuses.Where(s => s.AddresseeId is null || s.AddresseeId == addressee).MaxBy(s => (s.On, s.Order))?.State ?? TrackedItemState.Open;

    /// <summary>An ask is as far as the one of its addressees who is least far (rule T17).</summary>
    private TrackedItemState Whole() =>
        Addressees.Count > 1 && Statuses.Exists(s => s.AddresseeId is not null) ? Addressees.Min(a => a.State) : Statuses.MaxBy(s => (s.On, s.Order))!.State;

    /// <summary>Adds what was judged of its effect. Earlier judgements stay.</summary>
    public void Judge(EffectJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Judgements.Add(judgement);
        Effect = Judgements.MaxBy(j => (j.On, j.Order))!.Outcome;
    }
}

public enum TrackedItemKind { Recommendation, Action, Information, WorkProgramme, ActionPoint }

/// <summary>How far an ask has come, the least far first. Done is not the same as worked: the effect is judged apart.</summary>
public enum TrackedItemState
{
    Open,
    /// <summary>A sentence in a later paper says that it was answered; nobody has confirmed it.</summary>
    AnswerReported,
    /// <summary>A holding answer: the answer itself is awaited.</summary>
    InProgress,
    Responded,
    /// <summary>Answered, and being put into practice.</summary>
    Implementing,
    Done,
    Closed,
}

internal sealed class TrackedItemMapping : IEntityTypeConfiguration<TrackedItem>
{
    public void Configure(EntityTypeBuilder<TrackedItem> builder)
    {
        builder.HasIndex(t => new { t.Scope, t.RaisedOn });
        builder.HasIndex(t => new { t.OriginKind, t.OriginId });
        builder.HasIndex(t => new { t.RaisedOn, t.Place });
        builder.Property(t => t.Number).HasMaxLength(20);
        builder.Property(t => t.Theme).HasMaxLength(100);
        builder.HasMany(t => t.Pauses).WithOne().HasForeignKey(p => p.TrackedItemId);
        builder.Property(t => t.Kind).HasConversion<string>();
        builder.Property(t => t.State).HasConversion<string>();
        builder.Property(t => t.Outcome).HasConversion<string>();
        builder.HasMany(t => t.Addressees).WithOne().HasForeignKey(a => a.TrackedItemId);
        builder.Property(t => t.Effect).HasConversion<string>();
        builder.HasMany(t => t.Judgements).WithOne().HasForeignKey(j => j.TrackedItemId);
        builder.HasMany(t => t.Statuses).WithOne().HasForeignKey(s => s.TrackedItemId);
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(t => t.ParentId);
    }
}
