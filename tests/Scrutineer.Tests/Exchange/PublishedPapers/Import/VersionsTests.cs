using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Import;

/// <summary>Versions of one paper, in whatever order they come (rule I3).</summary>
public sealed class VersionsTests
{
    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Import_OfAnOlderVersionAfterANewer_KeepsTheFileAndChangesNothing(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await ImportAsync(test, false, ("minutes v2.md", "welcomed"));

        var older = await ImportAsync(test, false, ("minutes v1.md", "noted"));

        older.Files.Single().Status.ShouldBe(ImportStatus.Unchanged);
        older.Files.Single().Problems.Single().Message.ShouldStartWith("A newer version of this paper is held (minutes v2.md)");
        (await DecisionAsync(test)).ShouldContain("welcomed");
        await using var db = test.Store.Open(Viewer.Public);
        var documents = await db.Set<PublishedDocument>().OrderBy(d => d.FileName).ToListAsync();
        documents.Select(d => (d.FileName, d.IsReplaced)).ShouldBe([("minutes v1.md", true), ("minutes v2.md", false)]);
        test.Store.Files.Open(documents[0].FileHash).ShouldNotBeNull().Dispose();
    }

    [Fact]
    public async Task Import_OfAReplacedVersionAgain_DoesNotBringItBack()
    {
        await using var test = await TestStore.NewAsync();
        await ImportAsync(test, false, ("minutes v1.md", "noted"), ("minutes v2.md", "welcomed"));
        var entries = await EntriesAsync(test);

        var again = await ImportAsync(test, false, ("minutes v1.md", "noted"), ("minutes v2.md", "welcomed"));

        again.Files.Select(f => f.Status).ShouldBe([ImportStatus.Unchanged, ImportStatus.Unchanged]);
        (await DecisionAsync(test)).ShouldContain("welcomed");
        (await EntriesAsync(test)).ShouldBe(entries);
    }

    [Fact]
    public async Task Import_OfAnOlderVersionSaidToBeTheNewest_TakesIt()
    {
        await using var test = await TestStore.NewAsync();
        await ImportAsync(test, false, ("minutes v1.md", "noted"), ("minutes v2.md", "welcomed"));

        var forced = await ImportAsync(test, true, ("minutes v1.md", "noted"));

        forced.Files.Single().Status.ShouldBe(ImportStatus.Updated);
        (await DecisionAsync(test)).ShouldContain("noted");
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<PublishedDocument>().SingleAsync(d => !d.IsReplaced)).FileName.ShouldBe("minutes v1.md");
    }

    [Fact]
    public async Task Import_OfTheSameContentUnderAnotherName_ChangesNothing()
    {
        await using var test = await TestStore.NewAsync();

        var result = await ImportAsync(test, false, ("minutes.md", "noted"), ("copy of minutes.md", "noted"));

        result.Files.Select(f => f.Status).ShouldBe([ImportStatus.Imported, ImportStatus.Unchanged]);
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<PublishedDocument>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Import_OfTwoThatNothingTellsApart_AsksAPerson()
    {
        await using var test = await TestStore.NewAsync();
        Write(test, "one.md", "noted", DateTime.UnixEpoch);
        Write(test, "two.md", "welcomed", DateTime.UnixEpoch);

        var result = await new PaperImporter(test.Store).ImportAsync([Path.Combine(test.Folder, "one.md"), Path.Combine(test.Folder, "two.md")], new ImportOptions());

        result.Files[1].Status.ShouldBe(ImportStatus.Updated);
        result.NeedsPerson.Single(t => t.Kind == "version").ShouldSatisfyAllConditions(
            t => t.Words.ShouldStartWith("Nothing says which is the newer"), t => t.Command.ShouldBe("scrutineer import FILE --newest"));
    }

    private static async Task<ImportResult> ImportAsync(TestStore test, bool newest, params (string Name, string Word)[] papers) =>
        await new PaperImporter(test.Store).ImportAsync([.. papers.Select(p => Write(test, p.Name, p.Word, null))], new ImportOptions(Newest: newest));

    private static string Write(TestStore test, string name, string word, DateTime? at)
    {
        var path = Path.Combine(test.Folder, name);
        File.WriteAllText(path, MinutesText.Of("Children and Learning Scrutiny Board", "12 June 2031", ("9", "Fostering", $"The Board considered a report.\n\nRESOLVED that the report be {word}.")));
        if (at is { } time) File.SetLastWriteTimeUtc(path, time);
        return path;
    }

    private static async Task<string> DecisionAsync(TestStore test)
    {
        await using var db = test.Store.Open(Viewer.Public);
        return (await db.Set<Decision>().SingleAsync()).Text;
    }

    private static async Task<int> EntriesAsync(TestStore test)
    {
        await using var db = test.Store.Open(Viewer.Public);
        return await db.Set<JournalEntry>().CountAsync();
    }
}
