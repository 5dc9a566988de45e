using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Tests.Tracking.Search;

/// <summary>A store with papers in it, and ways to search it as a visitor does.</summary>
internal sealed class HeldPapers : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly Searcher searcher = new(new SearchVocabulary());

    private HeldPapers(TestStore store) => this.store = store;

    public DataStore Store => store.Store;

    public static async Task<HeldPapers> ImportAsync(DatabaseProvider provider, IReadOnlyList<string> papers)
    {
        var held = new HeldPapers(await TestStore.NewAsync(provider));
        await new PaperImporter(held.Store).ImportAsync(papers, new ImportOptions());
        return held;
    }

    /// <summary>The demonstration council's papers.</summary>
    public static IReadOnlyList<string> Demonstration() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "demonstration"), "20*.md").Order(StringComparer.Ordinal)];

    public async Task<SearchResults> FindAsync(string words, SearchFilter? filter = null, bool asTyped = false, int page = 1)
    {
        await using var db = Store.Open(Viewer.Public);
        return await searcher.FindAsync(db, SearchQuery.Read(words), filter ?? new SearchFilter(), page, asTyped);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
