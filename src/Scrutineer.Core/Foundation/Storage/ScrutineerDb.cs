using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Foundation.Storage;

/// <summary>The one context. It names no subject: mappings are found in the assembly. Every query is filtered for its <see cref="Viewer"/>
/// and every save writes its journal entries in the same transaction.</summary>
public abstract class ScrutineerDb(DbContextOptions options, Viewer viewer, TimeProvider time) : DbContext(options)
{
    private readonly List<JournalNote> acts = [];

    public Viewer Viewer { get; } = viewer;

    /// <summary>The clock that changes are dated by.</summary>
    public TimeProvider Time => time;

    /// <summary>Why the next save changes what it changes; kept in the journal with it.</summary>
    public string? Reason { get; set; }

    /// <summary>True while what is removed must leave no copy: the journal then notes that rows went, not what they held (rule J3).</summary>
    public bool Erases { get; set; }

    /// <summary>Taken by each save in turn: SQLite keeps no queue, so that some writer could wait for ever, and in PostgreSQL's queue every waiting writer holds a connection and is woken by the server.</summary>
    internal SemaphoreSlim? WriteTurn { get; set; }

    /// <summary>Journals an act that changes no row (a read, a hold) with the next save.</summary>
    public void Note(JournalNote act) => acts.Add(act);

    /// <summary>Read by the query filters.</summary>
    internal VisibilityFilter Sight { get; } = new(viewer);

    /// <summary>The personal records whose opening stands in the journal: the only ones that queries of this context give (rule A11).</summary>
    internal List<Guid> Opened { get; } = [];

    /// <summary>Where mappings are found.</summary>
    protected virtual IReadOnlyList<Assembly> MappingAssemblies => [typeof(ScrutineerDb).Assembly];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var assembly in MappingAssemblies) modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IVisible).IsAssignableFrom(t.ClrType)).ToList())
            modelBuilder.Entity(type.ClrType).HasQueryFilter(VisibilityFilter.For(type.ClrType, this));
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IPersonalRecord).IsAssignableFrom(t.ClrType)).ToList())
            modelBuilder.Entity(type.ClrType).HasQueryFilter(PersonalFilter.For(type.ClrType, this));
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)).ToList())
            modelBuilder.Entity(type.ClrType).HasQueryFilter(OwnedFilter.For(type.ClrType, this));
        foreach (var key in modelBuilder.Model.GetEntityTypes().Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType)))
            modelBuilder.Entity(key.ClrType).Property(nameof(IRecord.Id)).ValueGeneratedNever();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        JournalNote[] notes = [.. JournalDifference.Of(ChangeTracker, Reason, Erases), .. acts];
        if (notes.Length == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Whoever is inside a transaction has the database's own turn already.
        var turn = Database.CurrentTransaction is null ? WriteTurn : null;
        if (turn is not null) await turn.WaitAsync(cancellationToken);
        try
        {
            return await SaveWithJournalAsync(notes, acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            turn?.Release();
            Reason = null;
            acts.Clear();
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving writes the journal, which waits for its turn: use SaveChangesAsync.");

    /// <summary>Takes the journal's head with a lock that lasts to the end of the transaction.</summary>
    protected abstract Task<JournalHead> LockJournalHeadAsync(CancellationToken cancel);

    private async Task<int> SaveWithJournalAsync(JournalNote[] notes, bool acceptAllChanges, CancellationToken cancel)
    {
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        var written = new List<EntityEntry>();
        try
        {
            await AppendToJournalAsync(notes, written, cancel);
            var rows = await base.SaveChangesAsync(acceptAllChanges, cancel);
            if (transaction is not null) await transaction.CommitAsync(cancel);
            return rows;
        }
        finally
        {
            foreach (var entry in written) entry.State = EntityState.Detached;
        }
    }

    private async Task AppendToJournalAsync(IReadOnlyList<JournalNote> notes, List<EntityEntry> written, CancellationToken cancel)
    {
        var head = await LockJournalHeadAsync(cancel);
        written.Add(Entry(head));
        var now = time.GetUtcNow().UtcDateTime;
        var at = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        foreach (var note in notes)
        {
            var (entry, payload) = JournalChain.Append(head, note, Viewer.Actor, at);
            written.Add(Add(entry));
            written.Add(Add(payload));
        }
    }
}
