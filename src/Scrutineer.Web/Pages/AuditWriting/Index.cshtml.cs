using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>Something given to the viewer, and how far its audit has come.</summary>
public sealed record MyAudit(Allocation Allocation, string Activity, Guid? Audit, AuditState? State);

/// <summary>What was given to whoever is signed in (rule U4): theirs alone, whatever else they may read.</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    public StaffMember? Staff { get; private set; }

    public IReadOnlyList<MyAudit> Lines { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Staff = await CaseAuditKind.StaffOfViewerAsync(db, cancel);
        if (Staff is not { Id: var mine }) return;
        await using var work = desk.Work();
        var given = await (from allocation in work.Set<Allocation>().AsNoTracking()
                           join row in work.Set<PlanRow>() on allocation.PlanRowId equals row.Id
                           join audit in work.Set<CaseAudit>() on allocation.Id equals audit.AllocationId into audits
                           from audit in audits.DefaultIfEmpty()
                           where allocation.AuditorId == mine
                           orderby allocation.DoneOn != null, allocation.Month, allocation.CaseReference
                           select new { allocation, row.Task, row.Purpose, AuditId = audit == null ? null : (Guid?)audit.Id, State = audit == null ? null : (AuditState?)audit.State }).ToListAsync(cancel);
        Lines = [.. given.Select(g => new MyAudit(g.allocation, g.Task.Length > 0 ? g.Task : g.Purpose.Shortened(80), g.AuditId, g.State))];
    }
}
