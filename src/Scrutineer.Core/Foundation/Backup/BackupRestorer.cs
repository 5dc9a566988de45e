using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;

namespace Scrutineer.Foundation.Backup;

/// <summary>What was restored.</summary>
public sealed record BackupRestored(DateTime MadeAt, long JournalSequence, int Files, IReadOnlyList<string> Warnings);

/// <summary>Puts a backup into an empty data directory (rules K2 and K4). It is unpacked beside it, verified there, and takes its place last: a restore that is stopped leaves nothing.</summary>
public sealed class BackupRestorer(StorageSettings settings, TimeProvider time)
{
    private const string Ending = ".restoring", OldAnchors = "journal-before-restore.anchors";

    /// <summary>True where the backup is only restored to see that it can be: nothing is journalled or anchored anew, nothing need outlive a power cut, and it is verified by a fresh process afterwards (rule K2).</summary>
    internal bool IsTrial { get; init; }

    private string Folder => Path.TrimEndingDirectorySeparator(settings.DataDirectory);

    /// <exception cref="RuleBrokenException">The archive, the directory or what came out of them is refused; the reasons can be shown as they are.</exception>
    public async Task<BackupRestored> RestoreAsync(string from, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        using var archive = BackupArchive.Open(from);
        await RefuseAsync(archive.Manifest, cancel);
        var stage = $"{Folder}.{Guid.NewGuid():N}{Ending}";
        Sweep();
        try
        {
            var staged = settings with { DataDirectory = stage, SecondAnchor = null };
            await UnpackAsync(archive, stage, progress, cancel);
            var hasKeys = BackupKeys.Restore(BackupKeys.FileOf(from), staged.KeysDirectory);
            await FillDatabaseAsync(archive.Manifest, staged, cancel);
            var warnings = await FinishAsync(archive.Manifest, staged, hasKeys, progress, cancel);
            if (!IsTrial) Durably.FlushTree(stage);
            if (Directory.Exists(Folder)) Directory.Delete(Folder);
            Directory.Move(stage, Folder);
            Durably.FlushFolder(Path.GetDirectoryName(Folder)!);
            return new BackupRestored(archive.Manifest.MadeAt, archive.Manifest.JournalSequence, archive.Manifest.Entries.Count(e => e.Path.StartsWith("files/", StringComparison.Ordinal)), warnings);
        }
        catch (InvalidDataException damaged)
        {
            throw new RuleBrokenException($"{from} is damaged: {damaged.Message} Nothing was restored.");
        }
        finally
        {
            if (Directory.Exists(stage)) Directory.Delete(stage, recursive: true);
        }
    }

    private async Task RefuseAsync(BackupManifest manifest, CancellationToken cancel)
    {
        if (Directory.Exists(Folder) && Directory.EnumerateFileSystemEntries(Folder).Any())
            throw new RuleBrokenException($"{Folder} is not empty. A backup is restored only into a new or empty directory, so that nothing is overwritten.");
        if (File.Exists(Folder)) throw new RuleBrokenException($"{Folder} is a file.");
        if (!Directory.Exists(Path.GetDirectoryName(Folder))) throw new RuleBrokenException($"There is no folder {Path.GetDirectoryName(Folder)}.");
        if (manifest.Provider != $"{settings.Provider}")
            throw new RuleBrokenException($"The backup is of a {manifest.Provider} database, and Database__Provider is {settings.Provider} here.");
        if (settings is { Provider: DatabaseProvider.Sqlite, ConnectionString: not null })
            throw new RuleBrokenException("Database__ConnectionString names a SQLite file elsewhere. Take the setting away to restore into the data directory.");
        var needed = manifest.Entries.Sum(e => e.Length);
        if (new DriveInfo(Path.GetDirectoryName(Folder)!).AvailableFreeSpace is var free && free < needed)
            throw new RuleBrokenException($"The backup needs {needed:N0} bytes, and only {free:N0} are free at {Path.GetDirectoryName(Folder)}.");
        if (settings.Provider == DatabaseProvider.Postgres && await IsInUseAsync(cancel))
            throw new RuleBrokenException("The PostgreSQL database named is not empty. A backup is restored only into an empty one.");
    }

