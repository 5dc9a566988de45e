using System.Data;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Backup;

/// <summary>The whole database as it was at one moment, taken while others write, and what that moment names.</summary>
/// <param name="Path">Its name in the archive.</param>
/// <param name="Hashes">The files that its rows name.</param>
internal sealed record DatabaseSnapshot(string Path, string LocalFile, JournalHead Head, IReadOnlyList<string> Hashes)
{
    public static Task<DatabaseSnapshot> TakeAsync(DataStore store, string folder, CancellationToken cancel) =>
        store.Settings.Provider == DatabaseProvider.Sqlite ? OfSqliteAsync(store, folder, cancel) : OfPostgresAsync(store, folder, cancel);

    /// <summary>VACUUM INTO reads one consistent state and leaves out the free pages, so nothing erased is in a copy. Copying the file of a live database would drop its locks.</summary>
    private static async Task<DatabaseSnapshot> OfSqliteAsync(DataStore store, string folder, CancellationToken cancel)
    {
        var file = System.IO.Path.Combine(folder, "snapshot.db");
        await using (var db = store.Open(Viewer.Work("backup"))) await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancel);
        var copy = new DataStore(new StorageSettings(folder, DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False;Mode=ReadOnly"), store.Time);
        await using var kept = copy.Open(Viewer.Work("backup"));
        return await OfAsync(kept, BackupPaths.SqliteFile, file, cancel);
    }

    /// <summary>pg_dump reads the same exported snapshot as the queries beside it.</summary>
    private static async Task<DatabaseSnapshot> OfPostgresAsync(DataStore store, string folder, CancellationToken cancel)
    {
        var file = System.IO.Path.Combine(folder, "snapshot.dump");
        await using var db = store.Open(Viewer.Work("backup"));
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var snapshot = await db.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(cancel);
        await PostgresTools.RunAsync("pg_dump", store.Settings.Connection,
            ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"], cancel);
        return await OfAsync(db, BackupPaths.PostgresFile, file, cancel);
    }

    private static async Task<DatabaseSnapshot> OfAsync(ScrutineerDb db, string path, string file, CancellationToken cancel) => new(
        path,
        file,
        await db.Set<JournalHead>().AsNoTracking().SingleAsync(cancel),
        await db.Set<StoredFile>().AsNoTracking().OrderBy(f => f.Hash).Select(f => f.Hash).ToListAsync(cancel));
}
