using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Owners;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>Names under which papers ask somebody, who is meant, and how much is asked under each (rule T22).</summary>
public sealed class OwnersModel(ScrutineerDb db) : PageModel
{
    /// <summary>Nobody said who is meant, the most asked first.</summary>
    public IReadOnlyList<OwnerLine> Unmatched { get; private set; } = [];

    public IReadOnlyList<OwnerLine> Matched { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = (await db.Set<TrackedItem>().AsNoTracking().SelectMany(t => t.Addressees).GroupBy(a => a.AsWritten).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel))
            .GroupBy(a => OwnerWords.KeyOf(a.Key)).ToDictionary(g => g.Key, g => g.Sum(a => a.Count));
        var posts = await db.Set<Post>().AsNoTracking().ToDictionaryAsync(p => p.Id, cancel);
        var organisations = await db.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var lines = (await db.Set<OwnerName>().AsNoTracking().ToListAsync(cancel)).Where(n => asked.ContainsKey(n.Key)).Select(n => new OwnerLine(n, asked[n.Key], Meant(n, posts, organisations))).OrderByDescending(l => l.Asks).ThenBy(l => l.Name.Key, StringComparer.Ordinal).ToList();
        Unmatched = lines.FindAll(l => l.Meant is null && !l.Name.SaidByPerson);
        Matched = lines.FindAll(l => l.Meant is not null || l.Name.SaidByPerson);
    }

    private static string? Meant(OwnerName name, Dictionary<Guid, Post> posts, Dictionary<Guid, string> organisations)
    {
        if (name.PostId is { } id && posts.TryGetValue(id, out var post)) return post.OrganisationId is { } of && organisations.TryGetValue(of, out var directorate) ? $"{post.Title}, {directorate}" : post.Title;
        if (name.OrganisationId is { } partner) return organisations.GetValueOrDefault(partner);
        return name.IsBoard ? "The board itself" : name.SaidByPerson ? "Nobody that can be told" : null;
    }
}

/// <summary>A name, how many asks are put to it, and who is meant in words; null where nobody said.</summary>
public sealed record OwnerLine(OwnerName Name, int Asks, string? Meant);
