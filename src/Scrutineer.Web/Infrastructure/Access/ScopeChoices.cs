using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>What a role can be granted over: the boards, posts and organisations that are in the records.</summary>
public sealed class ScopeChoices(ScrutineerDb db)
{
    public async Task<IReadOnlyList<ScopeChoice>> OfAsync(ScopeKind kind, CancellationToken cancel) => kind switch
    {
        ScopeKind.Board => await db.Set<Board>().OrderBy(b => b.Name).Select(b => new ScopeChoice(b.Id, b.Name)).ToListAsync(cancel),
        ScopeKind.Portfolio => await db.Set<Post>().OrderBy(p => p.Title).Select(p => new ScopeChoice(p.Id, p.Title)).ToListAsync(cancel),
        ScopeKind.SignOff => [.. SignOffPart.All.Select(part => new ScopeChoice(part.Id, part.Name))],
        ScopeKind.Line => await OrganisationsAsync([OrganisationKind.Team], cancel),
        ScopeKind.Service => await OrganisationsAsync([OrganisationKind.Directorate, OrganisationKind.Service], cancel),
        ScopeKind.Organisation => await OrganisationsAsync([OrganisationKind.Partner, OrganisationKind.Provider], cancel),
        _ => [],
    };

    private async Task<IReadOnlyList<ScopeChoice>> OrganisationsAsync(OrganisationKind[] kinds, CancellationToken cancel) =>
        await db.Set<Organisation>().Where(o => kinds.Contains(o.Kind)).OrderBy(o => o.Name).Select(o => new ScopeChoice(o.Id, o.Name)).ToListAsync(cancel);
}

/// <summary>One thing a role can cover.</summary>
public sealed record ScopeChoice(Guid Id, string Name);
