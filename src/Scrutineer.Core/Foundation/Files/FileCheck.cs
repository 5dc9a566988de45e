using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Verification;

namespace Scrutineer.Foundation.Files;

/// <summary>Reads every kept file and compares it with its hash, and files with rows. A page of rows or a folder at a time, so memory stays small.</summary>
internal sealed class FileCheck : IStoreCheck
{
    /// <summary>A write under way leaves a part and, for a moment, a file whose row is not committed yet.</summary>
    private static readonly TimeSpan PartsAreLeft = TimeSpan.FromDays(1), CommitTakes = TimeSpan.FromSeconds(3);

    private const int Page = 500;

    public string Name => "files";

    public async Task RunAsync(StoreCheckRun run, CancellationToken cancel)
    {
        // Files are listed before rows: a file whose row is committed between the two is then no orphan.
        var suspects = Strays(run.Store.Files.Directory).ToList();
        foreach (var folder in Folders(run.Store.Files.Directory)) suspects.AddRange(await WithoutRowAsync(run, folder, cancel));
        await ReadAllAsync(run, cancel);
        await JudgeOrphansAsync(run, suspects, cancel);
    }

    private async Task ReadAllAsync(StoreCheckRun run, CancellationToken cancel)
    {
        for (var last = ""; ;)
        {
            var after = last;
            var rows = await run.Db.Set<StoredFile>().AsNoTracking().Where(f => f.Hash.CompareTo(after) > 0).OrderBy(f => f.Hash).Take(Page).ToListAsync(cancel);
            if (rows.Count == 0) return;
            foreach (var row in rows)
                if (FileStore.IsHash(row.Hash)) await ReadAsync(run, row, cancel);
                else run.Find(Name, row.Hash, $"A stored file is named {row.Hash}, which is no hash.");
            last = rows[^1].Hash;
            run.Count("files", rows.Count);
            run.Tell($"Files to {last}");
        }
    }

    private static async Task<List<string>> WithoutRowAsync(StoreCheckRun run, string folder, CancellationToken cancel)
    {
        var missing = new List<string>();
        foreach (var some in Directory.EnumerateFiles(folder).Where(path => !IsUnderWay(path)).Chunk(Page))
        {
            var names = some.Select(path => Path.GetFileName(path)).ToList();
            var known = await run.Db.Set<StoredFile>().Where(f => names.Contains(f.Hash)).Select(f => f.Hash).ToHashSetAsync(cancel);
            missing.AddRange(some.Where(path => !known.Contains(Path.GetFileName(path))));
        }

        return missing;
    }

    private async Task ReadAsync(StoreCheckRun run, StoredFile row, CancellationToken cancel)
    {
        await using var file = run.Store.Files.Open(row.Hash);
        if (file is null) run.Find(Name, row.Hash, $"The file \"{row.Name}\" ({row.Hash}) is missing from the disk.");
        else if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != row.Hash)
            run.Find(Name, row.Hash, $"The file \"{row.Name}\" ({row.Hash}) is not what was stored: its content has changed.");
        else if (file.Length != row.Length) run.Find(Name, row.Hash, $"The file \"{row.Name}\" has {file.Length} bytes where its row says {row.Length}.");
    }

    private static IEnumerable<string> Folders(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateDirectories(directory).Where(IsFolderOfHashes) : [];

    private static IEnumerable<string> Strays(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFileSystemEntries(directory).Where(p => !Directory.Exists(p) || !IsFolderOfHashes(p)) : [];

    private static bool IsFolderOfHashes(string path) => Path.GetFileName(path) is { Length: 2 } name && name.All(char.IsAsciiHexDigitLower);

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
