using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.Journal;

/// <summary>One change, in strict order. Each entry's hash covers the one before, so that none can be altered, dropped or slipped in unseen.
/// What was changed stands apart in <see cref="JournalPayload"/>, salted, so that it can be erased lawfully without breaking the chain.</summary>
public sealed class JournalEntry
{
    public required long Sequence { get; init; }
    public required DateTime At { get; init; }
    public required string Actor { get; init; }

    /// <summary>added, changed or removed; read, erased, held, released or backed-up where no row changed.</summary>
    public required string Verb { get; init; }

    public required string RecordKind { get; init; }
    public required string RecordId { get; init; }
    public required string PayloadHash { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }
}

/// <summary>The difference an entry records, as JSON, with the random salt its hash was made with.</summary>
public sealed class JournalPayload
{
    public required long Sequence { get; init; }
    /// <summary>Random, so that nobody can guess what was erased by hashing guesses; empty once erased.</summary>
    public required string Salt { get; init; }

    /// <summary>{"fields":{"Title":["before","after"]},"reason":"…"}; null once erased. A part of a record ("Decision" of a minute) is named as "part".</summary>
    public string? Difference { get; init; }

    /// <summary>The journal entry that erased it: without one, a missing difference is tampering (rule J3).</summary>
    public long? ErasedBy { get; init; }
}

/// <summary>The chain's end: one row, locked by whoever appends, so that two writers can never continue the same entry.</summary>
public sealed class JournalHead
{
    public const int TheRow = 1;
    public int Id { get; init; } = TheRow;
    public long Sequence { get; set; }
    public required string Hash { get; set; }
}

/// <summary>Marks an entity that is computed from others or is the journal itself: its changes are not journalled.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotJournalledAttribute : Attribute;

/// <summary>Marks a property that the journal must never repeat: of a password or key it says only that it changed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.HasIndex(e => new { e.RecordKind, e.RecordId });
    }
}

internal sealed class JournalPayloadMapping : IEntityTypeConfiguration<JournalPayload>
{
    public void Configure(EntityTypeBuilder<JournalPayload> builder)
    {
        builder.HasKey(p => p.Sequence);
        builder.Property(p => p.Sequence).ValueGeneratedNever();
    }
}

internal sealed class JournalHeadMapping : IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(new JournalHead { Id = JournalHead.TheRow, Sequence = 0, Hash = JournalChain.Root });
    }
}
