using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.SignOffs;

/// <summary>Somebody asked about a paper before it is published, and what they answered. Only approvers hold it up (rule G5).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class SignOff : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PaperId { get; init; }
    public Guid? BoardId { get; set; }
    public Visibility Visibility { get; set; } = Visibility.Internal;
    public required SignOffList List { get; init; }

    /// <summary>The part an approver answers for (finance, legal, director); null for anybody else.</summary>
    public Guid? Part { get; init; }

    /// <summary>Who is asked, by name or post.</summary>
    public required string Name { get; init; }

    /// <summary>Where the request goes by mail; null where it is made otherwise.</summary>
    public string? Email { get; init; }

    public DateOnly? SentOn { get; set; }
    public DateOnly? RemindedOn { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public SignOffAnswer? Answer { get; set; }
    public string? Words { get; set; }

    /// <summary>The version of the paper that was answered about (rule G6).</summary>
    public int? OfVersion { get; set; }

    /// <summary>How the answer came, and who entered it (rule G7).</summary>
    public ReplyWay? Came { get; set; }
    public string? RecordedBy { get; set; }

    /// <summary>True once they were asked again: the later request counts, this one is kept.</summary>
    public bool IsSuperseded { get; set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; set; }

    public RecordRef Ref => new("sign-off", Id);

    /// <summary>True while they were asked and have not answered.</summary>
    public bool IsAwaited => SentOn is not null && AnsweredOn is null && !IsSuperseded;

    /// <summary>True where this approves the paper as it now stands (rule G6).</summary>
    public bool Approves(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return List == SignOffList.Approver && !IsSuperseded && Answer == SignOffAnswer.Approved && OfVersion >= paper.ApprovalsFrom;
    }
}

/// <summary>The three lists of a sign-off.</summary>
public enum SignOffList { Contributor, Consulted, Approver }

public enum SignOffAnswer
{
    Approved,
    ChangesAsked,
    /// <summary>What contributors and consulted members say.</summary>
    Commented,
}

/// <summary>How an answer reached the board's officers.</summary>
public enum ReplyWay
{
    /// <summary>Given here by whoever was asked.</summary>
    Here,
    Email,
    Spoken,
    Letter,
}

internal sealed class SignOffMapping : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.Property(s => s.List).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Answer).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Came).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.PaperId);
        builder.HasIndex(s => s.Part);
        builder.HasOne<Paper>().WithMany().HasForeignKey(s => s.PaperId);
    }
}
