using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Answers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Answers;

/// <summary>A file of a draft answer, for those whose draft it is.</summary>
public sealed class FileModel(AnswerDesk desk, DataStore store, Viewer viewer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid addressee, Guid file, CancellationToken cancel) =>
        await desk.FindAsync(viewer, addressee, cancel) is { Draft: { } draft } && draft.Files.Find(f => f.Id == file) is { } found ? PaperDownload.Of(Response, store, found.Hash, found.Name) : NotFound();
}
