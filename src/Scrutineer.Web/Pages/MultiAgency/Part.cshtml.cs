using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.MultiAgency;

/// <summary>An agency's part as it was sent: opened by the journal (rules A11 and U26).</summary>
public sealed class PartModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    public AgencyPart Part { get; private set; } = null!;
    public MultiAgencyAudit Audit { get; private set; } = null!;
    public AuditToolVersion Version { get; private set; } = null!;
    public string Agency { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await using var work = desk.Work();
        // What an agency is still writing is its own.
        if (!await work.Set<AgencyPart>().AnyAsync(p => p.Id == id && p.SentOn != null, cancel)) return NotFound();
        if (await personal.OpenAsync(Request, AgencyPartKind.Kind, id, "read an agency's part", cancel) is { } refused) return refused;
        Part = await db.Set<AgencyPart>().AsNoTracking().Include(p => p.Findings).SingleAsync(p => p.Id == id, cancel);
        Audit = await work.Set<MultiAgencyAudit>().AsNoTracking().SingleAsync(a => a.Id == Part.MultiAgencyAuditId, cancel);
        Version = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == Audit.ToolVersionId, cancel);
        Agency = await work.Set<Organisation>().Where(o => o.Id == Part.OrganisationId).Select(o => o.Name).SingleAsync(cancel);
        return Page();
    }
}
