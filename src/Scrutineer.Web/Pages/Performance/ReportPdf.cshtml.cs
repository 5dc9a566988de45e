using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Documents;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>The performance report of a month as a tagged PDF.</summary>
public sealed class ReportPdfModel(DataStore store, ScrutineerDb db, PagePdf printer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? month, string? audience, string? team, CancellationToken cancel)
    {
        var choice = await ReportChoice.OfAsync(store, db, month, audience, team, cancel);
        try
        {
            var (file, _) = await printer.OfAsync(choice.Title, (await choice.ReadAsync(store, db, cancel)).Text, "The report", cancel);
            return File(file, "application/pdf", choice.FileName("pdf"));
        }
        catch (RuleBrokenException broken)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Content(string.Join('\n', broken.Reasons), "text/plain; charset=utf-8");
        }
    }
}
