using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Staff;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Staff;

public sealed class StaffKeeperTests
{
    private static readonly StaffLine Alun = new("Harbour", "Quay", "Alun Bevan", "Team manager", "alun@example.org"), Kezia = new("Harbour", "Quay", "Kezia Morrow", "Social worker", null);

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task List_TakenInAgain_MovesWhoMoved_AndKeepsWhoLeft(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using var db = test.Store.Open(Viewer.Work("test"));
        (await StaffKeeper.TakeAsync(db, [Alun, Kezia], TestContext.Current.CancellationToken)).ShouldBe(new StaffTaken(2, 0, 0));
        (await StaffKeeper.TakeAsync(db, [Alun, Kezia], TestContext.Current.CancellationToken)).ShouldBe(new StaffTaken(0, 0, 0));

        (await StaffKeeper.TakeAsync(db, [Alun with { Team = "Pier", Email = "ALUN@example.org" }], TestContext.Current.CancellationToken)).ShouldBe(new StaffTaken(0, 1, 1));

        var staff = await db.Set<StaffMember>().OrderBy(s => s.Name).ToListAsync(TestContext.Current.CancellationToken);
        staff.Select(s => (s.Name, s.HasLeft)).ShouldBe([("Alun Bevan", false), ("Kezia Morrow", true)]);
        var tree = await db.Set<Organisation>().OrderBy(o => o.Name).ToListAsync(TestContext.Current.CancellationToken);
        tree.Select(o => (o.Name, o.Kind, tree.Find(p => p.Id == o.ParentId)?.Name)).ShouldBe([("Harbour", OrganisationKind.Service, null), ("Pier", OrganisationKind.Team, "Harbour"), ("Quay", OrganisationKind.Team, "Harbour")]);
        tree.Find(o => o.Name == "Pier")!.Id.ShouldBe(staff[0].TeamId);
    }

    [Fact]
    public async Task List_ThatIsNotWhole_ChangesNothing()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("test"));

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => StaffKeeper.TakeAsync(db, [Alun, Alun, Kezia with { Post = "" }]));

        refused.Reasons.ShouldBe(["Line 4 must have a service, a team, a name and a post, each of at most 200 characters.", "Alun Bevan is on the list twice in Quay.", "The address alun@example.org is on the list twice."]);
        (await db.Set<StaffMember>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public void Leave_OfMoreThanHalfAMonth_TakesTheMonth()
    {
        var member = new StaffMember { Name = "A", Post = "M", TeamId = Guid.NewGuid(), ServiceId = Guid.NewGuid() };
        member.Leave.Add(new StaffLeave { StaffMemberId = member.Id, From = new(2031, 4, 16), To = new(2031, 5, 20) });

        member.IsThereIn(2031, 4).ShouldBeTrue("15 of 30 days");
        member.IsThereIn(2031, 5).ShouldBeFalse("20 of 31 days");
        member.IsThereIn(2031, 6).ShouldBeTrue();
    }
}
