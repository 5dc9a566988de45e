using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.People;

/// <summary>The council this installation serves.</summary>
public sealed class Council : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>True when its people and places are invented: every page then says so.</summary>
    public bool IsDemonstration { get; set; }

    public RecordRef Ref => new("council", Id);
}

/// <summary>A day the council's offices are closed besides weekends and bank holidays: no clear day (rule C1).</summary>
public sealed class ClosedDay
{
    public required DateOnly Date { get; init; }
    public required string Why { get; set; }
}

internal sealed class CouncilMapping : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> builder) => builder.Property(c => c.Name).HasMaxLength(200);
}

internal sealed class ClosedDayMapping : IEntityTypeConfiguration<ClosedDay>
{
    public void Configure(EntityTypeBuilder<ClosedDay> builder)
    {
        builder.HasKey(d => d.Date);
        builder.Property(d => d.Why).HasMaxLength(200);
    }
}
