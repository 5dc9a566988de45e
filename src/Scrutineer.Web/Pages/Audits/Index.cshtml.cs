using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Audits;

/// <summary>That an audit is there: neither the case nor anything of what it says.</summary>
public sealed record ReadableAudit(Guid Id, DateOnly Month, string Auditor, string Team, DateOnly SentOn, AuditState State, bool IsOwn);

/// <summary>Audits of the viewer's own work, and of the teams and services that they answer for (rule U4).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<ReadableAudit> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = (await CaseAuditKind.StaffOfViewerAsync(db, cancel))?.Id;
        var reach = desk.Viewer.Reach(Reading.Personal);
        await using var work = desk.Work();
        var units = await desk.UnitsAsync(cancel);
        Lines = [.. (await (from audit in work.Set<CaseAudit>().AsNoTracking()
                            join auditor in work.Set<StaffMember>() on audit.AuditorId equals auditor.Id
                            where audit.SentOn != null && (audit.PractitionerId == mine || reach.Everywhere || reach.Scopes.Contains(audit.TeamId) || reach.Scopes.Contains(audit.UnitId))
                            orderby audit.SentOn descending, audit.Id
                            select new { audit.Id, audit.Month, audit.TeamId, audit.SentOn, audit.State, audit.PractitionerId, auditor.Name }).Take(Most).ToListAsync(cancel))
            .Select(a => new ReadableAudit(a.Id, a.Month, a.Name, units.GetValueOrDefault(a.TeamId, ""), a.SentOn!.Value, a.State, a.PractitionerId == mine))];
    }
}
