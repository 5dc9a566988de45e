using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.ExternalAudits;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Web.Pages.ChallengeDesk;

/// <summary>The heading row that a table of external audits needs for a tool.</summary>
public sealed class ExternalTemplateModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid tool, CancellationToken cancel) =>
        await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleOrDefaultAsync(t => t.Id == tool, cancel) is { Published: { } version, Slug: var slug }
            ? File(ExternalSheet.Template(version), CsvTable.MediaType, $"{slug}-external.csv") : NotFound();
}
