using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Performance;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>An indicator's figures as a table for a spreadsheet.</summary>
public sealed class FiguresModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string indicator, CancellationToken cancel) =>
        await PerformanceReader.OneAsync(db, indicator, cancel: cancel) is { } reading ? File(FigureSheet.Of(reading), CsvTable.MediaType, $"{reading.Indicator.Code}.csv") : NotFound();
}
