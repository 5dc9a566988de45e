using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Journal;

public sealed class AnchorTests
{
    [Fact]
    public async Task Keep_WithASecondPlace_WritesTheSameHeadInBoth()
    {
        await using var test = await TestStore.NewAsync();
        var second = Directory.CreateDirectory(Path.Combine(test.Folder, "elsewhere")).FullName;
        var store = With(test, second);
        await AddAsync(store, "a-verma");
        (await new JournalAnchors(store).KeepAsync()).ShouldBeEmpty();

        var lines = await File.ReadAllLinesAsync(Path.Combine(second, "scrutineer-journal.anchors"));
        lines.ShouldHaveSingleItem().ShouldStartWith("1 ");
        (await File.ReadAllLinesAsync(First(test))).Last().Split(' ')[..2].ShouldBe(lines[0].Split(' ')[..2]);
        (await FindingsAsync(store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keep_WhereTheSecondPlaceIsNotThere_SaysSoAndStillWritesTheFirst()
    {
        await using var test = await TestStore.NewAsync();
        var store = With(test, Path.Combine(test.Folder, "not-mounted", "journal.anchors"));
        await AddAsync(store, "a-verma");

        (await new JournalAnchors(store).KeepAsync()).ShouldHaveSingleItem().ShouldContain("not-mounted");
        (await File.ReadAllLinesAsync(First(test))).Last().ShouldStartWith("1 ");
        (await FindingsAsync(store)).ShouldHaveSingleItem().Message.ShouldContain("there are no anchors at");
    }

    [Fact]
    public async Task Verify_OfAnchorsCutShortTogetherWithTheJournal_IsFoundByTheSecondPlace()
    {
        await using var test = await TestStore.NewAsync();
        var store = With(test, Path.Combine(test.Folder, "second.anchors"));
        await AddAsync(store, "a-verma");
        await new JournalAnchors(store).KeepAsync();
        var (anchors, database) = (await File.ReadAllTextAsync(First(test)), await DumpHeadAsync(store));
        await AddAsync(store, "l-quayle");
        await new JournalAnchors(store).KeepAsync();

        await File.WriteAllTextAsync(First(test), anchors);
        await using (var db = store.Open(Viewer.Work("intruder")))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM JournalEntry WHERE Sequence > 1");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM JournalPayload WHERE Sequence > 1");
            await db.Database.ExecuteSqlAsync($"UPDATE JournalHead SET Sequence = 1, Hash = {database}");
        }

        var messages = (await FindingsAsync(store)).Select(f => f.Message).ToList();
        messages.ShouldContain(m => m.StartsWith("Journal entry 2 was anchored on ") && m.Contains("cut short, wiped or rolled back after entry 1"));
        messages.ShouldContain(m => m.Contains("end at entry 1; another place has later ones"));
    }

    [Theory]
    [InlineData(1, "was altered")]
    [InlineData(2, "was altered, or a line before it was taken out")]
    public async Task Verify_OfAnAnchorThatWasForged_NamesTheLine(int line, string fault)
    {
        await using var test = await TestStore.NewAsync();
        foreach (var name in new[] { "a-verma", "l-quayle", "s-brandreth" })
        {
            await AddAsync(test.Store, name);
            await new JournalAnchors(test.Store).KeepAsync();
        }

        var lines = (await File.ReadAllLinesAsync(First(test))).ToList();
        if (line == 1) lines[0] = lines[0].Replace("20", "19");
        else lines.RemoveAt(1);
        await File.WriteAllLinesAsync(First(test), lines);
        (await FindingsAsync(test.Store)).ShouldContain(f => f.What.EndsWith($":{line}") && f.Message.Contains(fault));
    }

    [Fact]
    public async Task Keep_AfterALineThatWasNotFinished_GoesOnWhereTheLastWholeOneEnds()
    {
        await using var test = await TestStore.NewAsync();
        await AddAsync(test.Store, "a-verma");
        await File.AppendAllTextAsync(First(test), "1 0123");
        (await new JournalAnchors(test.Store).KeepAsync()).ShouldBeEmpty();
        (await FindingsAsync(test.Store)).ShouldBeEmpty();
        (await File.ReadAllLinesAsync(First(test))).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Keep_WithoutTheKey_RefusesToBeginAnew()
    {
        await using var test = await TestStore.NewAsync();
        await AddAsync(test.Store, "a-verma");
        File.Delete(Path.Combine(test.Store.Settings.KeysDirectory, "journal-anchor.key"));
        (await new JournalAnchors(test.Store).KeepAsync()).ShouldHaveSingleItem().ShouldContain("put journal-anchor.key back");
        (await FindingsAsync(test.Store)).ShouldContain(f => f.Message.Contains("their key (journal-anchor.key) is missing"));
    }

    [Fact]
    public async Task Prepare_AfterTheDatabaseWasWiped_DoesNotHideIt()
    {
        await using var test = await TestStore.NewAsync();
        await AddAsync(test.Store, "a-verma");
        await new JournalAnchors(test.Store).KeepAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(test.Folder, "scrutineer.db*")) File.Delete(file);
        (await FindingsAsync(test.Store)).ShouldHaveSingleItem().Message.ShouldStartWith("There is no database at ");
        await test.Store.PrepareAsync();
        (await FindingsAsync(test.Store)).ShouldContain(f => f.Message.Contains("cut short, wiped or rolled back"));
    }

    [Fact]
    public async Task Key_IsReadableByItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights otherwise.");
            return;
        }

        await using var test = await TestStore.NewAsync();
        File.GetUnixFileMode(Path.Combine(test.Store.Settings.KeysDirectory, "journal-anchor.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static DataStore With(TestStore test, string second) => new(test.Store.Settings with { SecondAnchor = second }, TimeProvider.System);

    private static string First(TestStore test) => Path.Combine(test.Store.Settings.AnchorsDirectory, "journal.anchors");

    private static async Task AddAsync(DataStore store, string slug)
    {
        await using var db = store.Open(Viewer.Work("clerk"));
        db.Add(new Person { Name = slug, Slug = slug });
        await db.SaveChangesAsync();
    }

    private static async Task<string> DumpHeadAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("intruder"));
        return (await db.Set<Scrutineer.Foundation.Journal.JournalHead>().AsNoTracking().SingleAsync()).Hash;
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(DataStore store) => (await new StoreVerifier(store).RunAsync()).Findings;
}
