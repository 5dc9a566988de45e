using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>A file that came with a published answer; for whoever may see the ask.</summary>
public sealed class FileModel(ScrutineerDb db, DataStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, CancellationToken cancel) =>
        await db.Set<TrackedItem>().AsNoTracking().Where(t => t.Id == id).SelectMany(t => t.Statuses).SelectMany(s => s.Files).FirstOrDefaultAsync(f => f.Id == file, cancel) is { } found
            ? PaperDownload.Of(Response, store, found.Hash, found.Name)
            : NotFound();
}
