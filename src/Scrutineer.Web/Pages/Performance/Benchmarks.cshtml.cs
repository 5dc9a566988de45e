using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>Every authority's figure as a table for a spreadsheet, with its place in the funnel where there is one.</summary>
public sealed class BenchmarksModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string indicator, CancellationToken cancel)
    {
        if (await PerformanceReader.OneAsync(db, indicator, cancel: cancel) is not { } reading) return NotFound();
        var funnel = reading.Funnel?.Points.ToDictionary(p => p.Name) ?? [];
        return File(
            CsvTable.Of(reading.Comparison.All,
            [
                new("Number", a => a.Authority.Number), new("Authority", a => a.Authority.Name), new("Region", a => a.Authority.Region), new("Year", _ => reading.Comparison.Year), new("Value", a => a.Value),
                new("Out of", a => funnel.GetValueOrDefault(a.Authority.Name)?.Base), new("Place in the funnel", a => funnel.TryGetValue(a.Authority.Name, out var point) ? FunnelPicture.Words(point.Place) : null),
            ]), CsvTable.MediaType, $"{reading.Indicator.Code}-benchmarks.csv");
    }
}
