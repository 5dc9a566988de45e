using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Findings;

/// <summary>Share judged good by month, as a table for a spreadsheet.</summary>
public sealed class MonthsTableModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? from, string? to, string? tool, CancellationToken cancel)
    {
        var choice = await FindingsChoice.OfAsync(db, from, to, tool, null, desk.Today, cancel);
        if (choice.Filter is not { } filter) return NotFound();
        return File(CsvTable.Of((await FindingsReader.OfAsync(db, facts, filter, cancel)).Months,
            [
                new("Tool", _ => choice.ToolName), new("Month", m => m.Month), new("Audits", m => m.Good.Of), new("Judged good", m => m.Good.Count), new("Share", m => Math.Round(m.Good.Interval.Value, 4)),
                new("Lower limit (95%)", m => Math.Round(m.Good.Interval.Lower, 4)), new("Upper limit (95%)", m => Math.Round(m.Good.Interval.Upper, 4)), new("Changed with it", m => m.Rebase),
            ]), CsvTable.MediaType, "judged-good.csv");
    }
}
