using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Threads;
using Scrutineer.Tests.TestData;
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

        (await Found("?q=MAP")).ShouldBe(["Draw a map of nursery places"]);
        (await Found("?q=%25")).ShouldBeEmpty();
        (await Found("?q=%00_")).ShouldBeEmpty();
        (await Found("?q=40/30+EVERY+school")).ShouldBe(["Write to every school about home visits"]);
        (await Found("?kind=I&status=late")).ShouldBe(["Supply figures on visits"]);
        (await Found("?sort=due&year=2030-31&status=outstanding")).ShouldBe(
            ["Supply figures on visits", "Write to every school about home visits", "Add nursery places to the work programme"]);
        (await Found("?sort=-due")).Count.ShouldBe(4);

        Task<List<string>> Found(string query)
        {
            var filter = TrackerAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), boards);
            return filter.Order.Apply(db, filter.Apply(db, Site.Today)).Select(i => i.Text).ToListAsync(cancel);
        }
    }
}
