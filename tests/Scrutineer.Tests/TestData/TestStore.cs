using Scrutineer.Foundation.Storage;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>An empty store on a real database in a folder of its own.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private TestStore(DataStore store, string folder) => (Store, Folder) = (store, folder);

    public DataStore Store { get; }
    public string Folder { get; }

    /// <summary>Both databases, for tests that must hold on each.</summary>
    public static TheoryData<DatabaseProvider> Providers { get; } = new(DatabaseProvider.Sqlite, DatabaseProvider.Postgres);

    public static async Task<TestStore> NewAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, TimeProvider? time = null)
    {
        var connection = provider == DatabaseProvider.Postgres ? await MigratedDatabase.NewPostgresAsync() : null;
        var folder = Directory.CreateTempSubdirectory("scrutineer-test").FullName;
        if (connection is null) await MigratedDatabase.PutAsync(folder);
        var store = new DataStore(new StorageSettings(folder, provider, connection), time ?? TimeProvider.System);
        await store.PrepareAsync();
        return new TestStore(store, folder);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Store.Settings.Provider == DatabaseProvider.Postgres)
        {
            // Idle connections of finished tests would use up the server's.
            using var pool = new Npgsql.NpgsqlConnection(Store.Settings.Connection);
            Npgsql.NpgsqlConnection.ClearPool(pool);
        }

        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
