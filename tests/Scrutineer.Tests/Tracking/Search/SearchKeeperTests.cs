using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Search;

public sealed class SearchKeeperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Import_OfACorrectedPaper_FindsTheNewWordsAtOnceAndTheOldNoMore(DatabaseProvider provider)
    {
        using var folder = new TemporaryFolder();
        var paper = HeldPapers.Demonstration().First(p => p.EndsWith("2024-06-13-minutes.md", StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(paper, Stop);
        var file = Path.Combine(folder.Path, "minutes.md");
        await File.WriteAllTextAsync(file, text, Stop);
        await using var held = await HeldPapers.ImportAsync(provider, [file]);
        (await held.FindAsync("Quokka", asTyped: true)).Count.ShouldBe(0);

        await File.WriteAllTextAsync(file, text.Replace("Ashdown", "Quokka", StringComparison.Ordinal), Stop);
        await new PaperImporter(held.Store).ImportAsync([file], new ImportOptions(), cancel: Stop);
        (await held.FindAsync("Quokka")).Count.ShouldBeGreaterThan(0);
        await using var db = held.Store.Open(Viewer.Work("test"));
        (await db.Set<SearchWord>().AnyAsync(w => w.Word == "quokka", Stop)).ShouldBeTrue();
        await AssertWordsAreThoseOfThePassagesAsync(db);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Import_OfTheSamePapersAgain_WritesNothing(DatabaseProvider provider)
    {
        await using var held = await HeldPapers.ImportAsync(provider, HeldPapers.Demonstration());
        var before = await StampAsync(held.Store);
        await new PaperImporter(held.Store).ImportAsync(HeldPapers.Demonstration(), new ImportOptions(), cancel: Stop);
        (await StampAsync(held.Store)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Prepare_WhereSearchWasBuiltInAnOlderWay_BuildsItAnewOnce(DatabaseProvider provider)
    {
        await using var held = await HeldPapers.ImportAsync(provider, HeldPapers.Demonstration());
        var before = await held.FindAsync("supervision");
        await using (var db = held.Store.Open(Viewer.Work("test")))
        {
            await db.Set<SearchEntry>().ExecuteDeleteAsync(Stop);
            await db.Set<SearchState>().ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, 0), Stop);
        }

        (await held.FindAsync("supervision", asTyped: true)).Count.ShouldBe(0);
        (await held.Store.PrepareAsync(Stop)).ShouldHaveSingleItem().ShouldStartWith("Search was built anew from the papers held: ");
        (await held.Store.PrepareAsync(Stop)).ShouldBeEmpty();
        var after = await held.FindAsync("supervision");
        (after.Count, after.Passages).ShouldBe((before.Count, before.Passages));
        after.Shown.Select(r => r.Record).ShouldBe(before.Shown.Select(r => r.Record));
        await using var again = held.Store.Open(Viewer.Work("test"));
        await AssertWordsAreThoseOfThePassagesAsync(again);
    }

    [Fact]
    public async Task Keep_ForAViewerWhoSeesNotEverything_IsRefused()
    {
        await using var held = await HeldPapers.ImportAsync(DatabaseProvider.Sqlite, []);
        await using var db = held.Store.Open(Viewer.Public);
        await Should.ThrowAsync<InvalidOperationException>(() => SearchKeeper.KeepAsync(db, Guid.NewGuid(), []));
    }

    private static async Task AssertWordsAreThoseOfThePassagesAsync(ScrutineerDb db)
    {
        var counted = new Dictionary<string, int>();
        foreach (var entry in await db.Set<SearchEntry>().AsNoTracking().Where(e => e.Visibility == Visibility.Public).ToListAsync(Stop))
            foreach (var word in Words.In(entry.IsTitle ? $"{entry.Title} {entry.Text}" : entry.Text).Select(w => w.Folded).Where(w => w.Length is > 1 and <= 40).Distinct())
                counted[word] = counted.GetValueOrDefault(word) + 1;
        (await db.Set<SearchWord>().ToDictionaryAsync(w => w.Word, w => w.Passages, Stop)).ShouldBe(counted, ignoreOrder: true);
    }

    private static async Task<long> StampAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Public);
        return await db.Set<SearchState>().Select(s => s.Stamp).SingleAsync(Stop);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("scrutineer-corrected-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
