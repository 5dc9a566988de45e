using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Retention;

/// <summary>Writes the database anew so that nothing deleted is left between its rows or in its log (rule K8).</summary>
internal static class Compaction
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(DataStore store, ScrutineerDb db, CancellationToken cancel)
    {
        if (store.Settings.Provider == DatabaseProvider.Sqlite) await OnSqliteAsync(db, cancel);
        else
            // The names are those of our own mappings.
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Where(t => t.Length > 0).Distinct())
                await db.Database.ExecuteSqlRawAsync(string.Concat("VACUUM (FULL) \"", table, "\""), cancel);
    }

    private static async Task OnSqliteAsync(ScrutineerDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM", cancel);
        // The log cannot be cut while somebody reads from it; pages read for moments only.
        for (var last = DateTime.UtcNow + Patience; ; await Task.Delay(Pause, cancel))
        {
            var busy = await CheckpointAsync(db, cancel);
            if (!busy) return;
            if (DateTime.UtcNow > last) throw new RuleBrokenException("The record is erased, but the database's log still holds it because it is being read without pause. It will be cut at the next start, or by scrutineer retention erase again.");
        }
    }

    private static async Task<bool> CheckpointAsync(ScrutineerDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && row.GetInt64(0) != 0;
    }
}
