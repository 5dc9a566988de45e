using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Learning;

namespace Scrutineer.Web.Pages.Newsletters;

/// <summary>A published newsletter (rule U18).</summary>
public sealed class ShowModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    public Newsletter Letter { get; private set; } = null!;

    public bool MayReadFindings => viewer.May(AuditResult.Read);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Newsletter>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.PublishedOn != null, cancel) is not { } letter) return NotFound();
        Letter = letter;
        return Page();
    }
}
