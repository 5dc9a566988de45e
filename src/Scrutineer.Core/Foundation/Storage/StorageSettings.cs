using Microsoft.Data.Sqlite;

namespace Scrutineer.Foundation.Storage;

public enum DatabaseProvider { Sqlite, Postgres }

/// <summary>Where everything is kept. Bound from <c>Database__Provider</c>, <c>Database__ConnectionString</c> and <c>Data__Directory</c>.</summary>
public sealed record StorageSettings(string DataDirectory, DatabaseProvider Provider = DatabaseProvider.Sqlite, string? ConnectionString = null)
{
    public string FilesDirectory => Path.Combine(DataDirectory, "files");

    /// <summary>The SQLite file in force; null on PostgreSQL.</summary>
    public string? SqliteFile => Provider == DatabaseProvider.Sqlite ? Path.GetFullPath(new SqliteConnectionStringBuilder(Connection).DataSource) : null;

    /// <summary>The SQLite file where it is not there (opening it would make an empty one); null otherwise.</summary>
    public string? MissingDatabase => SqliteFile is { } file && !File.Exists(file) ? file : null;

    /// <summary>Where the journal's head is kept outside the database.</summary>
    public string AnchorsDirectory => Path.Combine(DataDirectory, "anchors");

    /// <summary>Secrets of this installation; never part of a backup's archive (rule K3).</summary>
    public string KeysDirectory => Path.Combine(DataDirectory, "keys");

    /// <summary>A second file or folder for the journal's head, best on another machine (<c>Journal__Anchor</c>); null for none.</summary>
    public string? SecondAnchor { get; init; }

    /// <summary>The connection in force: the one set, or the SQLite file in the data directory.</summary>
    public string Connection => ConnectionString ?? (Provider == DatabaseProvider.Sqlite
        ? $"Data Source={Path.Combine(DataDirectory, "scrutineer.db")}"
        : throw new InvalidOperationException("PostgreSQL is chosen (Database__Provider), so Database__ConnectionString must say where it is."));
}
