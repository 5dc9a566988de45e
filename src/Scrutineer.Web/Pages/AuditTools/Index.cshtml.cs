using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditTools;

/// <summary>The audit tools and their versions (rules U1 and U3).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public Guid Tool { get; set; }

    public IReadOnlyList<AuditTool> Tools { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Tools = await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).OrderBy(t => t.Name).ToListAsync(cancel);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel)
    {
        if (!await db.Set<AuditTool>().AnyAsync(t => t.Id == Tool, cancel)) return NotFound();
        await using var work = desk.Work();
        var draft = await ToolKeeper.BeginAsync(work, Tool, cancel);
        return Redirect(QualityLinks.Tool(draft.Id));
    }
}
