using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Tracking.Answers;

/// <summary>An answer in the making: written by whoever is asked or by somebody they asked to, and published by whoever is asked (rule T25).</summary>
[ScopedBy(nameof(Scope))]
public sealed class AnswerDraft : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid Scope { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Internal;
    public required Guid TrackedItemId { get; init; }

    /// <summary>Whose answer it is.</summary>
    public required Guid AddresseeId { get; init; }

    public AnswerStep Step { get; set; }
    public ResponseOutcome? Outcome { get; set; }
    public int? Percent { get; set; }
    public string Words { get; set; } = "";

    /// <summary>The account asked to write it; null where whoever is asked writes it themselves.</summary>
    public Guid? DelegateId { get; set; }

    public string? DelegateName { get; set; }
    public DraftStage Stage { get; set; } = DraftStage.Writing;

    /// <summary>What whoever is asked said when they gave it back.</summary>
    public string? Returned { get; set; }

    public required DateTime SavedAt { get; set; }
    public required string SavedBy { get; set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; set; }

    public List<DraftFile> Files { get; } = [];

    public RecordRef Ref => new("answer-draft", Id);
}

/// <summary>Where a draft answer stands.</summary>
public enum DraftStage { Writing, ForSignOff }

/// <summary>A file that is to go with an answer.</summary>
public sealed class DraftFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AnswerDraftId { get; init; }
    public required string Hash { get; init; }
    public required string Name { get; init; }
}

internal sealed class AnswerDraftMapping : IEntityTypeConfiguration<AnswerDraft>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> builder)
    {
        builder.Property(d => d.Step).HasConversion<string>();
        builder.Property(d => d.Outcome).HasConversion<string>();
        builder.Property(d => d.Stage).HasConversion<string>();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.AddresseeId).IsUnique();
        builder.HasIndex(d => d.DelegateId);
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(d => d.TrackedItemId);
        builder.HasOne<Addressee>().WithMany().HasForeignKey(d => d.AddresseeId);
        builder.HasMany(d => d.Files).WithOne().HasForeignKey(f => f.AnswerDraftId);
    }
}

internal sealed class DraftFileMapping : IEntityTypeConfiguration<DraftFile>
{
    public void Configure(EntityTypeBuilder<DraftFile> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Hash).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(200);
    }
}
