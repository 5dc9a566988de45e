using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Verification;

namespace Scrutineer.Foundation.Files;

/// <summary>Reads every kept file and compares it with its hash, and files with rows. One first byte of the hash at a time, so memory stays small.</summary>
internal sealed class FileCheck : IStoreCheck
{
    /// <summary>A write under way leaves a part and, for a moment, a file whose row is not committed yet.</summary>
    private static readonly TimeSpan PartsAreLeft = TimeSpan.FromDays(1), CommitTakes = TimeSpan.FromSeconds(3);

    public string Name => "files";

    public async Task RunAsync(StoreCheckRun run, CancellationToken cancel)
    {
        var suspects = new List<string>();
        for (var first = 0; first < 256; first++)
        {
            var prefix = first.ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
            run.Tell($"Files {prefix}");
            suspects.AddRange(await CompareAsync(run, prefix, cancel));
        }

        var bad = await run.Db.Set<StoredFile>().AsNoTracking().Where(f => f.Hash.Length != 64).Select(f => f.Hash).Take(10).ToListAsync(cancel);
        foreach (var hash in bad) run.Find(Name, hash, $"A stored file is named {hash}, which is no hash.");
        suspects.AddRange(Strays(run.Store.Files.Directory));
        await JudgeOrphansAsync(run, suspects, cancel);
    }

    /// <returns>Files without a row.</returns>
    private async Task<List<string>> CompareAsync(StoreCheckRun run, string prefix, CancellationToken cancel)
    {
        var folder = Path.Combine(run.Store.Files.Directory, prefix);
        // Files are listed before rows: a file whose row is committed between the two is then no orphan.
        var onDisk = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).ToDictionary(p => Path.GetFileName(p)!) : [];
        var rows = await run.Db.Set<StoredFile>().AsNoTracking().Where(f => f.Hash.StartsWith(prefix)).ToListAsync(cancel);
        foreach (var row in rows.Where(r => FileStore.IsHash(r.Hash)))
        {
            run.Count("files");
            onDisk.Remove(row.Hash);
            await ReadAsync(run, row, cancel);
        }

        return [.. onDisk.Values.Where(path => !IsUnderWay(path))];
    }

    private async Task ReadAsync(StoreCheckRun run, StoredFile row, CancellationToken cancel)
    {
        await using var file = run.Store.Files.Open(row.Hash);
        if (file is null) run.Find(Name, row.Hash, $"The file \"{row.Name}\" ({row.Hash}) is missing from the disk.");
        else if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != row.Hash)
            run.Find(Name, row.Hash, $"The file \"{row.Name}\" ({row.Hash}) is not what was stored: its content has changed.");
        else if (file.Length != row.Length) run.Find(Name, row.Hash, $"The file \"{row.Name}\" has {file.Length} bytes where its row says {row.Length}.");
    }

    private static IEnumerable<string> Strays(string directory) => Directory.Exists(directory)
        ? Directory.EnumerateFileSystemEntries(directory).Where(p => Path.GetFileName(p) is not { Length: 2 } name || !name.All(char.IsAsciiHexDigitLower))
        : [];

    private static bool IsUnderWay(string path) =>
        path.EndsWith(".part", StringComparison.Ordinal) && DateTime.UtcNow - File.GetLastWriteTimeUtc(path) < PartsAreLeft;

    private static async Task JudgeOrphansAsync(StoreCheckRun run, List<string> suspects, CancellationToken cancel)
    {
        if (suspects.Any(p => DateTime.UtcNow - File.GetLastWriteTimeUtc(p) < CommitTakes)) await Task.Delay(CommitTakes, cancel);
        foreach (var path in suspects)
        {
            var name = Path.GetFileName(path);
            if (await run.Db.Set<StoredFile>().AnyAsync(f => f.Hash == name, cancel)) continue;
            run.Find("orphans", Path.GetRelativePath(run.Store.Files.Directory, path), $"The file {name} belongs to no record: something was left behind, or its row was taken away.");
        }
    }
}
