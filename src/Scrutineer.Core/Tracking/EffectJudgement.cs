using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Tracking;

/// <summary>Whether what was done made the difference that was meant, in somebody's words on a day. It is separate from done (rule T16), and never altered: a later judgement stands beside it.</summary>
public sealed class EffectJudgement : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid TrackedItemId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Order among the judgements of one ask.</summary>
    public required int Order { get; init; }

    /// <summary>The body or post that judged, as written: usually the board that asked.</summary>
    public required string JudgedBy { get; init; }

    public required EffectOutcome Outcome { get; init; }
    public required string Words { get; init; }
    public List<Evidence> Evidence { get; } = [];

    public RecordRef Ref => new("effect-judgement", Id);
}

/// <summary>What a judgement of effect says.</summary>
public enum EffectOutcome { Worked, Partly, Not, TooEarly }

/// <summary>A record offered for a judgement, with a sentence saying what it shows.</summary>
public sealed class Evidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EffectJudgementId { get; init; }
    public required string RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public required string Shows { get; init; }
    public int Order { get; init; }

    public RecordRef Record => new(RecordKind, RecordId);
}

internal sealed class EffectJudgementMapping : IEntityTypeConfiguration<EffectJudgement>
{
    public void Configure(EntityTypeBuilder<EffectJudgement> builder)
    {
        builder.Property(j => j.Outcome).HasConversion<string>();
        builder.HasMany(j => j.Evidence).WithOne().HasForeignKey(e => e.EffectJudgementId);
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder) => builder.Property(e => e.Id).ValueGeneratedNever();
}
