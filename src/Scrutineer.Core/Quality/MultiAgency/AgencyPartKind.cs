using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Quality.MultiAgency;

/// <summary>Parts of multi-agency audits as personal records: beside the service, they open to those who answer for the agency, and, once sent, to those who may open every audit (rule U26).</summary>
public static class AgencyPartKind
{
    public static readonly PersonalKind<AgencyPart> Kind = new("part of a multi-agency audit", IsEntrustedAsync);

    /// <summary>Whether the viewer answers for an agency here.</summary>
    public static bool AnswersFor(Viewer viewer, Guid organisation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(AgencyPart.Fill, organisation);
    }

    private static async Task<bool> IsEntrustedAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        if (await db.Set<AgencyPart>().IgnoreQueryFilters().Where(p => p.Id == id).Select(p => new { p.OrganisationId, p.SentOn }).SingleOrDefaultAsync(cancel) is not { } part) return false;
        return AnswersFor(db.Viewer, part.OrganisationId) || (part.SentOn is not null && db.Viewer.May(CaseAuditKind.ReadAll));
    }
}
