using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Answers;

/// <summary>Who answers for a post or an organisation: a cabinet member for their portfolio, whoever holds the post, a representative for their partner (rule T25).</summary>
/// <param name="Posts">Posts that somebody answers for today.</param>
/// <param name="Organisations">Partners and providers that they answer for.</param>
public sealed record Answerers(IReadOnlyList<Guid> Posts, IReadOnlyList<Guid> Organisations)
{
    public static async Task<Answerers> OfAsync(ScrutineerDb db, Viewer viewer, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var today = db.Time.Today();
        var posts = viewer.PersonId is not { } person ? [] : await db.Set<PostHolding>()
            .Where(h => h.PersonId == person && (h.From == null || h.From <= today) && (h.To == null || h.To >= today)).Select(h => h.PostId).ToListAsync(cancel);
        return new([.. posts.Concat(Covered(viewer, Role.CabinetMember)).Distinct()], [.. Covered(viewer, Role.PartnerRepresentative)]);
    }

    public bool AnswerFor(Addressee addressee)
    {
        ArgumentNullException.ThrowIfNull(addressee);
        return (addressee.PostId is { } post && Posts.Contains(post)) || (addressee.OrganisationId is { } organisation && Organisations.Contains(organisation));
    }

    /// <summary>Mail addresses of those who answer for each post and organisation. The demonstration's people get none: nobody reads their mail.</summary>
    public static async Task<ILookup<Guid, string>> AddressesAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = db.Time.Today();
        var open = db.Set<Account>().AsNoTracking().Where(a => a.JoinedAt != null && a.DisabledAt == null && !a.IsDemonstration);
        var granted = await (from grant in db.Set<RoleGrant>().AsNoTracking()
                             join account in open on grant.AccountId equals account.Id
                             where grant.ScopeId != null && (grant.Role == Role.CabinetMember || grant.Role == Role.PartnerRepresentative) && grant.From <= today && (grant.To == null || grant.To >= today)
                             select new { Of = grant.ScopeId!.Value, account.Email }).ToListAsync(cancel);
        var held = await (from holding in db.Set<PostHolding>().AsNoTracking()
                          join account in open on (Guid?)holding.PersonId equals account.PersonId
                          where (holding.From == null || holding.From <= today) && (holding.To == null || holding.To >= today)
                          select new { Of = holding.PostId, account.Email }).ToListAsync(cancel);
        return granted.Concat(held).DistinctBy(a => (a.Of, a.Email.ToUpperInvariant())).ToLookup(a => a.Of, a => a.Email);
    }

    /// <summary>Those of these addresses that answer for one of those asked, each once.</summary>
    /// <param name="addresses">As <see cref="AddressesAsync"/> gives them.</param>
    public static IReadOnlyList<string> Of(Addressee addressee, ILookup<Guid, string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addressee);
        ArgumentNullException.ThrowIfNull(addresses);
        return [.. ((Guid?[])[addressee.PostId, addressee.OrganisationId]).OfType<Guid>().SelectMany(id => addresses[id]).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<Guid> Covered(Viewer viewer, Role role) => viewer.Grants.Where(g => g.Role == role).Select(g => g.ScopeId).OfType<Guid>();
}
