namespace Scrutineer.Foundation.Access;

/// <summary>Who is asking. No query runs without one: the storage context filters every visible record by it, and the journal names it.</summary>
public sealed class Viewer
{
    private Viewer(string name, string actor) => (Name, Actor) = (name, actor);

    /// <summary>The name that people read.</summary>
    public string Name { get; }

    /// <summary>What the journal keeps: an account by its identity, so that a name can be erased later and the chain stays sound.</summary>
    public string Actor { get; }

    /// <summary>True for the product's own work (import, upkeep), never for a visitor.</summary>
    public bool SeesEverything { get; private init; }

    /// <summary>The account signed in; null for the public and for the product itself.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>The person of the records whose account it is, where the two were joined.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>The roles in force on the day of asking.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; private init; } = [];

    public bool IsSignedIn => AccountId is not null;

    /// <summary>Anyone on the web who has not signed in.</summary>
    public static Viewer Public { get; } = new("public", "public");

    /// <summary>The product doing work that somebody asked for by a command or that runs by itself.</summary>
    public static Viewer Work(string name) => new(name, name) { SeesEverything = true };

    /// <summary>The product doing work that somebody signed in asked for, after it was seen that they may: it sees every record, and the journal names them.</summary>
    public static Viewer WorkFor(Viewer asking)
    {
        ArgumentNullException.ThrowIfNull(asking);
        return new(asking.Name, asking.Actor) { SeesEverything = true };
    }

    /// <summary>Somebody signed in, with those of their roles that are in force on a day.</summary>
    public static Viewer SignedIn(Guid account, string name, Guid? person, IEnumerable<RoleGrant> grants, DateOnly day) =>
        new(name, ActorOf(account)) { AccountId = account, PersonId = person, Grants = [.. grants.Where(g => g.IsInForce(day))] };

    /// <summary>How the journal names an account.</summary>
    public static string ActorOf(Guid account) => $"account:{account:N}";

    /// <summary>Whether they hold a role that may do this, here or somewhere.</summary>
    public bool May(Permission permission) => SeesEverything || Grants.Any(g => PermissionTable.Of(permission, g.Role) != Access.Reach.None);

    /// <summary>Whether they may do this to what lies in a scope.</summary>
    public bool May(Permission permission, Guid scope)
    {
        var reach = Reach(permission);
        return reach.Everywhere || reach.Scopes.Contains(scope);
    }

    /// <summary>How far their leave to do this goes, over all their roles.</summary>
    public ViewerReach Reach(Permission permission)
    {
        var roles = Grants.Select(g => (Grant: g, Reach: PermissionTable.Of(permission, g.Role))).Where(r => r.Reach != Access.Reach.None).ToList();
        return new ViewerReach(
            SeesEverything || roles.Any(r => r.Reach == Access.Reach.All || r.Grant.CoversAll),
            [.. roles.Select(r => r.Grant.ScopeId).OfType<Guid>().Distinct()]);
    }
}

/// <summary>Everywhere, or in these scopes only.</summary>
public sealed record ViewerReach(bool Everywhere, IReadOnlyList<Guid> Scopes);
