using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.PerformanceTeams;

/// <summary>The same teams as a table for a spreadsheet.</summary>
public sealed class TableModel(DataStore store, ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reading = await TeamsReading.ReadAsync(store, db, cancel);
        return File(CsvTable.Of(reading.Teams,
        [
            new("As at", _ => reading.AsAt), new("Team", t => t.Team), new("Assessments open", t => t.Assessments?.Open), new("Assessments overdue", t => t.Assessments?.Overdue), new("In need", t => t.InNeed),
            new("Plans", t => t.PlanVisits?.Open), new("Plans, visit overdue", t => t.PlanVisits?.Overdue), new("Plans, review overdue", t => t.PlanReviews?.Overdue),
            new("In care", t => t.CareVisits?.Open), new("In care, visit overdue", t => t.CareVisits?.Overdue), new("In care, review overdue", t => t.CareReviews?.Overdue), new("Cases for each full-time worker", t => t.Caseload),
        ]), CsvTable.MediaType, "teams.csv");
    }
}
