using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Documents;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.Minutes;

/// <summary>A meeting's minutes as a Word document: what its reader may see of them.</summary>
public sealed class DocumentModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel) =>
        await MinutesPrinting.OfAsync(db, board, date, cancel) is { } minutes
            ? File(MinutesDocument.Of(minutes), MinutesDocument.MediaType, $"{date}-minutes-{board}.docx")
            : NotFound();
}
