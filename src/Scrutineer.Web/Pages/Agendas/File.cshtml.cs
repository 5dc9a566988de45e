using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>The uploaded file of a version of a paper; of the newest that has one where none is named.</summary>
public sealed class FileModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (await desk.PaperAsync(id, cancel) is null) return NotFound();
        var edition = await db.Set<PaperEdition>().AsNoTracking().Where(e => e.PaperId == id && e.FileHash != null && (version == null || e.Number <= version))
            .OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
        return PaperDownload.Of(Response, desk.Store, edition?.FileHash, edition?.FileName);
    }
}
