using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Performance;

/// <summary>Who answers for an indicator on a day.</summary>
/// <param name="Name">The post with who holds it, or the person; null where nobody is named.</param>
/// <param name="People">The persons.</param>
public sealed record IndicatorOwner(string? Name, IReadOnlyList<Guid> People)
{
    public bool Is(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.PersonId is { } person && People.Contains(person);
    }
}

/// <summary>Finds the owners of indicators: whoever holds the post on the day (rule R1).</summary>
public static class IndicatorOwners
{
    public static async Task<IndicatorOwner> OfAsync(ScrutineerDb db, Indicator indicator, DateOnly day, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(indicator);
        var post = indicator.OwnerPostId is { } id ? await db.Set<Post>().AsNoTracking().Include(p => p.Holdings).FirstOrDefaultAsync(p => p.Id == id, cancel) : null;
        List<Guid> people = post is not null ? [.. post.HoldersOn(day)] : indicator.OwnerPersonId is { } person ? [person] : [];
        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => p.Name).ToListAsync(cancel);
        var held = string.Join(", ", names);
        return new(post is null ? names.Count == 0 ? null : held : names.Count == 0 ? post.Title : $"{post.Title} ({held})", people);
    }

    /// <summary>Where they can be written to: the addresses of their open accounts. The demonstration's people get no mail.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(ScrutineerDb db, IndicatorOwner owner, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(owner);
        var people = owner.People;
        return await db.Set<Account>().Where(a => a.PersonId != null && people.Contains(a.PersonId.Value) && a.JoinedAt != null && a.DisabledAt == null && !a.IsDemonstration).Select(a => a.Email).ToListAsync(cancel);
    }
}
