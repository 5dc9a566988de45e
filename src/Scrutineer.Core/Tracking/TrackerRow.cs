using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Tracking;

/// <summary>A row of an outstanding-issues table as printed, and the ask it was matched to. The same row printed again in a later table is one row (rule T4).</summary>
public sealed class TrackerRow : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid Scope { get; init; }
    public required int Order { get; set; }

    /// <summary>Day of the meeting that asked, as the row says.</summary>
    public DateOnly? RaisedOn { get; init; }

    public string? AgendaItem { get; init; }
    public string? CabinetMember { get; init; }
    public TrackedItemKind? Kind { get; init; }
    public required string Text { get; init; }
    public string? Response { get; set; }

    /// <summary>Day of the meeting whose papers printed it last.</summary>
    public required DateOnly SeenOn { get; set; }

    public required Guid TrackedItemId { get; set; }

    /// <summary>False where no minute of the ask is here: tracked, not minuted.</summary>
    public bool MatchedToMinute { get; set; }

    public RecordRef Ref => new("tracker-row", Id);
}

internal sealed class TrackerRowMapping : IEntityTypeConfiguration<TrackerRow>
{
    public void Configure(EntityTypeBuilder<TrackerRow> builder)
    {
        builder.HasIndex(r => new { r.Scope, r.RaisedOn });
        builder.Property(r => r.Kind).HasConversion<string>();
        builder.HasOne<TrackedItem>().WithMany().HasForeignKey(r => r.TrackedItemId);
    }
}
