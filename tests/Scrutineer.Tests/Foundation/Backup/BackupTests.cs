using Microsoft.EntityFrameworkCore;
using Scrutineer.Cli.Backup;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Backup;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Tests.Cli;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Backup;

public sealed class BackupTests : IDisposable
{
    private const int Writers = 3;

    // ./test --long makes all of them; fewer show the same on every run.
    private static readonly int Backups = Environment.GetEnvironmentVariable("SCRUTINEER_EVERY_BACKUP") == "1" ? 20 : 6;

    // Each writes a file and two rows some nine times a second, which leaves room on two cores for what is measured.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("scrutineer-backup-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public async Task Make_ManyTimesUnderLoad_RestoresEachTimeWithItsJournalVerified()
    {
        await using var test = await TestStore.NewAsync();
        await WriteAsync(test.Store, 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var load = Task.WhenAll(Enumerable.Range(1, Writers).Select(w => Task.Run(() => WriteUntilAsync(test.Store, w, stop.Token))));
        try
        {
            var last = 0L;
            for (var n = 0; n < Backups; n++)
            {
                var made = await new BackupMaker(test.Store, FreshProcess.VerifyAsync).MakeAsync(Archive(n), cancel: Cancel);
                made.JournalSequence.ShouldBeGreaterThan(last);
                last = made.JournalSequence;
                // One entry more is the backup's own; what is beyond it was written while the backup was made.
                (await HeadAsync(test.Store)).ShouldBeGreaterThan(made.JournalSequence + 1, "the load must be real");
                var restored = Path.Combine(place.FullName, $"restored {n}");
                var run = await CommandRun.Of("restore", "--from", Archive(n), "--data", restored);
                run.ExitCode.ShouldBe(0, run.Error);
                await SeeThatItIsWholeAsync(new DataStore(new StorageSettings(restored), TimeProvider.System), made.JournalSequence);
            }
        }
        finally
        {
            // Also where a backup failed: what goes on writing would hide why.
            await stop.CancelAsync();
            await load;
        }

        place.EnumerateFileSystemInfos(".*").ShouldBeEmpty("nothing unfinished is left");
    }

    [Fact]
    public async Task Make_OfPostgres_RestoresIntoAnEmptyDatabase()
    {
        await using var test = await TestStore.NewAsync(DatabaseProvider.Postgres);
        await WriteAsync(test.Store, 0);
        using var stop = new CancellationTokenSource();
        var written = Task.Run(() => WriteUntilAsync(test.Store, 1, stop.Token));
        var made = await new BackupMaker(test.Store, FreshProcess.VerifyAsync).MakeAsync(Archive(0));
        await stop.CancelAsync();
        await written;

        var restored = new StorageSettings(Path.Combine(place.FullName, "restored"), DatabaseProvider.Postgres, PostgresCluster.NewDatabase());
        await new BackupRestorer(restored, TimeProvider.System).RestoreAsync(Archive(0));
        await SeeThatItIsWholeAsync(new DataStore(restored, TimeProvider.System), made.JournalSequence);
        var again = await Should.ThrowAsync<RuleBrokenException>(() =>
            new BackupRestorer(restored with { DataDirectory = Path.Combine(place.FullName, "again") }, TimeProvider.System).RestoreAsync(Archive(0)));
        again.Message.ShouldContain("is not empty");
    }

    [Fact]
    public async Task Make_WhereTheTrialDoesNotVerify_LeavesNothingUnderTheName()
    {
        await using var test = await TestStore.NewAsync();
        await WriteAsync(test.Store, 0);
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => new BackupMaker(test.Store, (_, _) => Task.FromResult<IReadOnlyList<string>>(["Journal entry 2 was altered."])).MakeAsync(Archive(0)));
        refused.Reasons.ShouldContain("Journal entry 2 was altered.");
        place.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task Make_OfATamperedStore_Refuses()
    {
        await using var test = await TestStore.NewAsync();
        await WriteAsync(test.Store, 0);
        await using (var db = test.Store.Open(Viewer.Work("intruder"))) await db.Database.ExecuteSqlRawAsync("UPDATE JournalEntry SET Actor = 'x' WHERE Sequence = 1");
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => new BackupMaker(test.Store, FreshProcess.VerifyAsync).MakeAsync(Archive(0)));
        refused.Message.ShouldContain("Journal entry 1 was altered.");
        File.Exists(Archive(0)).ShouldBeFalse();
    }

