using System.IO.Compression;
using System.Text.Json;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Backup;

/// <summary>Verifies a data directory in a process that knows nothing of the one that made it, and answers what is wrong with it.</summary>
public delegate Task<IReadOnlyList<string>> FreshVerification(StorageSettings restored, CancellationToken cancel);

/// <summary>A backup that was restored and verified.</summary>
/// <param name="Keys">The file of keys beside it; null where the installation has none.</param>
/// <param name="Warnings">What is amiss here although the backup is good.</param>
public sealed record BackupMade(string File, string? Keys, long Bytes, long JournalSequence, int Files, IReadOnlyList<string> Warnings);

/// <summary>Backs up the whole data directory while it is in use (rules K1 to K3). The archive gets its name only when it was restored elsewhere and verified.</summary>
public sealed class BackupMaker(DataStore store, FreshVerification verify)
{
    /// <exception cref="RuleBrokenException">It cannot be made, or what was made does not verify: nothing is left under the name.</exception>
    public async Task<BackupMade> MakeAsync(string target, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var file = Path.GetFullPath(target);
        Refuse(file);
        using var turn = await KeepingTurn.TakeAsync(store.Settings.DataDirectory, cancel);
        using var work = BackupWorkshop.Beside(file);
        var warnings = await new JournalAnchors(store).KeepAsync(cancel);
        var manifest = await PackAsync(work, progress, cancel);
        await ProveAsync(work, progress, cancel);
        var keys = NameIt(work, file);
        await JournalAsync(file, manifest, cancel);
        return new BackupMade(file, keys, new FileInfo(file).Length, manifest.JournalSequence, manifest.Entries.Count(e => e.Path.StartsWith("files/", StringComparison.Ordinal)), warnings);
    }

    private void Refuse(string file)
    {
        if (store.Settings.MissingDatabase is { } missing) throw new RuleBrokenException($"There is no database at {missing}, so there is nothing to back up.");
        if (Path.Exists(file)) throw new RuleBrokenException($"{file} is there already. Choose a name that is free: a backup never overwrites another.");
        if (!Directory.Exists(Path.GetDirectoryName(file))) throw new RuleBrokenException($"There is no folder {Path.GetDirectoryName(file)}.");
        if (file.StartsWith(Path.GetFullPath(store.Settings.DataDirectory) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new RuleBrokenException("A backup inside the data directory would be lost with it. Choose another folder, best on another disk.");
    }

    private async Task<BackupManifest> PackAsync(BackupWorkshop work, IProgress<string>? progress, CancellationToken cancel)
    {
        await using var output = new FileStream(work.Archive, FileMode.CreateNew, FileAccess.ReadWrite);
        BackupManifest manifest;
        await using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = new List<BackupEntry>();
            // Anchors first, files last: the database may know more than the anchors, and files may be more than the database names, never less.
            if (Directory.Exists(store.Settings.AnchorsDirectory))
                foreach (var anchors in Directory.EnumerateFiles(store.Settings.AnchorsDirectory, "*.anchors"))
                    entries.Add(await AddAsync(zip, BackupPaths.Anchors(Path.GetFileName(anchors)), anchors, cancel));
            progress?.Report("Copying the database");
            var snapshot = await DatabaseSnapshot.TakeAsync(store, work.Folder, cancel);
            entries.Add(await AddAsync(zip, snapshot.Path, snapshot.LocalFile, cancel));
            foreach (var (hash, number) in snapshot.Hashes.Select((hash, i) => (hash, i + 1)))
            {
                progress?.Report($"Copying file {number} of {snapshot.Hashes.Count}");
                entries.Add(await AddFileAsync(zip, hash, cancel));
            }

            manifest = new BackupManifest(BackupManifest.TheFormat, BackupManifest.TheVersion, store.Time.GetUtcNow().UtcDateTime,
                $"{store.Settings.Provider}", snapshot.Head.Sequence, snapshot.Head.Hash, entries);
            await using var page = await zip.CreateEntry(BackupManifest.Path).OpenAsync(cancel);
            await JsonSerializer.SerializeAsync(page, manifest, BackupManifest.Json, cancel);
        }

        output.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<BackupEntry> AddFileAsync(ZipArchive zip, string hash, CancellationToken cancel)
    {
        if (!File.Exists(store.Files.PathOf(hash)))
            throw new RuleBrokenException($"The file {hash} is missing from the disk, so no backup of it can be whole. Run scrutineer verify.");
        var entry = await AddAsync(zip, BackupPaths.File(hash), store.Files.PathOf(hash), cancel);
        return entry.Sha256 == hash ? entry : throw new RuleBrokenException($"The file {hash} is not what was stored. Run scrutineer verify.");
    }

    private static async Task<BackupEntry> AddAsync(ZipArchive zip, string path, string from, CancellationToken cancel)
    {
        // An anchor file may be in its writer's hands for a moment.
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancel);
        var (length, sha) = await HashedCopy.ToAsync(source, target, cancel: cancel);
        return new BackupEntry(path, length, sha);
    }

    /// <summary>A backup that was never restored is a hope: it is restored into a fresh directory and verified in a fresh process (rule K2).</summary>
    private async Task ProveAsync(BackupWorkshop work, IProgress<string>? progress, CancellationToken cancel)
    {
        progress?.Report("Restoring the copy to see that it is whole");
        await using var trial = await BackupTrial.PlaceAsync(store.Settings, work.Trial, cancel);
        BackupKeys.Write(store.Settings.KeysDirectory, BackupKeys.FileOf(work.Archive));
        await new BackupRestorer(trial.Settings, store.Time) { IsTrial = true }.RestoreAsync(work.Archive, progress, cancel);
        var problems = await verify(trial.Settings, cancel);
        if (problems.Count > 0) throw new RuleBrokenException(["The backup was made and restored, but it does not verify, so it is not kept:", .. problems]);
    }

    private static string? NameIt(BackupWorkshop work, string file)
    {
        var keys = BackupKeys.FileOf(work.Archive);
        var hasKeys = File.Exists(keys);
        if (hasKeys) Durably.Rename(keys, BackupKeys.FileOf(file), overwrite: true);
        Durably.Rename(work.Archive, file);
        return hasKeys ? BackupKeys.FileOf(file) : null;
    }

    /// <summary>The journal knows every backup, so that an erasure can name those that still hold what it erased.</summary>
    private async Task JournalAsync(string file, BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("backup"));
        db.Note(JournalNote.Of(BackupRegister.Verb, BackupRegister.NewRef(), null, ("file", file), ("sequence", manifest.JournalSequence)));
        await db.SaveChangesAsync(cancel);
    }
}
