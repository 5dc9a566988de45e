using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>The problems of the extract that the reader uploaded last (rule E5).</summary>
public sealed class ProblemsModel(ProblemReports reports, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => viewer.AccountId is { } account && reports.Of(account) is { } csv ? File(csv, CsvTable.MediaType, "problems.csv") : NotFound();
}
