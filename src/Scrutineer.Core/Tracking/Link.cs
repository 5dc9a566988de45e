using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Tracking;

/// <summary>A tie between two records, with the words that justify it and how sure it is (rule T2).
/// A suggestion becomes a tie only when a person confirms it; a cut tie stays, so that it is not suggested again.</summary>
public sealed class Link : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string FromKind { get; init; }
    public required Guid FromId { get; init; }
    public required LinkRelation Relation { get; init; }
    public required string ToKind { get; init; }
    public required Guid ToId { get; init; }

    /// <summary>What kind of evidence ties them.</summary>
    public required LinkBasis Basis { get; init; }

    /// <summary>The words, as written, that tie them.</summary>
    public required string Words { get; init; }

    /// <summary>Share of likeness from 0 to 1 for a suggestion; null for what is written down.</summary>
    public double? Likeness { get; init; }

    public string? ConfirmedBy { get; set; }
    public string? CutBy { get; set; }

    public RecordRef Ref => new("link", Id);
    public RecordRef From => new(FromKind, FromId);
    public RecordRef To => new(ToKind, ToId);

    /// <summary>True while only likeness speaks for it.</summary>
    public bool IsSuggestion => Basis == LinkBasis.Likeness && ConfirmedBy is null;
}

/// <summary>How the first record stands to the second; each reads as a sentence.</summary>
public enum LinkRelation { ArisesFrom, FurtherTo, RefersTo, RespondsTo, ReportsOn, Evidences, JudgesEffectOf, Supersedes }

/// <summary>Why two records are tied, surest first.</summary>
public enum LinkBasis
{
    /// <summary>A minute's number is cited.</summary>
    Citation,
    /// <summary>The same meeting's agenda, paper and minute.</summary>
    SameMeeting,
    /// <summary>A work-programme item says where it came from or when it was to be taken.</summary>
    WorkProgramme,
    /// <summary>Both are about the same anonymised child's review.</summary>
    SameSubject,
    /// <summary>A person said so.</summary>
    Person,
    /// <summary>Their titles or texts are alike: shown as suggested.</summary>
    Likeness,
}

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.HasIndex(l => new { l.FromKind, l.FromId, l.Relation, l.ToKind, l.ToId }).IsUnique();
        builder.HasIndex(l => new { l.ToKind, l.ToId });
        builder.Property(l => l.Relation).HasConversion<string>();
        builder.Property(l => l.Basis).HasConversion<string>();
    }
}
