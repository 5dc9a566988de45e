using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Statistics;
using Scrutineer.Web.Pages.People;

namespace Scrutineer.Web.Pages.Boards;

/// <summary>Members' attendance in a municipal year as a table for a spreadsheet.</summary>
public sealed class StatisticsCsvModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel)
    {
        if (await StatisticsModel.ReadAsync(db, board, year, cancel) is not { } figures) return NotFound();
        IReadOnlyList<CsvColumn<MemberFigures>> columns =
        [
            new("Board", _ => figures.Board.Name),
            new("Municipal year", _ => figures.Year.Name),
            new("Member", m => m.Person.FullName),
            new("Seat", m => m.Capacity.Word()),
            new("Meetings", m => m.Meetings),
            new("Present", m => m.Present),
            new("Share in per cent", m => m.Share),
            new("Apologies", m => m.Apologies),
            new("Neither", m => m.Absent),
            new("Decisions taken while present", m => m.Decisions),
        ];
        return File(CsvTable.Of(figures.Members, columns), CsvTable.MediaType, $"attendance-{figures.Year.Slug}-{board}.csv");
    }
}
