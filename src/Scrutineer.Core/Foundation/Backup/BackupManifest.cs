using System.Text.Json;
using System.Text.RegularExpressions;

namespace Scrutineer.Foundation.Backup;

/// <summary>What a backup holds: written into the archive last, and the only thing that restoring believes.</summary>
/// <param name="Provider">Sqlite or Postgres: a backup is restored to the kind of database it was made of.</param>
/// <param name="JournalSequence">The journal's head in the database kept.</param>
public sealed record BackupManifest(
    string Format, int Version, DateTime MadeAt, string Provider, long JournalSequence, string JournalHash, IReadOnlyList<BackupEntry> Entries)
{
    internal const string Path = "manifest.json", TheFormat = "scrutineer-backup";
    internal const int TheVersion = 1;

    internal static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
}

/// <summary>One file of a backup.</summary>
public sealed record BackupEntry(string Path, long Length, string Sha256);

/// <summary>The only names that files of a backup can have.</summary>
internal static partial class BackupPaths
{
    public const string SqliteFile = "database/scrutineer.db", PostgresFile = "database/scrutineer.dump";

    public static string File(string hash) => $"files/{hash[..2]}/{hash}";

    public static string Anchors(string name) => $"anchors/{name}";

    public static bool IsAllowed(string path) => path.Length < 200 && Allowed().IsMatch(path);

    [GeneratedRegex(@"\A(manifest\.json|database/scrutineer\.(db|dump)|files/[0-9a-f]{2}/[0-9a-f]{64}|anchors/[a-z0-9-]+\.anchors)\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
