using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.SignOffs;

/// <summary>The uploaded file of a paper that waits for an approver.</summary>
public sealed class FileModel(SignOffReader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await reader.FindAsync(id, cancel) is { } found ? PaperDownload.Of(Response, reader.Store, found.Paper.FileHash, found.Paper.FileName) : NotFound();
}
