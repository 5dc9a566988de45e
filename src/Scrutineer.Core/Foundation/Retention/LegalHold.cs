using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.Retention;

/// <summary>Forbids erasing a record, whatever its age: a court, an inquiry or an inspector may want it (rule K7).</summary>
public sealed class LegalHold : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Null while it is in force.</summary>
    public DateTime? ReleasedAt { get; set; }
    public string? ReleasedBy { get; set; }
    public string? WhyReleased { get; set; }

    public RecordRef Ref => new("legal-hold", Id);
}

/// <summary>What an erasure has still to do after its rows are gone: a file to overwrite, or (without a hash) the database to compact. Left by a stopped erasure, it is done at the next start.</summary>
[Journal.NotJournalled]
public sealed class ErasureRemainder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string? FileHash { get; init; }
}

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder) => builder.HasIndex(h => new { h.RecordKind, h.RecordId });
}

internal sealed class ErasureRemainderMapping : IEntityTypeConfiguration<ErasureRemainder>
{
    public void Configure(EntityTypeBuilder<ErasureRemainder> builder) => builder.Property(r => r.Id).ValueGeneratedNever();
}
