using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Staff;

/// <summary>One line of a staff list.</summary>
public sealed record StaffLine(string Service, string Team, string Name, string Post, string? Email);

/// <summary>What taking in a staff list changed.</summary>
public sealed record StaffTaken(int Added, int Changed, int Left);

/// <summary>Keeps who works in which team, from a list that a council has anyway (rule Y8).</summary>
public static class StaffKeeper
{
    private const int MostLines = 5_000;

    /// <summary>Takes in a whole list: who is new is added, who moved is moved, who is not on it has left. Nobody is deleted, as their audits stay.</summary>
    /// <exception cref="RuleBrokenException">A line is not complete, or names somebody twice: nothing is changed.</exception>
    public static async Task<StaffTaken> TakeAsync(ScrutineerDb db, IReadOnlyList<StaffLine> lines, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(lines));
        var tree = await StaffTree.LoadAsync(db, cancel);
        var held = await db.Set<StaffMember>().ToListAsync(cancel);
        var (added, changed, seen) = (0, 0, new HashSet<Guid>());
        foreach (var line in lines)
        {
            var service = tree.Service(line.Service);
            var team = tree.Team(line.Team, service);
            var email = line.Email is { Length: > 0 } given ? Account.KeyOf(given) : null;
            var known = held.FirstOrDefault(s => email is not null && s.EmailKey == email) ?? held.FirstOrDefault(s => s.Name.Equals(line.Name, StringComparison.OrdinalIgnoreCase) && (s.TeamId == team.Id || email is null && !s.HasLeft));
            if (known is null)
            {
                known = new StaffMember { Name = line.Name, Post = line.Post, TeamId = team.Id, ServiceId = service.Id, EmailKey = email };
                db.Add(known);
                added++;
            }
            else if ((known.TeamId, known.ServiceId, known.Post, known.EmailKey, known.HasLeft) != (team.Id, service.Id, line.Post, email ?? known.EmailKey, false))
            {
                (known.TeamId, known.ServiceId, known.Post, known.EmailKey, known.HasLeft) = (team.Id, service.Id, line.Post, email ?? known.EmailKey, false);
                changed++;
            }

            seen.Add(known.Id);
        }

        var gone = held.Where(s => !s.HasLeft && !seen.Contains(s.Id)).ToList();
        foreach (var member in gone) member.HasLeft = true;
        await db.SaveChangesAsync(cancel);
        return new StaffTaken(added, changed, gone.Count);
    }

    /// <summary>Notes that somebody is away.</summary>
    /// <exception cref="RuleBrokenException">The days are not in order.</exception>
    public static async Task AddLeaveAsync(ScrutineerDb db, Guid member, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (to < from) throw new RuleBrokenException("The last day away must be on or after the first.");
        if (to.DayNumber - from.DayNumber > 800) throw new RuleBrokenException("A leave lasts two years at most.");
        var found = await db.Set<StaffMember>().SingleOrDefaultAsync(s => s.Id == member, cancel) ?? throw new RuleBrokenException("Choose somebody from the list.");
        db.Add(new StaffLeave { StaffMemberId = found.Id, From = from, To = to });
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(IReadOnlyList<StaffLine> lines)
    {
        if (lines.Count == 0) yield return "The list has no lines.";
        if (lines.Count > MostLines) yield return $"A staff list has at most {MostLines.ToString("N0", CultureInfo.InvariantCulture)} lines.";
        for (var i = 0; i < lines.Count; i++)
            if (new[] { lines[i].Service, lines[i].Team, lines[i].Name, lines[i].Post }.Any(c => c.Length is 0 or > StaffMember.LongestName)) yield return $"Line {i + 2} must have a service, a team, a name and a post, each of at most {StaffMember.LongestName} characters.";
        foreach (var twice in lines.Where(l => l.Name.Length > 0).GroupBy(l => (l.Name.ToUpperInvariant(), l.Team.ToUpperInvariant())).Where(g => g.Count() > 1)) yield return $"{twice.First().Name} is on the list twice in {twice.First().Team}.";
        foreach (var twice in lines.Where(l => l.Email is { Length: > 0 }).GroupBy(l => Account.KeyOf(l.Email!)).Where(g => g.Count() > 1)) yield return $"The address {twice.First().Email} is on the list twice.";
    }
}

/// <summary>The services and their teams, made where a list names new ones.</summary>
internal sealed class StaffTree(ScrutineerDb db, List<Organisation> held)
{
    public static async Task<StaffTree> LoadAsync(ScrutineerDb db, CancellationToken cancel) => new(db, await db.Set<Organisation>().ToListAsync(cancel));

    public Organisation Service(string name) => Find(OrganisationKind.Service, name, null);

    public Organisation Team(string name, Organisation service) => Find(OrganisationKind.Team, name, service.Id);

    private Organisation Find(OrganisationKind kind, string name, Guid? parent)
    {
        if (held.Find(o => o.Kind == kind && o.ParentId == (parent ?? o.ParentId) && o.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } there) return there;
        var made = new Organisation { Name = name, Kind = kind, ParentId = parent, Slug = Slug.Free(name, slug => held.Exists(o => o.Slug == slug)) };
        held.Add(made);
        db.Add(made);
        return made;
    }
}