    private async Task<bool> IsInUseAsync(CancellationToken cancel)
    {
        await using var db = new DataStore(settings, time).Open(Viewer.Work("restore"));
        return await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").SingleAsync(cancel) > 0;
    }

    private static async Task UnpackAsync(BackupArchive archive, string stage, IProgress<string>? progress, CancellationToken cancel)
    {
        var number = 0;
        foreach (var entry in archive.Manifest.Entries)
        {
            progress?.Report($"Unpacking {++number} of {archive.Manifest.Entries.Count}");
            var to = entry.Path == BackupPaths.SqliteFile ? "scrutineer.db" : entry.Path;
            await archive.UnpackAsync(entry, Path.Combine(stage, to), cancel);
        }
    }

    private static async Task FillDatabaseAsync(BackupManifest manifest, StorageSettings staged, CancellationToken cancel)
    {
        if (staged.Provider != DatabaseProvider.Postgres) return;
        var dump = Path.Combine(staged.DataDirectory, BackupPaths.PostgresFile);
        if (!File.Exists(dump)) throw new RuleBrokenException($"The backup of {manifest.MadeAt:d MMMM yyyy} has no database in it.");
        await PostgresTools.RunAsync("pg_restore", staged.Connection,
            ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname={new Npgsql.NpgsqlConnectionStringBuilder(staged.Connection).Database}", dump], cancel);
        Directory.Delete(Path.GetDirectoryName(dump)!, recursive: true);
    }

    private async Task<IReadOnlyList<string>> FinishAsync(BackupManifest manifest, StorageSettings staged, bool hasKeys, IProgress<string>? progress, CancellationToken cancel)
    {
        var store = new DataStore(staged, time);
        if (store.Settings.MissingDatabase is not null) throw new RuleBrokenException("The backup has no database in it.");
        await RefuseLaterVersionAsync(store, cancel);
        await store.PrepareAsync(cancel);
        var warnings = new List<string>();
        var anchors = Path.Combine(staged.AnchorsDirectory, "journal.anchors");
        if (!hasKeys && File.Exists(anchors))
        {
            File.Move(anchors, Path.Combine(staged.AnchorsDirectory, OldAnchors), overwrite: true);
            warnings.Add("The file of keys was not beside the backup, so its anchors could not be judged: they are kept, and new ones begin.");
        }

        if (!IsTrial || !hasKeys) warnings.AddRange(await BeginAgainAsync(manifest, store, cancel));
        var report = IsTrial ? null : await new StoreVerifier(store).RunAsync(progress, cancel);
        await LetGoAsync(store);
        if (report is { Ok: false }) throw new RuleBrokenException(["What was restored does not verify, so it is not put in place:", .. report.Findings.Select(f => f.Message)]);
        return warnings;
    }

    private static async Task RefuseLaterVersionAsync(DataStore store, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("restore"));
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations()).Any())
            throw new RuleBrokenException("The backup was made by a later version of Scrutineer. Restore it with that one.");
    }

    /// <summary>The journal says that what follows was written after a restore, and is anchored there.</summary>
    private async Task<IReadOnlyList<string>> BeginAgainAsync(BackupManifest manifest, DataStore store, CancellationToken cancel)
    {
        if (!IsTrial)
        {
            await using var db = store.Open(Viewer.Work("restore"));
            db.Note(JournalNote.Of("restored", BackupRegister.NewRef(), null, ("madeAt", manifest.MadeAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ("sequence", manifest.JournalSequence)));
            await db.SaveChangesAsync(cancel);
        }

        return await new JournalAnchors(store).KeepAsync(cancel);
    }

    /// <summary>A database file must be closed and its log folded in before its directory is renamed.</summary>
    private static async Task LetGoAsync(DataStore store)
    {
        if (store.Settings.Provider != DatabaseProvider.Sqlite) return;
        await using (var db = store.Open(Viewer.Work("restore"))) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using var connection = new SqliteConnection(store.Settings.Connection);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>What a killed restore of this directory left behind; a living one holds its files open and is younger than this.</summary>
    private void Sweep()
    {
        foreach (var old in Directory.EnumerateDirectories(Path.GetDirectoryName(Folder)!, $"{Path.GetFileName(Folder)}.*{Ending}"))
            if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(old) > TimeSpan.FromDays(1)) Directory.Delete(old, recursive: true);
    }
}
