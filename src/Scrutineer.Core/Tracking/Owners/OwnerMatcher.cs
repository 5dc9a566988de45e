using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Owners;

/// <summary>Matches those who are asked to posts, organisations and boards by their names (rule T22). A cabinet member's, a director's and a head of service's post is made when a paper first names it; anybody else is for a person to say.</summary>
public static class OwnerMatcher
{
    /// <summary>Matches the addressees of a board's asks. The caller saves.</summary>
    public static async Task MatchAsync(ScrutineerDb db, Guid board, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var addressees = await db.Set<Addressee>().Where(a => db.Set<TrackedItem>().Any(t => t.Id == a.TrackedItemId && t.Scope == board)).ToListAsync(cancel);
        await MatchAsync(db, addressees, cancel);
    }

    /// <summary>Matches these addressees. The caller saves.</summary>
    public static async Task MatchAsync(ScrutineerDb db, IReadOnlyList<Addressee> addressees, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(addressees);
        var names = await db.Set<OwnerName>().ToDictionaryAsync(n => n.Key, cancel);
        var posts = await db.Set<Post>().ToListAsync(cancel);
        var organisations = await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Partner || o.Kind == OrganisationKind.Provider).ToListAsync(cancel);
        foreach (var same in addressees.GroupBy(a => OwnerWords.KeyOf(a.AsWritten)).Where(g => g.Key.Length > 0))
        {
            if (!names.TryGetValue(same.Key, out var name))
            {
                name = Named(db, same.Key, same.First().AsWritten, posts, organisations);
                names.Add(name.Key, name);
                db.Add(name);
            }

            foreach (var addressee in same) (addressee.PostId, addressee.OrganisationId) = (name.PostId, name.OrganisationId);
        }
    }

    private static OwnerName Named(ScrutineerDb db, string key, string asWritten, List<Post> posts, List<Organisation> organisations)
    {
        var name = new OwnerName { Key = key, AsWritten = asWritten.Trim() };
        if (posts.Find(p => OwnerWords.KeyOf(p.Title) == key) is { } post) name.PostId = post.Id;
        else if (organisations.Find(o => OwnerWords.KeyOf(o.Name) == key) is { } organisation) name.OrganisationId = organisation.Id;
        else if (OwnerWords.SortOf(asWritten) is var sort and (OwnerSort.CabinetMember or OwnerSort.Officer)) name.PostId = Make(db, asWritten, sort, posts).Id;
        else name.IsBoard = OwnerWords.SortOf(asWritten) == OwnerSort.Board;
        return name;
    }

    private static Post Make(ScrutineerDb db, string asWritten, OwnerSort sort, List<Post> posts)
    {
        var title = asWritten.Trim();
        if (title.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) title = title[4..];
        var post = new Post { Title = char.ToUpperInvariant(title[0]) + title[1..], Slug = Slug.Free(title, s => posts.Exists(p => p.Slug == s)), Kind = sort == OwnerSort.CabinetMember ? PostKind.Portfolio : PostKind.Officer };
        posts.Add(post);
        db.Add(post);
        return post;
    }
}
