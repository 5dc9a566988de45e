using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Tracking;

/// <summary>One dated step of an ask: what, when, who, in whose words, and the record that shows it.</summary>
public sealed class StatusEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }

    /// <summary>Whose step it is, where the ask has several addressees; null for a step of the whole ask.</summary>
    public Guid? AddresseeId { get; init; }

    public required TrackedItemState State { get; init; }
    public required DateOnly On { get; init; }
    public required int Order { get; init; }
    public string? By { get; init; }
    public required string Words { get; init; }

    /// <summary>What a response makes of the ask; null for an entry that is none, and where its words do not say.</summary>
    public ResponseOutcome? Outcome { get; init; }

    /// <summary>How much of it is done, from 0 to 100; null where nobody says.</summary>
    public int? Percent { get; init; }

    public string? EvidenceKind { get; init; }
    public Guid? EvidenceId { get; init; }
    public List<AnswerFile> Files { get; } = [];
}

/// <summary>What those asked made of an ask.</summary>
public enum ResponseOutcome { Accepted, Partly, Rejected }

/// <summary>A file that came with an answer: its pages, as uploads are taken in (rule G15).</summary>
public sealed class AnswerFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid StatusEntryId { get; init; }
    public required string Hash { get; init; }
    public required string Name { get; init; }
}

internal sealed class StatusEntryMapping : IEntityTypeConfiguration<StatusEntry>
{
    public void Configure(EntityTypeBuilder<StatusEntry> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>();
        builder.Property(s => s.Outcome).HasConversion<string>();
        builder.HasOne<Addressee>().WithMany().HasForeignKey(s => s.AddresseeId);
        builder.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.StatusEntryId);
    }
}

internal sealed class AnswerFileMapping : IEntityTypeConfiguration<AnswerFile>
{
    public void Configure(EntityTypeBuilder<AnswerFile> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Hash).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(200);
    }
}
