using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Scrutineer.Exchange.Documents;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.Minutes;

/// <summary>A meeting's minutes as a PDF: what its reader may see of them.</summary>
public sealed class PdfModel(ScrutineerDb db, PagePdf printer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel)
    {
        if (await MinutesPrinting.OfAsync(db, board, date, cancel) is not { } minutes) return NotFound();
        try
        {
            var (file, fingerprint) = await printer.OfAsync(minutes, cancel);
            return new FileContentResult(file, "application/pdf") { FileDownloadName = $"{date}-minutes-{board}.pdf", EntityTag = new EntityTagHeaderValue($"\"{fingerprint}\"") };
        }
        catch (RuleBrokenException broken)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Content(string.Join('\n', broken.Reasons), "text/plain; charset=utf-8");
        }
    }
}
