using System.Diagnostics;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Search;

/// <summary>A guard against a search that grows with the papers. The promise itself (100,000 passages, 50 ms) is measured by the benchmark.</summary>
public sealed class SearchSpeedTests
{
    private const int Passages = 10_000;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_AmongTenThousandPassages_IsQuickForCommonAndMisspeltWords(DatabaseProvider provider)
    {
        await using var held = await HeldPapers.ImportAsync(provider, []);
        await using (var work = held.Store.Open(Viewer.Work("test")))
            await SearchKeeper.KeepAsync(work, Guid.CreateVersion7(), [new ManyPassages(Passages)], TestContext.Current.CancellationToken);

        // Each search at its best of four: what other tests do meanwhile is not its cost.
        var best = ManyPassages.Queries.ToDictionary(words => words, _ => double.MaxValue, StringComparer.Ordinal);
        for (var round = 0; round < 4; round++)
            foreach (var words in ManyPassages.Queries)
            {
                var clock = Stopwatch.StartNew();
                var found = await held.FindAsync(words);
                best[words] = Math.Min(best[words], clock.Elapsed.TotalMilliseconds);
                (found.Passages <= 2 * Searcher.MostPassages).ShouldBeTrue();
            }

        (await held.FindAsync("children")).IsMore.ShouldBeTrue();
        (await held.FindAsync("supervison")).Wording.ShouldBe(SearchWording.PutRight);
        best.Values.Order().ElementAt(best.Count / 2).ShouldBeLessThan(50, "the middle of the searches, in milliseconds");
    }
}
