using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>Begins an audit by a tool that is published.</summary>
public sealed class BeginModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Tool { get; set; }

    public Allocation Given { get; private set; } = null!;

    public string Holder { get; private set; } = "";

    public IReadOnlyList<AuditTool> Tools { get; private set; } = [];

    private StaffMember staff = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        CaseAudit? audit = null;
        if (!await desk.TryAsync(this, nameof(Tool), async work => audit = await AuditWriter.BeginAsync(work, staff, id, Tool ?? "", cancel))) return Page();
        return Redirect(QualityLinks.About(audit!.Id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await CaseAuditKind.StaffOfViewerAsync(db, cancel) is not { } mine) return false;
        await using var work = desk.Work();
        if (await work.Set<Allocation>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.AuditorId == mine.Id && a.DoneOn == null, cancel) is not { } given) return false;
        (staff, Given) = (mine, given);
        Holder = await work.Set<StaffMember>().Where(s => s.Id == given.HolderId).Select(s => s.Name).SingleAsync(cancel);
        Tools = [.. (await work.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Name).ToListAsync(cancel)).Where(t => t.Published is not null)];
        return true;
    }
}
