using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Foundation.Storage;

/// <summary>The data directory and its database, opened for one viewer at a time.</summary>
public class DataStore
{
    private readonly StorageSettings settings;
    private readonly TimeProvider time;
    private readonly DbContextOptions options;

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
    public ScrutineerDb Open(Viewer viewer) => settings.Provider == DatabaseProvider.Sqlite
        ? NewSqlite((DbContextOptions<SqliteDb>)options, viewer)
        : new PostgresDb((DbContextOptions<PostgresDb>)options, viewer, time);

    /// <summary>Makes the context on SQLite; another can map kinds of record beyond the product's own.</summary>
    protected virtual SqliteDb NewSqlite(DbContextOptions<SqliteDb> options, Viewer viewer) => new(options, viewer, time);

    /// <summary>Creates or brings the database up to date. Two starts at once wait for each other.</summary>
    public virtual async Task PrepareAsync(CancellationToken cancel = default)
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

        await db.Database.MigrateAsync(cancel);
        if (settings.Provider == DatabaseProvider.Sqlite) await SqliteSafety.AssertAsync(db.Database.GetDbConnection());
    }
}
