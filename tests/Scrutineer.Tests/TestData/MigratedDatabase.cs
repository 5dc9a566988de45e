using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Xunit;

[assembly: AssemblyFixture(typeof(MigratedDatabase))]

namespace Scrutineer.Tests.TestData;

/// <summary>A database with every migration applied and nothing in it, made once for either kind and copied for each test: applying them takes longer than most tests do.
/// What a start does besides (<see cref="DataStore.PrepareAsync"/>) each copy still has done to it.</summary>
public sealed class MigratedDatabase : IDisposable
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("scrutineer-migrated-").FullName;
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgresAsync);

    /// <summary>Puts a SQLite database into a data folder.</summary>
    public static async Task PutAsync(string folder) => File.Copy(await Sqlite.Value, new StorageSettings(folder).SqliteFile!);

    /// <summary>A connection to a new PostgreSQL database; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<string> NewPostgresAsync() => PostgresCluster.NewDatabase(await Postgres.Value);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<string> MakeSqliteAsync()
    {
        var settings = new StorageSettings(Folder);
        await MigrateAsync(settings);
        await using (var whole = new SqliteConnection(settings.Connection))
        {
            await whole.OpenAsync();
            await using var command = whole.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            SqliteConnection.ClearPool(whole);
        }

        return settings.SqliteFile!;
    }

    private static async Task<string> MakePostgresAsync()
    {
        var connection = PostgresCluster.NewDatabase();
        await MigrateAsync(new StorageSettings(Folder, DatabaseProvider.Postgres, connection));
        // A database is copied only while nobody is connected to it.
        await using var pool = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pool);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private static async Task MigrateAsync(StorageSettings settings)
    {
        await using var db = new DataStore(settings, TimeProvider.System).Open(Viewer.Work("test"));
        await db.Database.MigrateAsync();
    }
}
