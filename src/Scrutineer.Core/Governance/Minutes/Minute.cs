using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Minutes;

/// <summary>One numbered minute. Minutes run on through the municipal year and are cited number/yy (rule M1).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class Minute : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }
    public required int Order { get; set; }

    /// <summary>The number as printed; null in unnumbered minutes.</summary>
    public string? Number { get; set; }

    /// <summary>"56/15"; null in unnumbered minutes.</summary>
    public string? Citation { get; set; }

    public required string Title { get; set; }

    /// <summary>What was said, as Markdown.</summary>
    public required string Narrative { get; set; }

    /// <summary>Questions and concerns raised.</summary>
    public List<string> Concerns { get; set; } = [];

    public Visibility Visibility { get; set; }
    public List<Decision> Decisions { get; } = [];

    public RecordRef Ref => new("minute", Id);

    /// <summary>Business that stands on every agenda and is about no matter (declarations, minutes, any other business).</summary>
    public bool IsStanding => StandingBusiness.Is(Title);
}

/// <summary>A text under RESOLVED. It raises any number of asks.</summary>
public sealed class Decision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MinuteId { get; init; }

    /// <summary>"1", "2", "(a)" as printed; "1" for a sole unnumbered decision.</summary>
    public required string Ordinal { get; init; }

    public required int Order { get; init; }
    public required string Text { get; set; }
}

internal sealed class MinuteMapping : IEntityTypeConfiguration<Minute>
{
    public void Configure(EntityTypeBuilder<Minute> builder)
    {
        builder.HasIndex(m => new { m.BoardId, m.Citation });
        builder.HasOne<Board>().WithMany().HasForeignKey(m => m.BoardId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
        builder.HasMany(m => m.Decisions).WithOne().HasForeignKey(d => d.MinuteId);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder) => builder.Property(d => d.Id).ValueGeneratedNever();
}
