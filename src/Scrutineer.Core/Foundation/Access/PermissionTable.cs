using System.Globalization;
using CsvHelper;

namespace Scrutineer.Foundation.Access;

/// <summary>How far a role's leave goes.</summary>
public enum Reach
{
    None,
    /// <summary>Where the role's own scope covers it.</summary>
    Scope,
    /// <summary>Everywhere.</summary>
    All,
}

/// <summary>Which role may do what: the reviewed table docs/security/permissions.csv, which is built into the product. What it does not say is denied (rule A1).</summary>
public static class PermissionTable
{
    private static readonly Dictionary<(string Permission, Role Role), Reach> Cells = Read();

    public static Reach Of(Permission permission, Role role)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return Cells.GetValueOrDefault((permission.Name, role), Reach.None);
    }

    /// <summary>The roles that may do this, at least somewhere.</summary>
    public static IReadOnlyList<RoleDescription> RolesWith(Permission permission) => [.. Roles.All.Where(role => Of(permission, role.Role) != Reach.None)];

    /// <summary>The permissions that the table has a row for.</summary>
    public static IReadOnlyList<string> Rows { get; } = [.. Cells.Keys.Select(cell => cell.Permission).Distinct(StringComparer.Ordinal)];

    private static Dictionary<(string, Role), Reach> Read()
    {
        using var stream = typeof(PermissionTable).Assembly.GetManifestResourceStream("Scrutineer.Foundation.Access.permissions.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var roles = csv.HeaderRecord!.Skip(2).Select(name => Roles.Named(name)?.Role ?? throw new InvalidDataException($"permissions.csv has a column {name}, which is no role.")).ToList();
        var cells = new Dictionary<(string, Role), Reach>();
        while (csv.Read())
            for (var i = 0; i < roles.Count; i++)
                cells.Add((csv.GetField(0)!, roles[i]), Cell(csv.GetField(i + 2)!));
        return cells;
    }

    private static Reach Cell(string text) => text switch
    {
        "" => Reach.None,
        "scope" => Reach.Scope,
        "all" => Reach.All,
        _ => throw new InvalidDataException($"permissions.csv says \"{text}\"; a cell is empty, scope or all."),
    };
}
