using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Scrutineer.Foundation.Storage;

/// <summary>How every SQLite connection is set: an acknowledged write is on disk, references hold, and what is deleted is overwritten.</summary>
internal sealed class SqliteSafety : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=30000;";

    /// <summary>The settings a connection must report, by pragma.</summary>
    public static IReadOnlyList<(string Pragma, string Value)> Promised { get; } =
        [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1")];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Stops the start when a promise does not hold on this file system.</summary>
    public static async Task AssertAsync(DbConnection connection)
    {
        foreach (var (pragma, value) in Promised)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            var found = Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
            if (found != value)
                throw new InvalidOperationException($"SQLite reports {pragma}={found} where {value} is needed: this disk cannot keep the data safe.");
        }
    }
}
