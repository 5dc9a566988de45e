namespace Scrutineer.Foundation.Storage;

public enum DatabaseProvider { Sqlite, Postgres }

/// <summary>Where everything is kept. Bound from <c>Database__Provider</c>, <c>Database__ConnectionString</c> and <c>Data__Directory</c>.</summary>
public sealed record StorageSettings(string DataDirectory, DatabaseProvider Provider = DatabaseProvider.Sqlite, string? ConnectionString = null)
{
    public string FilesDirectory => Path.Combine(DataDirectory, "files");

    /// <summary>The connection in force: the one set, or the SQLite file in the data directory.</summary>
    public string Connection => ConnectionString ?? (Provider == DatabaseProvider.Sqlite
        ? $"Data Source={Path.Combine(DataDirectory, "scrutineer.db")}"
        : throw new InvalidOperationException("PostgreSQL is chosen (Database__Provider), so Database__ConnectionString must say where it is."));
}
