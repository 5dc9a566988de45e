using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>A few members who look closely at one subject and report to their board. For the board's officers until its report is published, and then for everybody (rule TF1).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class TaskAndFinishGroup : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required string Name { get; set; }

    /// <summary>What it looks at, and what it leaves out.</summary>
    public required string Scope { get; set; }

    /// <summary>Who presides, and the other members, by name.</summary>
    public string? Chair { get; set; }
    public List<string> Members { get; set; } = [];

    /// <summary>The cabinet member to whom it reports, with the portfolio.</summary>
    public string? CabinetMember { get; set; }

    public required DateOnly StartedOn { get; set; }
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The day its report was accepted, and where that is minuted: progress is reported from then (rule TF5).</summary>
    public DateOnly? AcceptedOn { get; set; }
    public string? AcceptedWords { get; set; }

    public Visibility Visibility { get; set; } = Visibility.Internal;
    public int Version { get; set; }

    public List<GroupMeeting> Meetings { get; } = [];
    public List<GroupEvidence> Evidence { get; } = [];
    public List<GroupFinding> Findings { get; } = [];
    public List<GroupOption> Options { get; } = [];
    public List<GroupRecommendation> Recommendations { get; } = [];

    public RecordRef Ref => new(GroupKind.Kind, Id);

    public bool IsPublished => PublishedOn is not null;

    /// <summary>Its recommendations with their parts below them, by body in the order the bodies came.</summary>
    public IEnumerable<IGrouping<string, GroupRecommendation>> ByBody => Recommendations.OrderBy(r => r.Order).GroupBy(r => r.To).Select(Sorted);

    private static IGrouping<string, GroupRecommendation> Sorted(IGrouping<string, GroupRecommendation> body) =>
        body.OrderBy(r => r.Number).ThenBy(r => r.Part, StringComparer.Ordinal).GroupBy(r => r.To).Single();
}

/// <summary>A meeting of a group.</summary>
public sealed class GroupMeeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid GroupId { get; init; }
    public required DateOnly On { get; init; }
    public required string Words { get; init; }
}

/// <summary>How a group learned something.</summary>
public enum GroupEvidenceKind { FocusGroup, Visit, Survey, Document, Witness }

/// <summary>Something a group learned: when, from whom, and what it shows (rule TF2).</summary>
public sealed class GroupEvidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid GroupId { get; init; }
    public required int Number { get; init; }
    public required GroupEvidenceKind Kind { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>With whom, or whose: "18 social workers", "Harbour children's home".</summary>
    public required string Who { get; init; }
    public required string Shows { get; init; }

    /// <summary>The paper attached, where it is held.</summary>
    public string? RecordKind { get; init; }
    public Guid? RecordId { get; init; }
}

/// <summary>What a group found, and the evidence it rests on (rule TF2).</summary>
public sealed class GroupFinding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid GroupId { get; init; }
    public required int Number { get; init; }
    public required string Text { get; init; }

    /// <summary>The numbers of the pieces of evidence.</summary>
    public List<int> Evidence { get; init; } = [];
}

/// <summary>Something that could be done, and whether the group recommends it.</summary>
public sealed class GroupOption
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid GroupId { get; init; }
    public required int Number { get; init; }
    public required string Text { get; init; }
    public bool IsRecommended { get; init; }
    public string? Why { get; init; }
}

/// <summary>What a group recommends to a body, or a lettered part of it (rule TF3).</summary>
public sealed class GroupRecommendation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid GroupId { get; init; }
    public required int Order { get; init; }

    /// <summary>The body it is put to, as written: "Cabinet member", "Board".</summary>
    public required string To { get; init; }
    public required int Number { get; init; }

    /// <summary>The letter of a part; null for a whole one.</summary>
    public string? Part { get; init; }
    public required string Text { get; init; }

    /// <summary>By when, as written: "6 months; 12 months".</summary>
    public string? Within { get; init; }

    /// <summary>The row of the tracker that it became on publication.</summary>
    public Guid? TrackedItemId { get; set; }

    /// <summary>"1", "1a".</summary>
    public string Ordinal => $"{Number}{Part}";
}

internal sealed class TaskAndFinishGroupMapping : IEntityTypeConfiguration<TaskAndFinishGroup>
{
    public void Configure(EntityTypeBuilder<TaskAndFinishGroup> builder)
    {
        builder.HasIndex(g => g.BoardId);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasOne<Board>().WithMany().HasForeignKey(g => g.BoardId);
        builder.HasMany(g => g.Meetings).WithOne().HasForeignKey(m => m.GroupId);
        builder.HasMany(g => g.Evidence).WithOne().HasForeignKey(e => e.GroupId);
        builder.HasMany(g => g.Findings).WithOne().HasForeignKey(f => f.GroupId);
        builder.HasMany(g => g.Options).WithOne().HasForeignKey(o => o.GroupId);
        builder.HasMany(g => g.Recommendations).WithOne().HasForeignKey(r => r.GroupId);
    }
}

internal sealed class GroupPartsMapping :
    IEntityTypeConfiguration<GroupMeeting>, IEntityTypeConfiguration<GroupEvidence>, IEntityTypeConfiguration<GroupFinding>, IEntityTypeConfiguration<GroupOption>, IEntityTypeConfiguration<GroupRecommendation>
{
    public void Configure(EntityTypeBuilder<GroupMeeting> builder) => builder.Property(m => m.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<GroupEvidence> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<GroupFinding> builder) => builder.Property(f => f.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<GroupOption> builder) => builder.Property(o => o.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<GroupRecommendation> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.GroupId, r.To, r.Number, r.Part }).IsUnique();
    }
}
