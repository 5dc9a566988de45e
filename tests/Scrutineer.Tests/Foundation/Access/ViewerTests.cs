using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access;

/// <summary>What each role's queries give, on both databases (rules A2 and A3).</summary>
public sealed class ViewerTests
{
    private static readonly DateOnly Today = new(2031, 3, 20);

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Query_BySomebodySignedIn_GivesWhatTheirRoleAndScopeAllow(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var own = await KeepAsync(test.Store, "Own");
        await KeepAsync(test.Store, "Other");

        (await SeenAsync(test.Store, Viewer.Public)).ShouldBe(["Other Public", "Own Public"]);
        (await SeenAsync(test.Store, Holding(Role.Councillor, own))).ShouldBe(["Other Public", "Own Exempt", "Own Members", "Own Public"]);
        (await SeenAsync(test.Store, Holding(Role.GovernanceOfficer, own))).ShouldBe(["Other Public", "Own Exempt", "Own Internal", "Own Members", "Own Public"]);
        (await SeenAsync(test.Store, Holding(Role.GovernanceOfficer, null))).ShouldBe(
            ["Other Exempt", "Other Internal", "Other Members", "Other Public", "Own Exempt", "Own Internal", "Own Members", "Own Public"]);
        (await SeenAsync(test.Store, Holding(Role.Supervisor, own))).ShouldBe(["Other Public", "Own Personal", "Own Public"]);
        foreach (var role in (Role[])[Role.Administrator, Role.ReportAuthor, Role.QualityLead, Role.Practitioner, Role.HumanResources])
            (await SeenAsync(test.Store, Holding(role, null))).ShouldBe(["Other Public", "Own Public"], role.ToString());
        (await SeenAsync(test.Store, Viewer.Work("test"))).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Query_ForARecordWithoutAScope_GivesItOnlyToThoseWhoseRoleCoversAll()
    {
        await using var test = await TestStore.NewAsync();
        var board = await KeepAsync(test.Store, "Own", lost: true);

        (await SeenAsync(test.Store, Holding(Role.Councillor, board))).ShouldBe(["Own Public"]);
        (await SeenAsync(test.Store, Holding(Role.Councillor, null))).ShouldBe(["Own Exempt", "Own Members", "Own Public"]);
    }

    [Fact]
    public void Viewer_WithAGrantThatIsOverOrToCome_HoldsNothing()
    {
        var (board, account) = (Guid.NewGuid(), Guid.NewGuid());
        RoleGrant Grant(DateOnly from, DateOnly? to) => new() { AccountId = account, Role = Role.Councillor, ScopeId = board, From = from, To = to };
        bool Sees(RoleGrant grant) => Viewer.SignedIn(account, "R Teal", null, [grant], Today).May(Reading.Exempt, board);

        Sees(Grant(Today, Today)).ShouldBeTrue();
        Sees(Grant(Today.AddDays(-9), null)).ShouldBeTrue();
        Sees(Grant(Today.AddDays(1), null)).ShouldBeFalse();
        Sees(Grant(Today.AddDays(-9), Today.AddDays(-1))).ShouldBeFalse();
    }

    [Fact]
    public void Viewer_WithAGrantThatNamesNoScope_CoversNothing()
    {
        var grant = new RoleGrant { AccountId = Guid.NewGuid(), Role = Role.Councillor, From = Today };
        Viewer.SignedIn(grant.AccountId, "R Teal", null, [grant], Today).May(Reading.Exempt, Guid.NewGuid()).ShouldBeFalse();
        grant.ReasonsNotToGrant().ShouldBe(["Choose what the role Councillor covers."]);
    }

    private static Viewer Holding(Role role, Guid? scope)
    {
        var account = Guid.NewGuid();
        var grant = new RoleGrant { AccountId = account, Role = role, ScopeId = scope, CoversAll = scope is null && Roles.Of(role).Scope != ScopeKind.None, From = Today };
        return Viewer.SignedIn(account, "R Teal", null, [grant], Today);
    }

    private static async Task<Guid> KeepAsync(DataStore store, string name, bool lost = false)
    {
        await using var db = store.Open(Viewer.Work("clerk"));
        var board = new Board { Name = name, Slug = name };
        var meeting = new Meeting { BoardId = board.Id, Date = Today };
        db.AddRange(board, meeting);
        foreach (var (visibility, order) in Enum.GetValues<Visibility>().Select((v, i) => (v, i)))
            db.Add(new Paper { MeetingId = meeting.Id, BoardId = lost ? null : board.Id, Form = PaperForm.Letter, Order = order, Subject = $"{name} {visibility}", Text = "", Visibility = visibility });
        await db.SaveChangesAsync();
        return board.Id;
    }

    private static async Task<IReadOnlyList<string>> SeenAsync(DataStore store, Viewer viewer)
    {
        await using var db = store.Open(viewer);
        return [.. (await db.Set<Paper>().Select(p => p.Subject).ToListAsync()).Order(StringComparer.Ordinal)];
    }
}
