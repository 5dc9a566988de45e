using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Outstanding;

namespace Scrutineer.Governance.Papers;

/// <summary>A document before a board: a briefing note, a report, a letter.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class Paper : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }

    /// <summary>The meeting's board, whose members may see it where the public may not.</summary>
    public Guid? BoardId { get; set; }
    public Guid? AgendaItemId { get; set; }
    public required PaperForm Form { get; set; }
    public required int Order { get; set; }
    public required string Subject { get; set; }
    public string? AddressedTo { get; set; }
    public DateOnly? Date { get; set; }

    /// <summary>Its words, as Markdown.</summary>
    public required string Text { get; set; }

    public Visibility Visibility { get; set; }

    /// <summary>True for a paper made or uploaded here, not read from an imported file.</summary>
    public bool MadeHere { get; init; }

    /// <summary>Grows with every saved change; a save from an older one is a conflict (rule G3).</summary>
    public int Version { get; set; }

    /// <summary>The version that approvals must be of, or of a later one, to count (rule G6).</summary>
    public int ApprovalsFrom { get; set; }

    /// <summary>The uploaded file that stands in its text's place, by hash and by name.</summary>
    public string? FileHash { get; set; }
    public string? FileName { get; set; }

    /// <summary>Fingerprint of the appendix that a paper made from records took from them; null for any other paper (rule W6).</summary>
    public string? FactsHash { get; set; }

    /// <summary>The asks that an outstanding-issues report lists.</summary>
    public List<ReportedAsk> Reported { get; } = [];

    /// <summary>How many pages an uploaded PDF has.</summary>
    public int? Pages { get; set; }

    /// <summary>The day it was withdrawn after publication, and why (rule G13).</summary>
    public DateOnly? WithdrawnOn { get; set; }
    public string? WithdrawnWhy { get; set; }

    /// <summary>The withdrawn paper that it is to replace, or replaces.</summary>
    public Guid? ReplacesId { get; set; }

    /// <summary>True until it is published (rule G2).</summary>
    public bool IsDraft => Visibility == Visibility.Internal;

    public bool IsUploaded => FileHash is not null;

    public List<PaperRecommendation> Recommendations { get; } = [];

    public RecordRef Ref => new("paper", Id);
}

/// <summary>The form a paper takes.</summary>
public enum PaperForm { BriefingNote, CabinetReport, Letter, Other, Presentation, AnnualReport, MinutesOfAnotherBody }

/// <summary>What a paper asks its readers to decide, or a review recommends to agencies.</summary>
public sealed class PaperRecommendation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PaperId { get; init; }
    public required int Order { get; init; }
    public required string Ordinal { get; init; }
    public string? To { get; init; }
    public required string Text { get; init; }

    /// <summary>Lettered parts, "a) …" each.</summary>
    public List<string> Parts { get; init; } = [];

    /// <summary>Its text up to its lettered parts.</summary>
    public string Opening => Parts.Count > 0 && Text.IndexOf(Parts[0], StringComparison.Ordinal) is >= 0 and var at ? Text[..at].TrimEnd() : Text;
}

/// <summary>A file as published, and what it was read as. The original is offered beside everything read from it.</summary>
public sealed class PublishedDocument : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string FileHash { get; set; }
    public required string FileName { get; set; }
    public required DateTime ImportedAt { get; set; }
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>The contract's word for it: agenda-pack, minutes, …</summary>
    public required string Kind { get; init; }

    /// <summary>Day of publication that it prints.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When the file was last written, as its file system had it.</summary>
    public DateTime? WrittenAt { get; init; }

    /// <summary>Why it is not sure which version is the newer, this or another of the same paper (rule I3).</summary>
    public string? VersionDoubt { get; init; }

    /// <summary>What could not be read, a line each: "line 12: …".</summary>
    public List<string> Problems { get; set; } = [];

    /// <summary>The document a corrected one replaced.</summary>
    public Guid? ReplacesId { get; set; }
    public bool IsReplaced { get; set; }

    public RecordRef Ref => new("document", Id);
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.Property(p => p.Form).HasConversion<string>();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.FileHash).HasMaxLength(64);
        builder.Property(p => p.FactsHash).HasMaxLength(64);
        builder.HasOne<Paper>().WithMany().HasForeignKey(p => p.ReplacesId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.AgendaItemId);
        builder.HasMany(p => p.Recommendations).WithOne().HasForeignKey(r => r.PaperId);
    }
}

internal sealed class PaperRecommendationMapping : IEntityTypeConfiguration<PaperRecommendation>
{
    public void Configure(EntityTypeBuilder<PaperRecommendation> builder) => builder.Property(r => r.Id).ValueGeneratedNever();
}

internal sealed class PublishedDocumentMapping : IEntityTypeConfiguration<PublishedDocument>
{
    public void Configure(EntityTypeBuilder<PublishedDocument> builder)
    {
        builder.HasIndex(d => d.FileHash);
        builder.HasIndex(d => d.MeetingId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileHash);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId);
    }
}
