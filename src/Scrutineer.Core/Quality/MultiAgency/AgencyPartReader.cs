using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.MultiAgency;

/// <summary>A part with the audit that it belongs to.</summary>
public sealed record PartOfAudit(AgencyPart Part, MultiAgencyAudit Audit);

/// <summary>An area as each agency judged it, in the agencies' order; null where an agency has not sent its part, or had none in the area.</summary>
public sealed record AreaByAgency(ToolArea Area, IReadOnlyList<Judgement?> Judged);

/// <summary>Reads parts of multi-agency audits for those who were let in before.</summary>
public static class AgencyPartReader
{
    /// <summary>The parts of the agencies that somebody answers for, those that wait first. Nothing of what was written in them is read.</summary>
    /// <param name="work">A context that sees every record.</param>
    public static async Task<IReadOnlyList<PartOfAudit>> OfAgencyAsync(ScrutineerDb work, Viewer viewer, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(viewer);
        var reach = viewer.Reach(AgencyPart.Fill);
        return await (from part in work.Set<AgencyPart>().AsNoTracking()
                      join audit in work.Set<MultiAgencyAudit>() on part.MultiAgencyAuditId equals audit.Id
                      where reach.Everywhere || reach.Scopes.Contains(part.OrganisationId)
                      orderby part.SentOn != null, audit.DueOn
                      select new PartOfAudit(part, audit)).ToListAsync(cancel);
    }

    /// <summary>Areas down, agencies across, of the parts that were sent.</summary>
    public static IReadOnlyList<AreaByAgency> Compare(AuditToolVersion version, IReadOnlyList<AgencyPart> parts)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(parts);
        return [.. version.InOrder.Select(a => new AreaByAgency(a, [.. parts.Select(p => p.SentOn is null ? null : p.Of(a)?.Judgement)]))];
    }
}
