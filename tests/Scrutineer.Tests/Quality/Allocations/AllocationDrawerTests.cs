using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Allocations;

/// <summary>Rules that are understood give the right number of allocations, kept with the draw that can be made again.</summary>
public sealed class AllocationDrawerTests
{
    [Theory]
    [InlineData("Each manager to audit 1 case on a quarterly basis", 1, 3, 4)]
    [InlineData("Each manager to audit 2 cases per quarter", 4, 6, 8)]
    [InlineData("Each manager to re-audit 1 case twice yearly", 1, 12, 8)]
    [InlineData("3 times a year from June", 6, 12, 3)]
    [InlineData("20 in January/February and 20 in September/October", 1, 2, 20)]
    [InlineData("20 in January/February and 20 in September/October", 1, 12, 40)]
    [InlineData("4 cases monthly", 3, 4, 8)]
    public async Task Draw_GivesWhatTheRuleSays(string written, int from, int to, int expected)
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("Oyin Falade"));
        var (row, managers) = await PlanAsync(db, written);
        var drawer = new AllocationDrawer(test.Store);

        var draw = await drawer.DrawAsync(db, new DrawRequest(row, managers, from, to, Cases(50)), null, TestContext.Current.CancellationToken);

        (draw.Given, draw.Wanted, draw.Binding.Count).ShouldBe((expected, expected, 0));
        var given = await db.Set<Allocation>().ToListAsync(TestContext.Current.CancellationToken);
        given.Count.ShouldBe(expected);
        given.ShouldAllBe(a => a.Month.Year == 2031 && a.Month.Month >= from && a.Month.Month <= to);
        var loads = managers.Select(m => given.Count(a => a.AuditorId == m)).ToList();
        (loads.Max() - loads.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Draw_MadeAgainWithItsSeed_IsTheSame(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using var db = test.Store.Open(Viewer.Work("Oyin Falade"));
        var (row, managers) = await PlanAsync(db, "Each manager to audit 1 case a quarter");
        var drawer = new AllocationDrawer(test.Store);
        var first = await drawer.DrawAsync(db, new DrawRequest(row, managers, 1, 3, Cases(9)), null, TestContext.Current.CancellationToken);
        var told = await ToldAsync();
        await db.Set<Allocation>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        db.ChangeTracker.Clear();

        var again = await drawer.DrawAsync(db, new DrawRequest(row, [.. managers.AsEnumerable().Reverse()], 1, 3, [.. Cases(9).AsEnumerable().Reverse()]), first.Seed, TestContext.Current.CancellationToken);

        again.InputHash.ShouldBe(first.InputHash);
        (await ToldAsync()).ShouldBe(told);
        async Task<List<string>> ToldAsync() => [.. (await db.Set<Allocation>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Select(a => $"{a.AuditorId} {a.CaseReference} {a.Month}").Order()];
    }

    [Fact]
    public async Task Draw_OfWhatIsFlaggedOrAPartOfItsTime_IsRefusedWithTheReason()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("Oyin Falade"));
        var drawer = new AllocationDrawer(test.Store);
        var (row, managers) = await PlanAsync(db, "Each manager to audit 1 case a quarter", "as per schedule");
        var flagged = await db.Set<PlanRow>().Where(r => r.Comment == "as per schedule").Select(r => r.Id).SingleAsync(TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<RuleBrokenException>(() => drawer.DrawAsync(db, new DrawRequest(flagged, managers, 1, 3, Cases(3))))).Message.ShouldBe("Nothing can be drawn yet: It goes by a schedule (\"as per schedule\") that is not in the plan. Settle how often it is planned first.");
        (await Should.ThrowAsync<RuleBrokenException>(() => drawer.DrawAsync(db, new DrawRequest(row, managers, 1, 2, Cases(3))))).Message.ShouldBe("Its rule (each, 1 in every quarter) does not say how much of a longer time falls in these months alone. Draw for January to March.");
        (await Should.ThrowAsync<RuleBrokenException>(() => drawer.DrawAsync(db, new DrawRequest(row, [], 4, 3, Cases(3))))).Reasons.Count.ShouldBe(2);
        (await db.Set<AllocationDraw>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    /// <summary>Four managers of two teams, and a third team that holds the cases.</summary>
    private static async Task<(Guid Row, List<Guid> Managers)> PlanAsync(ScrutineerDb db, params string[] written)
    {
        await StaffKeeper.TakeAsync(db, [.. Enumerable.Range(1, 4).Select(n => new StaffLine("Harbour", n % 2 == 0 ? "Quay" : "Pier", $"Manager {n}", "Manager", null)), new("Harbour", "Lock", "Holder", "Social worker", null)]);
        var plan = await QaPlanKeeper.AddAsync(db, new ReadPlan(2031, "A plan", [.. written.Select(w => new PlanLine("Harbour", "Managers", "Case file audit", "Audit cases", w))], []), null, null);
        return (plan.Rows[0].Id, await db.Set<StaffMember>().Where(s => s.Post == "Manager").Select(s => s.Id).ToListAsync());
    }

    private static List<PooledCase> Cases(int count) => [.. Enumerable.Range(1, count).Select(n => new PooledCase($"C{n:00}", "Holder"))];
}
