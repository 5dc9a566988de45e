using Microsoft.EntityFrameworkCore;

namespace Scrutineer.Foundation.Storage;

/// <summary>One upgrade at a time per data directory, by a lock the operating system gives back when its holder dies.</summary>
internal static class MigrationTurn
{
    public static async Task<IDisposable> TakeAsync(string directory, CancellationToken cancel)
    {
        var path = Path.Combine(directory, ".upgrade.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    /// <summary>EF Core's own lock row outlives a killed process and would be waited for without end; under our lock it can only be stale.</summary>
    public static async Task ClearStaleLockAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var exists = await db.Database.SqlQuery<int>(
            $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (exists > 0) await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
    }
}
