using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Documents;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>The performance report of a month as a Word document.</summary>
public sealed class ReportWordModel(DataStore store, ScrutineerDb db, CouncilName council) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? month, string? audience, string? team, CancellationToken cancel)
    {
        var choice = await ReportChoice.OfAsync(store, db, month, audience, team, cancel);
        return File(TextDocument.Of(choice.Title, (await choice.ReadAsync(store, db, cancel)).Text, await council.OfAsync()), MinutesDocument.MediaType, choice.FileName("docx"));
    }
}
