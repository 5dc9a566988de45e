using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Performance.Teams;

/// <summary>Which of an extract's teams somebody may see: all, or those that they lead and those of their service (rule R18). An extract knows teams by name alone, so they are matched by name.</summary>
public sealed class TeamScope
{
    public static readonly Permission Read = new("performance.read-teams", "see what the teams that they answer for hold, and what of it is overdue");

    private readonly HashSet<string>? names;

    private TeamScope(HashSet<string>? names) => this.names = names;

    /// <summary>True for one who sees every team, and what names none.</summary>
    public bool IsEverywhere => names is null;

    /// <summary>The scope of the context's viewer.</summary>
    public static async Task<TeamScope> OfAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reach = db.Viewer.Reach(Read);
        if (reach.Everywhere) return new(null);
        var tree = await db.Set<Organisation>().AsNoTracking().Select(o => new { o.Id, o.ParentId, o.Name }).ToListAsync(cancel);
        var within = reach.Scopes.ToHashSet();
        // A directorate's services, and a service's teams.
        while (tree.FindAll(o => o.ParentId is { } parent && within.Contains(parent) && !within.Contains(o.Id)) is { Count: > 0 } below) within.UnionWith(below.Select(o => o.Id));
        return new([.. tree.Where(o => within.Contains(o.Id)).Select(o => Plain(o.Name))]);
    }

    public bool Includes(string team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return names is null || names.Contains(Plain(team));
    }

    /// <summary>Letters and digits alone: systems write a team's name with other spaces, hyphens and capitals.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
