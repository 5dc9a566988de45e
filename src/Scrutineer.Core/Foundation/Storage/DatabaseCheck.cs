using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Scrutineer.Foundation.Verification;

namespace Scrutineer.Foundation.Storage;

/// <summary>Asks the database itself whether it is whole, and whether every reference finds its row.</summary>
internal sealed class DatabaseCheck : IStoreCheck
{
    public string Name => "database";

    public async Task RunAsync(StoreCheckRun run, CancellationToken cancel)
    {
        run.Tell("Asking the database");
        if (run.Store.Settings.Provider == DatabaseProvider.Sqlite) await OnSqliteAsync(run, cancel);
        else await OnPostgresAsync(run, cancel);
        run.Count("tables", run.Db.Model.GetEntityTypes().Select(t => t.GetTableName()).Distinct().Count());
    }

    private async Task OnSqliteAsync(StoreCheckRun run, CancellationToken cancel)
    {
        foreach (var row in await RowsAsync(run, "PRAGMA integrity_check", cancel))
            if (row != "ok") run.Find(Name, "integrity", $"The database file is damaged: {row}");
        foreach (var row in await RowsAsync(run, "PRAGMA foreign_key_check", cancel))
            run.Find(Name, row, $"A row of table {row} points at another that is not there.");
    }

    /// <summary>PostgreSQL has no one check: unusable indexes, constraints not in force, failed page checksums, and every reference looked up.</summary>
    private async Task OnPostgresAsync(StoreCheckRun run, CancellationToken cancel)
    {
        foreach (var index in await RowsAsync(run, "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid", cancel))
            run.Find(Name, index, $"The index {index} is not valid.");
        foreach (var name in await RowsAsync(run, "SELECT conname::text FROM pg_constraint WHERE NOT convalidated", cancel))
            run.Find(Name, name, $"The constraint {name} is not in force.");
        foreach (var failures in await RowsAsync(run, "SELECT checksum_failures::text FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0", cancel))
            run.Find(Name, "checksums", $"PostgreSQL counted {failures} damaged pages in this database.");
        // All references in one question: there are many, and each would be a journey to the server.
        var keys = run.Db.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredForeignKeys()).ToList();
        foreach (var (key, count) in keys.Zip(await RowsAsync(run, $"SELECT unnest(ARRAY[{string.Join(", ", keys.Select(Broken))}])", cancel)))
            if (count != "0") run.Find(Name, key.DeclaringEntityType.GetTableName()!, $"{count} rows of table {key.DeclaringEntityType.GetTableName()} point at others that are not there.");
    }

    private static string Broken(IForeignKey key)
    {
        var pairs = key.Properties.Zip(key.PrincipalKey.Properties, (from, to) => (From: from.GetColumnName(), To: to.GetColumnName())).ToList();
        return $"""
            (SELECT count(*)::text FROM "{key.DeclaringEntityType.GetTableName()}" a
            WHERE {string.Join(" AND ", pairs.Select(p => $"a.\"{p.From}\" IS NOT NULL"))}
            AND NOT EXISTS (SELECT 1 FROM "{key.PrincipalEntityType.GetTableName()}" b WHERE {string.Join(" AND ", pairs.Select(p => $"a.\"{p.From}\" = b.\"{p.To}\""))}))
            """;
    }

    /// <summary>The first column of each row.</summary>
    private static async Task<List<string>> RowsAsync(StoreCheckRun run, string sql, CancellationToken cancel)
    {
        await run.Db.Database.OpenConnectionAsync(cancel);
        await using var command = run.Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0; // A large database is read for as long as it takes; whoever waits can stop it.
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) rows.Add(reader.GetString(0));
        return rows;
    }
}
