using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>A thing the board means to look at in a municipal year, on a day or under a heading (rule W1).</summary>
public sealed class ProgrammeItem : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BoardId { get; init; }
    public required int MunicipalYear { get; init; }
    public required int Order { get; set; }

    /// <summary>Day it is programmed for; null under a heading.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The heading as printed for what has no day ("Next Municipal Year").</summary>
    public string? Group { get; set; }

    public required string Title { get; set; }
    public string? Detail { get; set; }

    /// <summary>Cabinet member and lead officer, as printed.</summary>
    public string? LeadText { get; set; }

    /// <summary>Where it came from, as printed ("Meeting 16 December").</summary>
    public string? Source { get; set; }

    /// <summary>Day of the meeting whose papers listed it last; an earlier day than its neighbours' means that it was dropped.</summary>
    public required DateOnly LastSeenOn { get; set; }

    public List<ProgrammeMove> Moves { get; } = [];

    public RecordRef Ref => new("programme-item", Id);
}

/// <summary>An item moved from one day (or heading) to another between two editions of the programme.</summary>
public sealed class ProgrammeMove
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProgrammeItemId { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>Day of the meeting whose papers show the new place.</summary>
    public required DateOnly SeenOn { get; init; }
}

internal sealed class ProgrammeItemMapping : IEntityTypeConfiguration<ProgrammeItem>
{
    public void Configure(EntityTypeBuilder<ProgrammeItem> builder)
    {
        builder.HasIndex(i => new { i.BoardId, i.MunicipalYear });
        builder.HasOne<Board>().WithMany().HasForeignKey(i => i.BoardId);
        builder.HasMany(i => i.Moves).WithOne().HasForeignKey(m => m.ProgrammeItemId);
    }
}

internal sealed class ProgrammeMoveMapping : IEntityTypeConfiguration<ProgrammeMove>
{
    public void Configure(EntityTypeBuilder<ProgrammeMove> builder) => builder.Property(m => m.Id).ValueGeneratedNever();
}
