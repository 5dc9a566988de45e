using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Tracking;

/// <summary>What a text says of another record ("63/15", "their minute 121/15"), kept as written. It is never rewritten: what it points at is found anew when new records arrive (rule T1).</summary>
public sealed class Citation : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The body whose numbering a bare citation is read in (a board).</summary>
    public required Guid Scope { get; init; }

    public required string CitingKind { get; init; }
    public required Guid CitingId { get; init; }

    /// <summary>number/yy.</summary>
    public required string Text { get; init; }

    public required string AsWritten { get; init; }

    /// <summary>The other body the sentence names; such a citation is never looked for in this board's minutes.</summary>
    public string? Body { get; init; }

    public required string Sentence { get; init; }
    public int? Line { get; init; }

    /// <summary>"Further to": the citing record takes the cited one's matter on.</summary>
    public bool FurtherTo { get; init; }

    /// <summary>The sentence says that what the cited minute asked for was answered: a closure is proposed (rule T5).</summary>
    public bool Closes { get; init; }

    public CitationState State { get; set; } = CitationState.Pending;
    public string? ResolvedKind { get; set; }
    public Guid? ResolvedId { get; set; }

    /// <summary>While pending: the day its minute was probably made, since minutes are numbered on through the year.</summary>
    public DateOnly? ExpectedOn { get; set; }

    /// <summary>Why it is flagged.</summary>
    public string? Why { get; set; }

    public RecordRef Ref => new("citation", Id);
    public RecordRef Citing => new(CitingKind, CitingId);
    public RecordRef? Resolved => ResolvedId is { } id ? new RecordRef(ResolvedKind!, id) : null;

    /// <summary>Stands for the cited minute while no paper holding it has been imported: the same for all who cite it.</summary>
    public RecordRef Awaited => new(AwaitedKind, AwaitedId(Scope, Body, Text));

    public const string AwaitedKind = "awaited";

    private static Guid AwaitedId(Guid scope, string? body, string text) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{scope:N}|{body}|{text}")).AsSpan(0, 16));
}

public enum CitationState
{
    /// <summary>No paper holding it is here yet.</summary>
    Pending,
    Resolved,
    /// <summary>The record with that number is about something else: kept as cited, for a person to look at.</summary>
    Flagged,
    /// <summary>It is another body's record.</summary>
    OtherBody,
    /// <summary>A person found that the minute with that number is not meant, and that none held here is (rule I8).</summary>
    SetAside,
}

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.HasIndex(c => new { c.Scope, c.Text });
        builder.HasIndex(c => new { c.CitingKind, c.CitingId });
        builder.HasIndex(c => c.ResolvedId);
        builder.Property(c => c.State).HasConversion<string>();
    }
}