    [Fact]
    public async Task Make_OntoABackupOrInsideTheData_Refuses()
    {
        await using var test = await TestStore.NewAsync();
        await WriteAsync(test.Store, 0);
        await File.WriteAllTextAsync(Archive(0), "an older backup");
        var maker = new BackupMaker(test.Store, FreshProcess.VerifyAsync);
        (await Should.ThrowAsync<RuleBrokenException>(() => maker.MakeAsync(Archive(0)))).Message.ShouldContain("never overwrites another");
        (await File.ReadAllTextAsync(Archive(0))).ShouldBe("an older backup");
        (await Should.ThrowAsync<RuleBrokenException>(() => maker.MakeAsync(Path.Combine(test.Folder, "b.backup")))).Message.ShouldContain("would be lost with it");
    }

    [Fact]
    public async Task Restore_WithoutTheKeys_WarnsAndBeginsNewAnchors()
    {
        await using var test = await TestStore.NewAsync();
        await WriteAsync(test.Store, 0);
        var made = await new BackupMaker(test.Store, FreshProcess.VerifyAsync).MakeAsync(Archive(0));
        made.Keys.ShouldBe(Archive(0) + ".keys");
        File.Delete(made.Keys!);
        var settings = new StorageSettings(Path.Combine(place.FullName, "restored"));
        var restored = await new BackupRestorer(settings, TimeProvider.System).RestoreAsync(Archive(0));
        restored.Warnings.ShouldHaveSingleItem().ShouldContain("file of keys was not beside the backup");
        (await new StoreVerifier(new DataStore(settings, TimeProvider.System)).RunAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_IntoADirectoryThatHoldsSomething_ChangesNothingOfIt()
    {
        await using var test = await TestStore.NewAsync();
        await WriteAsync(test.Store, 0);
        await new BackupMaker(test.Store, FreshProcess.VerifyAsync).MakeAsync(Archive(0));
        var full = place.CreateSubdirectory("full").FullName;
        await File.WriteAllTextAsync(Path.Combine(full, "mine.txt"), "mine");
        (await Should.ThrowAsync<RuleBrokenException>(() => new BackupRestorer(new StorageSettings(full), TimeProvider.System).RestoreAsync(Archive(0)))).Message.ShouldContain("is not empty");
        Directory.GetFileSystemEntries(full).ShouldHaveSingleItem().ShouldEndWith("mine.txt");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Archive(int n) => Path.Combine(place.FullName, $"{n}.backup");

    private static async Task<long> HeadAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("check"));
        return (await db.Set<JournalHead>().SingleAsync()).Sequence;
    }

    private static async Task SeeThatItIsWholeAsync(DataStore store, long sequence)
    {
        (await new StoreVerifier(store).RunAsync()).Findings.ShouldBeEmpty();
        await using var db = store.Open(Viewer.Work("check"));
        // Everything up to the moment of the copy, then the entry that says it was restored.
        (await HeadAsync(store)).ShouldBe(sequence + 1);
        (await db.Set<JournalEntry>().SingleAsync(e => e.Sequence == sequence + 1)).Verb.ShouldBe("restored");
        var people = await db.Set<JournalEntry>().CountAsync(e => e.RecordKind == "person");
        (await db.Set<Person>().CountAsync()).ShouldBe(people);
        (await db.Set<StoredFile>().CountAsync()).ShouldBe(people);
    }

    private static async Task WriteUntilAsync(DataStore store, int writer, CancellationToken stop)
    {
        for (var written = 0; !stop.IsCancellationRequested; written++)
        {
            await WriteAsync(store, writer, written);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>A file and a row naming it, as an import keeps them.</summary>
    private static async Task WriteAsync(DataStore store, int writer, int number = 0)
    {
        var content = System.Text.Encoding.UTF8.GetBytes($"Paper {number} of writer {writer}");
        var hash = await store.Files.KeepAsync(content);
        await using var db = store.Open(Viewer.Work($"writer {writer}"));
        db.Add(new StoredFile { Hash = hash, Name = "paper.md", Length = content.Length, StoredAt = DateTime.UnixEpoch });
        db.Add(new Person { Name = $"Person {writer} {number}", Slug = $"person-{writer}-{number}" });
        await db.SaveChangesAsync();
    }
}
