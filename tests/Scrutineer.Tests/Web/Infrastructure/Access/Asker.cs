using Scrutineer.Foundation.Access;
using Scrutineer.Tests.Architecture;
using Scrutineer.Tests.TestData;
using HeldRole = Scrutineer.Foundation.Access.Role;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>Who asks, in one role: over the board asked about, over another, or over all.</summary>
internal enum AskerScope { None, Own, Other, All }

/// <summary>Somebody in one role over one scope; the role is null for those who are not signed in.</summary>
internal sealed record Asker(Role? Role, AskerScope Scope, Visitor Visitor) : IDisposable
{
    public void Dispose() => Visitor.Dispose();

    public override string ToString() => Role is { } role ? $"{Roles.Of(role).Name} ({Scope.ToString().ToLowerInvariant()})" : "nobody signed in";

    /// <summary>What the reviewed table says of this asker, read apart from the product: a permission here, or (null) in a scope that is not asked about.</summary>
    public bool May(string permission) => Cell(permission) switch
    {
        "all" => true,
        "scope" => Scope is AskerScope.Own or AskerScope.All,
        _ => false,
    };

    /// <summary>Whether the table gives the role the permission at all, somewhere.</summary>
    public bool MaySomewhere(string permission) => Cell(permission).Length > 0;

    /// <summary>Somebody anonymous, somebody without a role, and somebody in every role over every scope it can have.</summary>
    public static async Task<IReadOnlyList<Asker>> AllAsync(Site site, Guid own, Guid other, Role? only = null)
    {
        List<Asker> askers = [new(null, AskerScope.None, site.NewVisitor()), new(HeldRole.Public, AskerScope.None, await site.SignedInAsync(await site.Store.AddAccountAsync($"No Role {Guid.NewGuid():N}")))];
        foreach (var role in Roles.Granted.Where(role => only is null || role.Role == only))
        {
            if (role.Scope == ScopeKind.None) askers.Add(new(role.Role, AskerScope.None, await site.SignedInAsync(role.Role)));
            else
                foreach (var (scope, id) in ((AskerScope, Guid?)[])[(AskerScope.Own, own), (AskerScope.Other, other), (AskerScope.All, null)])
                    askers.Add(new(role.Role, scope, await site.SignedInAsync(role.Role, id)));
        }

        return askers;
    }

    private string Cell(string permission) => Role is { } role ? Table.Value.GetValueOrDefault((permission, Roles.Of(role).Name), "") : "";

    private static readonly Lazy<Dictionary<(string Permission, string Role), string>> Table = new(() =>
    {
        var lines = Repository.Files.Single(file => file.Path == "docs/security/permissions.csv").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var roles = lines[0].Split(',')[2..];
        return lines.Skip(1).SelectMany(line => roles.Zip(line.Split(',')[^roles.Length..], (role, cell) => (Key: (line.Split(',')[0], role), cell.Trim())))
            .ToDictionary(cell => cell.Key, cell => cell.Item2);
    });
}
