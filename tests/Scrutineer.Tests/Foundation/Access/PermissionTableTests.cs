using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access;

/// <summary>The reviewed table of permissions and the code say the same.</summary>
public sealed class PermissionTableTests
{
    [Fact]
    public void Table_HasARowForEveryPermission_AndNoOther() => PermissionTable.Rows.ShouldBe(Permissions.All.Select(p => p.Name), ignoreOrder: true);

    [Fact]
    public void Permissions_AreNamedOnce() => Permissions.All.Select(p => p.Name).ShouldBeUnique();

    [Fact]
    public void Table_GivesThePublicNothing() => Permissions.All.ShouldAllBe(p => PermissionTable.Of(p, Role.Public) == Reach.None);

    [Fact]
    public void Table_SaysScopeOnlyOfRolesThatHaveOne() =>
        (from permission in Permissions.All from role in Roles.All where PermissionTable.Of(permission, role.Role) == Reach.Scope && role.Scope == ScopeKind.None select $"{permission} {role.Name}").ShouldBeEmpty();

    [Fact]
    public void Administrator_MayLookAfterAccountsAndClosedDays_AndSeesNoContent()
    {
        Permissions.All.Where(p => PermissionTable.Of(p, Role.Administrator) != Reach.None).ShouldBe([AccountKeeper.Manage, ClosedDays.Keep]);
        PermissionTable.RolesWith(AccountKeeper.Manage).Select(r => r.Role).ShouldBe([Role.Administrator]);
    }

    [Fact]
    public void Roles_StandInTheOrderOfTheirNumbers() => Roles.All.Select(r => r.Role).ShouldBe(Enum.GetValues<Role>());
}
