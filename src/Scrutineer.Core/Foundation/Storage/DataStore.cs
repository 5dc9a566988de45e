using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal.Anchors;

namespace Scrutineer.Foundation.Storage;

/// <summary>The data directory and its database, opened for one viewer at a time.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore whose wait handle is never asked for holds nothing.")]
public class DataStore
{
    private readonly StorageSettings settings;
    private readonly TimeProvider time;
    private readonly DbContextOptions options;
    private readonly SemaphoreSlim writeTurn = new(1, 1);

    public DataStore(StorageSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, this.time) = (settings, time);
        options = settings.Provider == DatabaseProvider.Sqlite
            ? new DbContextOptionsBuilder<SqliteDb>().UseSqlite(settings.Connection).AddInterceptors(new SqliteSafety()).Options
            : new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(settings.Connection).Options;
        Files = new FileStore(settings.FilesDirectory);
    }

    public FileStore Files { get; }

    public StorageSettings Settings => settings;

    public TimeProvider Time => time;

    /// <summary>A context for this viewer; the caller disposes it.</summary>
    public ScrutineerDb Open(Viewer viewer)
    {
        ScrutineerDb db = settings.Provider == DatabaseProvider.Postgres
            ? new PostgresDb((DbContextOptions<PostgresDb>)options, viewer, time)
            : NewSqlite((DbContextOptions<SqliteDb>)options, viewer);
        db.WriteTurn = writeTurn;
        return db;
    }

    /// <summary>Makes the context on SQLite; another can map kinds of record beyond the product's own.</summary>
    protected virtual SqliteDb NewSqlite(DbContextOptions<SqliteDb> options, Viewer viewer) => new(options, viewer, time);

    /// <summary>Creates or brings the database up to date, and returns a sentence for each thing that had to be built anew. Two starts at once wait for each other.</summary>
    public virtual async Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(settings.DataDirectory);
        using var turn = await MigrationTurn.TakeAsync(settings.DataDirectory, cancel);
        await using var db = Open(Viewer.Work("set-up"));
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
            await MigrationTurn.ClearStaleLockAsync(db, cancel);
        }

        // Asking first is quicker than migrating nothing, which compares whole models at every start.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) await db.Database.MigrateAsync(cancel);
        if (settings.Provider == DatabaseProvider.Sqlite) await SqliteSafety.AssertAsync(db.Database.GetDbConnection());
        var done = new List<string>();
        foreach (var preparation in Preparations())
            if (await preparation.PrepareAsync(db, cancel) is { } sentence) done.Add(sentence);
        await new JournalAnchors(this).BeginAsync(db, cancel);
        return done;
    }

    private static IEnumerable<IPreparation> Preparations() =>
        typeof(DataStore).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IPreparation)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (IPreparation)Activator.CreateInstance(t)!);
}
