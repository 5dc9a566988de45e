using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>One minute while it is being written. It is internal to the board's officers (rule L8) and becomes a <see cref="Minute"/> when the set is published.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class DraftMinute : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>The item it records; null for what stood on no agenda.</summary>
    public Guid? AgendaItemId { get; init; }

    /// <summary>The minute it became; null until it is published.</summary>
    public Guid? MinuteId { get; set; }

    public required int Order { get; init; }
    public required string Title { get; set; }

    /// <summary>What was said, as Markdown.</summary>
    public required string Narrative { get; set; }

    /// <summary>Questions and concerns raised.</summary>
    public List<string> Questions { get; set; } = [];

    /// <summary>True for business closed to the public: its minute is exempt (rule M4).</summary>
    public bool IsClosed { get; init; }

    /// <summary>True where co-opted members vote (rule L6).</summary>
    public bool IsEducationMatter { get; set; }

    /// <summary>Sentences that read like asks and that the clerk said are none (rule L9).</summary>
    public List<string> SetAside { get; set; } = [];

    public List<DraftDecision> Decisions { get; } = [];
    public List<DraftAsk> Asks { get; } = [];
    public List<DraftClosure> Closures { get; } = [];

    /// <summary>Counts savings: a saving that began from an older one is a conflict (rule L8).</summary>
    public int Version { get; set; }

    /// <summary>Who saved it last, by name.</summary>
    public string? SavedBy { get; set; }
    public DateTime? SavedAt { get; set; }
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("draft-minute", Id);
}

/// <summary>A text to stand under RESOLVED.</summary>
public sealed class DraftDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftMinuteId { get; init; }
    public required int Order { get; init; }
    public required string Text { get; set; }
}

/// <summary>Something that a draft minute asks for, to go to the tracker when it is published.</summary>
public sealed class DraftAsk
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftMinuteId { get; init; }
    public required int Order { get; init; }

    /// <summary>Order of the decision it stands in; null outside RESOLVED.</summary>
    public int? Decision { get; set; }

    public required TrackedItemKind Kind { get; set; }
    public required string Text { get; set; }

    /// <summary>Those it is put to, as written.</summary>
    public List<string> To { get; set; } = [];

    public AskDue Due { get; set; }

    /// <summary>The day, where one was set by hand.</summary>
    public DateOnly? DueOn { get; set; }
}

/// <summary>What sets the due day of an ask: the rule of its kind (rule T7), a day that the board named, or nothing.</summary>
public enum AskDue { ByRule, OnDay, NoDay }

/// <summary>The clerk's word on whether a sentence closes an open ask.</summary>
public sealed class DraftClosure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftMinuteId { get; init; }
    public required Guid TrackedItemId { get; init; }
    public required string Sentence { get; init; }
    public required bool Closes { get; init; }
}

internal sealed class DraftMinuteMapping : IEntityTypeConfiguration<DraftMinute>
{
    public void Configure(EntityTypeBuilder<DraftMinute> builder)
    {
        builder.HasIndex(m => new { m.MeetingId, m.Order });
        builder.HasIndex(m => m.MinuteId);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(m => m.AgendaItemId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(m => m.Decisions).WithOne().HasForeignKey(d => d.DraftMinuteId);
        builder.HasMany(m => m.Asks).WithOne().HasForeignKey(a => a.DraftMinuteId);
        builder.HasMany(m => m.Closures).WithOne().HasForeignKey(c => c.DraftMinuteId);
    }
}

internal sealed class DraftDecisionMapping : IEntityTypeConfiguration<DraftDecision>
{
    public void Configure(EntityTypeBuilder<DraftDecision> builder) => builder.Property(d => d.Id).ValueGeneratedNever();
}

internal sealed class DraftAskMapping : IEntityTypeConfiguration<DraftAsk>
{
    public void Configure(EntityTypeBuilder<DraftAsk> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasConversion<string>();
        builder.Property(a => a.Due).HasConversion<string>();
    }
}

internal sealed class DraftClosureMapping : IEntityTypeConfiguration<DraftClosure>
{
    public void Configure(EntityTypeBuilder<DraftClosure> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(c => c.TrackedItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
