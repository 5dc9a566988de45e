using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Publishing;

/// <summary>That something of a meeting was made public: what and when, and why late where it was. All of it is public, and none is changed afterwards (rule G11).</summary>
public sealed class Publication : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public required Guid BoardId { get; init; }
    public required PublicationKind Kind { get; init; }

    /// <summary>From 1, through all publications of the meeting.</summary>
    public int Number { get; set; }
    public required DateOnly PublishedOn { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Clear days that it left before the meeting (rule C3).</summary>
    public required int ClearDays { get; init; }

    /// <summary>Why it came late: the urgency, or why a paper was not available; why it was withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>Who accepted short notice, and the special circumstances (rule G9).</summary>
    public string? Chair { get; init; }
    public string? SpecialCircumstances { get; init; }

    public List<PublicationEntry> Entries { get; } = [];

    public RecordRef Ref => new("publication", Id);
}

/// <summary>The agenda itself, papers added to it later, or a paper taken back.</summary>
public enum PublicationKind { Agenda, Supplement, Withdrawal }

/// <summary>One thing that a publication made public or took back, in words that were public then.</summary>
public sealed class PublicationEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PublicationId { get; init; }
    public required int Order { get; init; }
    public Guid? AgendaItemId { get; init; }
    public Guid? PaperId { get; init; }
    public required string Words { get; set; }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(p => new { p.MeetingId, p.Number }).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
        builder.HasMany(p => p.Entries).WithOne().HasForeignKey(e => e.PublicationId);
    }
}

internal sealed class PublicationEntryMapping : IEntityTypeConfiguration<PublicationEntry>
{
    public void Configure(EntityTypeBuilder<PublicationEntry> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => e.PaperId);
    }
}
