using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Facts;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Somebody whom asks are put to: posts, or a partner. A directorate is all its posts.</summary>
/// <param name="Slug">As the address has it.</param>
/// <param name="IsDirectorate">True where it stands for several posts.</param>
public sealed record TrackerOwner(string Slug, string Name, IReadOnlyList<Guid> Posts, Guid? Organisation, bool IsPortfolio = false, bool IsDirectorate = false)
{
    /// <summary>Asks that nobody is named for, or somebody that nobody matched.</summary>
    public static TrackerOwner Nobody { get; } = new("nobody", "Nobody named or matched", [], null);

    public bool Owns(AskFact ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (Posts.Count == 0 && Organisation is null) return !ask.Owners.Any(o => o.Post is not null || o.Organisation is not null);
        for (var i = 0; i < ask.Owners.Count; i++)
        {
            var owner = ask.Owners[i];
            if ((owner.Post is { } post && Posts.Contains(post)) || (Organisation is not null && owner.Organisation == Organisation)) return true;
        }

        return false;
    }

    /// <summary>Everybody that anything may be asked of: posts, directorates and partners, each by name.</summary>
    public static async Task<IReadOnlyList<TrackerOwner>> AllAsync(ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var posts = await db.Set<Post>().AsNoTracking().OrderBy(p => p.Title).ToListAsync(cancel);
        var organisations = await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel);
        return
        [
            .. posts.Select(p => new TrackerOwner(p.Slug, p.Title, [p.Id], null, p.Kind == PostKind.Portfolio)),
            .. organisations.Where(o => o.Kind == OrganisationKind.Directorate).Select(o => new TrackerOwner($"directorate-{o.Slug}", o.Name, [.. posts.Where(p => p.OrganisationId == o.Id).Select(p => p.Id)], null, IsDirectorate: true)).Where(o => o.Posts.Count > 0),
            .. organisations.Where(o => o.Kind is OrganisationKind.Partner or OrganisationKind.Provider).Select(o => new TrackerOwner($"partner-{o.Slug}", o.Name, [], o.Id)),
            Nobody,
        ];
    }
}
