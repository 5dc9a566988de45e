using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>A number that the desk gave out. Its key is what keeps two publications at once from giving one number twice (rule L10); the minute itself is journalled.</summary>
[NotJournalled]
public sealed class MinuteNumber
{
    public required Guid BoardId { get; init; }

    /// <summary>The year the municipal year starts in.</summary>
    public required int MunicipalYear { get; init; }

    public required int Number { get; init; }
    public required Guid MinuteId { get; init; }
}

internal sealed class MinuteNumberMapping : IEntityTypeConfiguration<MinuteNumber>
{
    public void Configure(EntityTypeBuilder<MinuteNumber> builder)
    {
        builder.HasKey(n => new { n.BoardId, n.MunicipalYear, n.Number });
        builder.Property(n => n.Number).ValueGeneratedNever();
        builder.HasOne<Board>().WithMany().HasForeignKey(n => n.BoardId);
        builder.HasOne<Minute>().WithMany().HasForeignKey(n => n.MinuteId);
    }
}
