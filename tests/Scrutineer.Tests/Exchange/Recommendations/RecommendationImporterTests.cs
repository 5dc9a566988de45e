using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Recommendations;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Recommendations;

public sealed class RecommendationImporterTests
{
    private const string Table = """
        to,number,part,recommendation,within,theme
        Cabinet Member (Children),1,,Update the policy,,supervision
        Cabinet Member (Children),1,a,Sample audits,6 months,supervision
        Health Trust,2,,Share the list,,
        """;

    private static readonly RecommendationSource Review = new(AskSourceKind.SeriousCaseReview, "Serious case review: Child F", new(2031, 2, 1), true);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Import_Twice_ChangesNothing_AndAChangedRowOnlyItself(DatabaseProvider provider)
    {
        await using var held = await TestStore.NewAsync(provider, new FixedTime(new(2031, 3, 1)));
        var board = await BoardAsync(held);
        var importer = new RecommendationImporter(held.Store);

        var first = await importer.ImportAsync(Viewer.Work("test"), board, Review, Read(Table), Stop);
        var second = await importer.ImportAsync(Viewer.Work("test"), board, Review, Read(Table), Stop);
        var third = await importer.ImportAsync(Viewer.Work("test"), board, Review, Read(Table.Replace("Share the list", "Share the list weekly", StringComparison.Ordinal)), Stop);

        (first.Added, first.Changed, second.Added, second.Unchanged, third.Added, third.Changed, third.Unchanged).ShouldBe((3, 0, 0, 3, 0, 1, 2));
        (first.Source, second.Source).ShouldBe((third.Source, third.Source));
        await using var db = held.Store.Open(Viewer.Public);
        var asks = await db.Set<TrackedItem>().Include(t => t.Addressees).Where(t => t.OriginId == first.Source).OrderBy(t => t.Place).ToListAsync(Stop);
        asks.Select(a => (a.Number, a.Text, a.Due)).ShouldBe([("1", "Update the policy", new DateOnly(2031, 3, 31)), ("1a", "Sample audits", new DateOnly(2031, 8, 1)), ("2", "Share the list weekly", new DateOnly(2031, 3, 31))]);
        asks[1].ParentId.ShouldBe(asks[0].Id);
        // The portfolio became a post when it was first named; the trust waits for a person.
        (await db.Set<Post>().SingleAsync(p => p.Id == asks[0].Addressees[0].PostId, Stop)).Kind.ShouldBe(PostKind.Portfolio);
        asks[2].Addressees[0].OrganisationId.ShouldBeNull();
    }

    [Fact]
    public async Task Import_OfWhatIsNotPublished_IsSeenByOfficersOnly()
    {
        await using var held = await TestStore.NewAsync(time: new FixedTime(new(2031, 3, 1)));
        var board = await BoardAsync(held);
        await new RecommendationImporter(held.Store).ImportAsync(Viewer.Work("test"), board, Review with { IsPublic = false }, Read(Table), Stop);

        await using var db = held.Store.Open(Viewer.Public);
        (await db.Set<TrackedItem>().AnyAsync(Stop)).ShouldBeFalse();
        (await db.Set<AskSource>().AnyAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_FromTheFutureOrWithoutATitle_KeepsNothing()
    {
        await using var held = await TestStore.NewAsync(time: new FixedTime(new(2031, 1, 1)));
        var board = await BoardAsync(held);
        var importer = new RecommendationImporter(held.Store);
        await Should.ThrowAsync<RuleBrokenException>(() => importer.ImportAsync(Viewer.Work("test"), board, Review, Read(Table), Stop));
        await Should.ThrowAsync<RuleBrokenException>(() => importer.ImportAsync(Viewer.Work("test"), board, Review with { Title = " ", On = new(2030, 1, 1) }, Read(Table), Stop));
        await using var db = held.Store.Open(Viewer.Work("test"));
        (await db.Set<TrackedItem>().AnyAsync(Stop)).ShouldBeFalse();
    }

    private static async Task<Guid> BoardAsync(TestStore held)
    {
        var board = new InventedBoard();
        await using var db = held.Store.Open(Viewer.Work("test"));
        db.AddRange(board.Records);
        await db.SaveChangesAsync(Stop);
        return board.Id;
    }

    private static IReadOnlyList<RecommendationRow> Read(string table) => RecommendationTable.Read(CsvSheet.ReadText(table, "The file"), "The file");
}
