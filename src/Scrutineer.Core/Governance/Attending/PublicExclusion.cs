using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>The board's resolution to exclude the public from one item, with the paragraph and the reason (rule L7).</summary>
[ScopedBy(nameof(BoardId))]
public sealed class PublicExclusion : IRecord, IVisible
{
    /// <summary>The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972.</summary>
    public const int FirstParagraph = 1, LastParagraph = 7;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid AgendaItemId { get; init; }

    /// <summary>1 to 7.</summary>
    public required int Paragraph { get; set; }

    /// <summary>Why the public interest in keeping it closed outweighs that in disclosing it.</summary>
    public required string Reason { get; set; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("public-exclusion", Id);

    /// <summary>What the board resolves: the statutory words, in the minutes of a public meeting.</summary>
    public static string Resolution(string number, string title, int paragraph) =>
        $"under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for item {number} ({title}), on the grounds that it involves the likely disclosure of exempt information as defined in paragraph {paragraph} of Part 1 of Schedule 12A to that Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.";
}

internal sealed class PublicExclusionMapping : IEntityTypeConfiguration<PublicExclusion>
{
    public void Configure(EntityTypeBuilder<PublicExclusion> builder)
    {
        builder.HasIndex(e => e.AgendaItemId).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(e => e.MeetingId);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(e => e.AgendaItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
