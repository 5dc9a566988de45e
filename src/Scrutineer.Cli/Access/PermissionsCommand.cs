using System.CommandLine;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Cli.Access;

/// <summary><c>scrutineer permissions</c>: every permission, and the roles that have it.</summary>
internal sealed class PermissionsCommand : Command
{
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public PermissionsCommand() : base("permissions", "List what can be permitted, and to which roles.")
    {
        Add(json);
        SetAction(parsed => parsed.Print(json, new PermissionList([.. Permissions.All.Select(Line)]), InWords));
    }

    private static PermissionLine Line(Permission permission) => new(
        permission.Name,
        permission.Action,
        [.. PermissionTable.RolesWith(permission).Select(role => new PermittedRole(role.Name, PermissionTable.Of(permission, role.Role) == Reach.All ? "all" : "scope"))]);

    private static IEnumerable<string> InWords(PermissionList list)
    {
        foreach (var line in list.Permissions)
        {
            yield return $"{line.Name}: may {line.Action}";
            foreach (var role in line.Roles) yield return $"  {role.Role}{(role.Reach == "all" ? "" : ", within their scope")}";
        }
    }
}

/// <summary>What <c>permissions --json</c> prints.</summary>
internal sealed record PermissionList(IReadOnlyList<PermissionLine> Permissions);

internal sealed record PermissionLine(string Name, string Action, IReadOnlyList<PermittedRole> Roles);

/// <param name="Reach">"all", or "scope" where it holds within the role's own scope only.</param>
internal sealed record PermittedRole(string Role, string Reach);
