using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Moderation;

/// <summary>An audit that waits: neither the case nor a word of its text.</summary>
public sealed record WaitingAudit(Guid Id, string Tool, DateOnly Month, string Service, string Auditor, DateOnly SentOn);

/// <summary>The queue of audits to moderate (rule U9).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    public IReadOnlyList<WaitingAudit> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (units, staff) = (await desk.UnitsAsync(cancel), await desk.StaffAsync(cancel));
        var tools = await db.Set<AuditTool>().ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        var results = await db.Set<AuditResult>().AsNoTracking().Where(r => r.ModeratedOn == null).OrderBy(r => r.SentOn).ThenBy(r => r.Id).Take(500).ToListAsync(cancel);
        Waiting = [.. results.Select(r => new WaitingAudit(r.Id, tools.GetValueOrDefault(r.ToolId, "Audit"), r.Month, units.GetValueOrDefault(r.ServiceId, ""), staff.GetValueOrDefault(r.AuditorId, "Somebody who left"), r.SentOn))];
    }
}
