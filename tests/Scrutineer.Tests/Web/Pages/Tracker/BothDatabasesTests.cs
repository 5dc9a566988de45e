using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Threads;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Facts;
using Scrutineer.Tracking.Search;
using Scrutineer.Web.Pages.Tracker;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Tracker;

public sealed class BothDatabasesTests
{
    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Filters_FindAndOrderTheSameOnEitherDatabase(DatabaseProvider provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var held = await TestStore.NewAsync(provider);
        var board = new TrackerBoard();
        await using (var work = held.Store.Open(Viewer.Work("test")))
        {
            work.AddRange(board.Board.Records);
            await work.SaveChangesAsync(cancel);
            await ThreadKeeper.RefreshAsync(work, board.Board.Id, cancel);
        }

        await using var db = held.Store.Open(Viewer.Public);
        var boards = await db.Set<Board>().ToListAsync(cancel);
        var owners = await TrackerOwner.AllAsync(db, cancel);
        var reader = new TrackerReader(db, new AskFacts(held.Store), new Searcher(new SearchVocabulary()));

        (await Found("?q=MAP")).ShouldBe(["Draw a map of nursery places"]);
        (await Found("?q=%25")).ShouldBeEmpty();
        (await Found("?q=%00_")).ShouldBeEmpty();
        (await Found("?q=40/30+EVERY+school")).ShouldBe(["Write to every school about home visits"]);
        (await Found("?kind=I&status=late")).ShouldBe(["Supply figures on visits"]);
        (await Found("?sort=due&year=2030-31&status=outstanding")).ShouldBe(
            ["Supply figures on visits", "Write to every school about home visits", "Add nursery places to the work programme"]);
        (await Found("?sort=-due")).Count.ShouldBe(4);

        async Task<List<string>> Found(string query)
        {
            var filter = TrackerAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), boards, owners);
            var found = (await reader.ReadAsync(filter, cancel)).InOrder(filter, Site.Today).Select(f => f.Id).ToList();
            var texts = await db.Set<TrackedItem>().ToDictionaryAsync(t => t.Id, t => t.Text, cancel);
            return found.ConvertAll(id => texts[id]);
        }
    }
}
