using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Backup;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Retention;
using Scrutineer.Governance.Threads;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Retention;

public sealed class EraserTests : IDisposable
{
    private const string Canary = "Quillfeather-7731";
    private static readonly DateOnly Met = new(2030, 3, 14), NextMet = new(2030, 4, 18), Later = new(2040, 1, 10);

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("scrutineer-erase-");

    public void Dispose() => place.Delete(recursive: true);

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Erase_OfAMinute_LeavesNoRemnantInDatabaseJournalFilesOrNewBackups(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider, new FixedTime(Later));
        var minute = await FillAsync(test.Store);
        (await HoldersAsync(test)).ShouldNotBeEmpty("the canary must be there before");
        await new BackupMaker(test.Store, (_, _) => Task.FromResult<IReadOnlyList<string>>([])).MakeAsync(Path.Combine(place.FullName, "old.backup"));

        var erasure = await Eraser(test.Store).EraseAsync(minute, "asked for by the family", "R Okafor");

        (await HoldersAsync(test)).ShouldBeEmpty();
        erasure.Backups.ShouldBe([Path.Combine(place.FullName, "old.backup")]);
        erasure.Files.ShouldBe(2);
        await new JournalAnchors(test.Store).KeepAsync();
        (await new StoreVerifier(test.Store).RunAsync()).Findings.ShouldBeEmpty();
        var made = await new BackupMaker(test.Store, Cli.FreshVerify).MakeAsync(Path.Combine(place.FullName, "new.backup"));
        Unpacked(made.File).ShouldNotContain(bytes => Holds(bytes));
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<Minute>().CountAsync()).ShouldBe(1, "the other minute stays");
        (await db.Set<TrackedItem>().CountAsync()).ShouldBe(0);
        (await db.Set<PublishedDocument>().Select(d => d.FileName).ToListAsync()).ShouldBe(["april-agenda.md"]);
    }

    [Fact]
    public async Task Erase_BeforeTheMinimum_RefusesWithTheLawAndChangesNothing()
    {
        await using var test = await TestStore.NewAsync(time: new FixedTime(new DateOnly(2036, 3, 13)));
        var minute = await FillAsync(test.Store);
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => Eraser(test.Store).EraseAsync(minute, "tidying", "R Okafor"));
        // Six years beginning with 14 March 2030 end on 13 March 2036: that day it must still be open.
        refused.Reasons.ShouldContain("\"12/29 A child's placement\" must be kept to 13 March 2036 (Local Government Act 1972, section 100C(1)(a) and (b)).");
        refused.Reasons.ShouldContain(r => r.StartsWith("\"april-pack.md\" must be kept to 17 April 2036"));
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<Minute>().CountAsync()).ShouldBe(2);
        (await HoldersAsync(test)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Erase_UnderALegalHold_RefusesUntilItIsReleased()
    {
        await using var test = await TestStore.NewAsync(time: new FixedTime(Later));
        var minute = await FillAsync(test.Store);
        var holds = new LegalHolds(test.Store, GovernanceRetention.Kinds(test.Store));
        await holds.HoldAsync(minute, "the inquiry of 2039 wants it", "A Verma");
        (await Should.ThrowAsync<RuleBrokenException>(() => holds.HoldAsync(minute, "again", "A Verma"))).Message.ShouldContain("under a legal hold already");
        (await Should.ThrowAsync<RuleBrokenException>(() => Eraser(test.Store).EraseAsync(minute, "due", "R Okafor"))).Message.ShouldContain("the inquiry of 2039 wants it");
        var due = await new DueRecords(test.Store, GovernanceRetention.Kinds(test.Store)).OnAsync(Later);
        due.Single(d => d.Id == $"{minute.Id:N}").Hold.ShouldBe("the inquiry of 2039 wants it");

        await holds.ReleaseAsync(minute, "the inquiry has reported", "A Verma");
        (await Eraser(test.Store).EraseAsync(minute, "due", "R Okafor")).Title.ShouldBe("12/29 A child's placement");
    }

    [Fact]
    public async Task Erase_StoppedAfterItsRowsWent_IsFinishedLater()
    {
        await using var test = await TestStore.NewAsync(time: new FixedTime(Later));
        var hash = await test.Store.Files.KeepAsync(Encoding.UTF8.GetBytes(Canary));
        await using (var db = test.Store.Open(Viewer.Work("killed")))
        {
            db.AddRange(new ErasureRemainder { FileHash = hash }, new ErasureRemainder());
            await db.SaveChangesAsync();
        }

        await Eraser(test.Store).FinishAsync();
        (await HoldersAsync(test)).ShouldBeEmpty();
        await using var check = test.Store.Open(Viewer.Work("check"));
        (await check.Set<ErasureRemainder>().AnyAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("person", "is no kind of record that is kept by the schedule")]
    [InlineData("minute", "There is no minute")]
    public async Task Erase_OfWhatIsNotThere_SaysSo(string kind, string sentence)
    {
        await using var test = await TestStore.NewAsync();
        (await Should.ThrowAsync<RuleBrokenException>(() => Eraser(test.Store).EraseAsync(new RecordRef(kind, Guid.NewGuid()), "why", "R Okafor"))).Message.ShouldContain(sentence);
        (await Should.ThrowAsync<RuleBrokenException>(() => Eraser(test.Store).EraseAsync(new RecordRef(kind, Guid.NewGuid()), " ", "R Okafor"))).Message.ShouldContain("Say why");
    }

    private static Eraser Eraser(DataStore store) => new(store, GovernanceRetention.Kinds(store), GovernanceRetention.Rooms);

    /// <summary>A minute whose every part holds the canary, printed in its own file and in the next meeting's pack; and one that does not.</summary>
    private static async Task<RecordRef> FillAsync(DataStore store)
    {
        var board = new InventedBoard();
        var meeting = board.Meeting(Met, minutes: true);
        var narrative = $"The Board heard at length of the placement of {Canary} and of all that followed from it.";
        var minute = board.Minute(meeting, "12/29", "A child's placement", narrative, $"that a report on {Canary} come back.");
        minute.Concerns = [$"who decided for {Canary}"];
        board.Ask(minute, TrackedItemKind.Action, $"a report on {Canary} comes back", "1", "Director");
        board.Cite(minute, "3/29", $"Further to Minute 3/29 the Board asked after {Canary}.");
        board.Document(meeting, "minutes", "march-minutes.md", $"# Minutes\n\n{narrative}");
        var next = board.Meeting(NextMet, minutes: true);
        board.Minute(next, "20/29", "Matters arising", "Further to Minute 12/29, it was done.");
        board.Cite(board.Records.OfType<Minute>().Last(), "12/29", "Further to Minute 12/29, it was done.");
        board.Document(next, "agenda-pack", "april-pack.md", $"# Minutes of the last meeting\n\nThe Board heard at  length of the placement\nof {Canary} and of all that followed from it.");
        board.Document(next, "agenda", "april-agenda.md", "# Agenda\n\nMatters arising");
        await using var db = store.Open(Viewer.Work("import"));
        foreach (var file in board.Files) await store.Files.KeepAsync(file);
        db.AddRange(board.Records);
        await db.SaveChangesAsync();
        minute.Narrative += $" {Canary} was well.";
        await db.SaveChangesAsync();
        await ThreadKeeper.RefreshAsync(db, board.Id);
        await new JournalAnchors(store).KeepAsync();
        return minute.Ref;
    }

    /// <summary>Where the canary is found: files of the data directory by their bytes, a PostgreSQL database by every text of every row.</summary>
    private static async Task<List<string>> HoldersAsync(TestStore test)
    {
        var found = Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories).Where(f => Holds(Bytes(f))).ToList();
        if (test.Store.Settings.Provider == DatabaseProvider.Sqlite) return found;
        await using var db = test.Store.Open(Viewer.Work("grep"));
#pragma warning disable EF1002 // Tables are named by the model.
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Where(t => t.Length > 0).Distinct())
            if (await db.Database.SqlQueryRaw<int>($"SELECT count(*)::int AS \"Value\" FROM \"{table}\" t WHERE t::text LIKE '%' || {{0}} || '%'", Canary).SingleAsync() > 0) found.Add(table);
#pragma warning restore EF1002
        return found;
    }

    private static IEnumerable<byte[]> Unpacked(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using (var source = entry.Open()) source.CopyTo(copy);
            yield return copy.ToArray();
        }
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool Holds(byte[] bytes) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0;

    private static class Cli
    {
        public static FreshVerification FreshVerify { get; } = Scrutineer.Cli.Backup.FreshProcess.VerifyAsync;
    }
}
