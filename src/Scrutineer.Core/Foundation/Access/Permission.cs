using System.Reflection;

namespace Scrutineer.Foundation.Access;

/// <summary>Leave to do one thing. Each is named once, as a static field beside the action it guards (rule A1).</summary>
/// <param name="Name">Subject and action, as the permission table writes it: accounts.manage.</param>
/// <param name="Action">What it lets somebody do, in words that follow "may": "invite people and give them roles".</param>
public sealed record Permission(string Name, string Action)
{
    public override string ToString() => Name;
}

/// <summary>Every permission that the product declares.</summary>
public static class Permissions
{
    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        .. typeof(Permissions).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Permission))
            .Select(field => (Permission)field.GetValue(null)!)
            .OrderBy(permission => permission.Name, StringComparer.Ordinal),
    ];
}
