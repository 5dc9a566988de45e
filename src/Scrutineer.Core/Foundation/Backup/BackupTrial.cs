using Microsoft.Data.Sqlite;
using Npgsql;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Backup;

/// <summary>A fresh place to restore a backup into, to see that it can be: a directory and, on PostgreSQL, a database of its own beside the real one.</summary>
internal sealed class BackupTrial : IAsyncDisposable
{
    private readonly string? server;
    private readonly string? database;

    private BackupTrial(StorageSettings settings, string? server, string? database) => (Settings, this.server, this.database) = (settings, server, database);

    public StorageSettings Settings { get; }

    public static async Task<BackupTrial> PlaceAsync(StorageSettings real, string folder, CancellationToken cancel)
    {
        if (real.Provider == DatabaseProvider.Sqlite) return new BackupTrial(new StorageSettings(folder), null, null);
        var name = $"scrutineer_trial_{Guid.NewGuid():N}";
        try
        {
            await ExecuteAsync(real.Connection, $"CREATE DATABASE \"{name}\"", cancel);
        }
        catch (PostgresException refused)
        {
            throw new RuleBrokenException($"A backup is restored into a database of its own before it counts, and PostgreSQL does not let this account make one (it needs CREATEDB): {refused.MessageText}");
        }

        var connection = new NpgsqlConnectionStringBuilder(real.Connection) { Database = name, Pooling = false }.ConnectionString;
        return new BackupTrial(new StorageSettings(folder, DatabaseProvider.Postgres, connection), real.Connection, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await ExecuteAsync(server!, $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", CancellationToken.None);
        else
        {
            await using var connection = new SqliteConnection(Settings.Connection);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static async Task ExecuteAsync(string connection, string sql, CancellationToken cancel)
    {
        await using var link = new NpgsqlConnection(connection);
        await link.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, link);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
