using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Journal;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Evaluation;

/// <summary>How a meeting went, as one member says; without a name unless the board chose names (rule L19).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class EvaluationReply : IRecord, IVisible
{
    /// <summary>Tells nothing of when it came.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>Who says so; null where the board asks without names.</summary>
    public string? Name { get; init; }

    public List<EvaluationAnswer> Answers { get; } = [];
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("evaluation-reply", Id);
}

/// <summary>An answer to one question, as it was asked then.</summary>
public sealed class EvaluationAnswer
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid EvaluationReplyId { get; init; }
    public required int Order { get; init; }
    public required string Question { get; init; }

    /// <summary>1, not at all, to 5, fully; null where it is answered in words.</summary>
    public int? Score { get; init; }

    public string? Words { get; init; }
}

/// <summary>That an account has answered for a meeting, so that nobody does twice. It holds neither a time nor which reply is theirs.</summary>
[NotJournalled]
public sealed class EvaluationGiven : IOwned
{
    public required Guid MeetingId { get; init; }
    public required Guid AccountId { get; init; }
}

internal sealed class EvaluationReplyMapping : IEntityTypeConfiguration<EvaluationReply>
{
    public void Configure(EntityTypeBuilder<EvaluationReply> builder)
    {
        builder.HasIndex(r => r.MeetingId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.EvaluationReplyId);
    }
}

internal sealed class EvaluationAnswerMapping : IEntityTypeConfiguration<EvaluationAnswer>
{
    public void Configure(EntityTypeBuilder<EvaluationAnswer> builder) => builder.Property(a => a.Id).ValueGeneratedNever();
}

internal sealed class EvaluationGivenMapping : IEntityTypeConfiguration<EvaluationGiven>
{
    public void Configure(EntityTypeBuilder<EvaluationGiven> builder)
    {
        builder.HasKey(g => new { g.MeetingId, g.AccountId });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(g => g.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
