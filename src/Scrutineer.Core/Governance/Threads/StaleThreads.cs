using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Threads;

/// <summary>A board whose records changed since its ties were last found. Set in the transaction that changes them,
/// so that an import killed before its end is made good by the next one (rule I2).</summary>
[NotJournalled]
public sealed class StaleThreads
{
    public required Guid BoardId { get; init; }

    /// <summary>Notes that these boards' ties are to be found anew; saved with the next save.</summary>
    public static async Task NoteAsync(ScrutineerDb db, IReadOnlyCollection<Guid> boards, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var noted = await db.Set<StaleThreads>().Where(s => boards.Contains(s.BoardId)).Select(s => s.BoardId).ToListAsync(cancel);
        db.AddRange(boards.Except(noted).Select(board => new StaleThreads { BoardId = board }));
    }
}

internal sealed class StaleThreadsMapping : IEntityTypeConfiguration<StaleThreads>
{
    public void Configure(EntityTypeBuilder<StaleThreads> builder)
    {
        builder.HasKey(s => s.BoardId);
        builder.Property(s => s.BoardId).ValueGeneratedNever();
    }
}
