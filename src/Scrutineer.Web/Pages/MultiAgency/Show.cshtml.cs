using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.MultiAgency;

/// <summary>A multi-agency audit: who sent a part, and their judgements side by side, without a word of their text (rule U26).</summary>
public sealed class ShowModel(QualityDesk desk) : PageModel
{
    private Dictionary<Guid, string> agencies = [];

    public MultiAgencyAudit Audit { get; private set; } = null!;

    public string ToolName { get; private set; } = "";

    /// <summary>By the agencies' names.</summary>
    public IReadOnlyList<AgencyPart> Parts { get; private set; } = [];

    public IReadOnlyList<AreaByAgency> Areas { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public string AgencyName(AgencyPart part) => agencies.GetValueOrDefault((part ?? throw new ArgumentNullException(nameof(part))).OrganisationId, "An agency that is gone");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await using var work = desk.Work();
        if (await work.Set<MultiAgencyAudit>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } audit) return NotFound();
        Audit = audit;
        var version = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == audit.ToolVersionId, cancel);
        ToolName = await work.Set<AuditTool>().Where(t => t.Id == version.AuditToolId).Select(t => t.Name).SingleAsync(cancel);
        var parts = await work.Set<AgencyPart>().AsNoTracking().Include(p => p.Findings).Where(p => p.MultiAgencyAuditId == id).ToListAsync(cancel);
        var ids = parts.Select(p => p.OrganisationId).ToList();
        agencies = await work.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        Parts = [.. parts.OrderBy(AgencyName, StringComparer.OrdinalIgnoreCase)];
        Areas = AgencyPartReader.Compare(version, Parts);
        return Page();
    }
}
