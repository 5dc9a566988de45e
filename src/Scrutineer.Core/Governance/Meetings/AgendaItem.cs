using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Governance.Meetings;

/// <summary>A numbered item of an agenda.</summary>
[ScopedBy(nameof(BoardId))]
public sealed class AgendaItem : IRecord, IVisible
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }

    /// <summary>The meeting's board, whose members may see it where the public may not.</summary>
    public Guid? BoardId { get; set; }
    public required int Order { get; set; }
    public required string Number { get; set; }
    public required string Title { get; set; }

    /// <summary>The line naming the paper's kind and owner.</summary>
    public string? PaperLine { get; set; }

    /// <summary>First and last page in the pack's own numbering.</summary>
    public int? FirstPage { get; set; }
    public int? LastPage { get; set; }

    /// <summary>Lettered parts, "a) …" each.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>True for business closed to the public: the item itself is shown, nothing of its content (rule M4).</summary>
    public bool IsPrivate { get; set; }

    /// <summary>The paragraph of Schedule 12A (1 to 7) that a private item is closed under, and why closing it serves the public interest: both are public (rule G10).</summary>
    public int? ExemptParagraph { get; set; }
    public string? ExemptReason { get; set; }

    /// <summary>True where the agenda cannot be published without a paper for it.</summary>
    public bool NeedsPaper { get; set; }

    /// <summary>The item of the work programme that it takes; null where it takes none (rule W9).</summary>
    public Guid? ProgrammeItemId { get; set; }

    /// <summary>True for an item taken off a draft; it can be put back.</summary>
    public bool IsRemoved { get; set; }

    public Visibility Visibility { get; set; }

    /// <summary>True until it is published: nobody outside the board's officers then knows of it (rule G2).</summary>
    public bool IsDraft => Visibility == Visibility.Internal;

    public RecordRef Ref => new("agenda-item", Id);
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder) => builder.HasIndex(i => new { i.MeetingId, i.Order });
}
