using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.MultiAgency;

/// <summary>Audits that several agencies do together, and how many parts were sent (rule U26).</summary>
public sealed class IndexModel(QualityDesk desk) : PageModel
{
    public IReadOnlyList<(MultiAgencyAudit Audit, int Sent, int All)> Lines { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var work = desk.Work();
        var parts = (await work.Set<AgencyPart>().AsNoTracking().Select(p => new { p.MultiAgencyAuditId, IsSent = p.SentOn != null }).ToListAsync(cancel)).ToLookup(p => p.MultiAgencyAuditId, p => p.IsSent);
        Lines = [.. (await work.Set<MultiAgencyAudit>().AsNoTracking().OrderByDescending(a => a.DueOn).ToListAsync(cancel)).Select(a => (a, parts[a.Id].Count(sent => sent), parts[a.Id].Count()))];
    }
}
