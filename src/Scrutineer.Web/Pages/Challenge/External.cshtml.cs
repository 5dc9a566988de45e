using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Challenge;

/// <summary>An area of an external audit as its page lists it.</summary>
public sealed record ExternalArea(string Title, Judgement? Judgement, string Comment);

/// <summary>What a body from outside audited, as it was brought in together (rule U25).</summary>
public sealed class ExternalModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private IReadOnlyDictionary<Guid, string> units = new Dictionary<Guid, string>();
    private Dictionary<Guid, ExternalResult> results = [];
    private AuditToolVersion version = null!;

    public IReadOnlyList<ExternalAudit> Audits { get; private set; } = [];

    public string Body => Audits[0].Body;

    public string ToolName { get; private set; } = "";

    public string ServiceName(Guid service) => units.GetValueOrDefault(service, "");

    public string? Overall(ExternalAudit audit) => results.GetValueOrDefault((audit ?? throw new ArgumentNullException(nameof(audit))).Id) is { Overall: { } overall } result ? $"{overall.Words().ToLowerInvariant()} ({(result.OverallIsTheirs ? "as they gave it" : "by our mapping")})" : null;

    public IEnumerable<ExternalArea> AreasOf(ExternalAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return from area in version.InOrder
               let finding = audit.Findings.Find(f => f.Area == area.Code)
               where finding is not null
               select new ExternalArea(area.Title, finding.Judgement, finding.Comment);
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Audits = await db.Set<ExternalAudit>().AsNoTracking().Include(a => a.Findings).Where(a => a.ImportId == id).OrderBy(a => a.CaseReference).ToListAsync(cancel);
        if (Audits.Count == 0) return NotFound();
        units = await desk.UnitsAsync(cancel);
        // Whoever may read the cases may read what they came to.
        await using var work = desk.Work();
        var ids = Audits.Select(a => a.Id).ToList();
        results = await work.Set<ExternalResult>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        version = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == Audits[0].ToolVersionId, cancel);
        ToolName = await work.Set<AuditTool>().Where(t => t.Id == version.AuditToolId).Select(t => t.Name).SingleAsync(cancel);
        return Page();
    }
}
