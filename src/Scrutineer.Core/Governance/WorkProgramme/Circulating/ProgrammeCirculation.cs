using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Governance.WorkProgramme.Circulating;

/// <summary>That a progress report went to the board's members by mail instead of taking agenda time (rule W12). Everybody may read that, and what it said.</summary>
public sealed class ProgrammeCirculation : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProgrammeItemId { get; init; }

    /// <summary>The published paper that was circulated.</summary>
    public required Guid PaperId { get; init; }
    public required DateOnly On { get; init; }
    public required string Words { get; init; }

    /// <summary>How many members it went to.</summary>
    public required int Members { get; init; }

    public RecordRef Ref => new("programme-circulation", Id);
}

internal sealed class ProgrammeCirculationMapping : IEntityTypeConfiguration<ProgrammeCirculation>
{
    public void Configure(EntityTypeBuilder<ProgrammeCirculation> builder)
    {
        builder.HasIndex(c => c.PaperId);
        builder.HasOne<ProgrammeItem>().WithMany().HasForeignKey(c => c.ProgrammeItemId);
    }
}
