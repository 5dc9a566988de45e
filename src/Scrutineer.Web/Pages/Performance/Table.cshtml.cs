using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>The grid of all indicators as a table for a spreadsheet.</summary>
public sealed class TableModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => File(
        CsvTable.Of(await PerformanceReader.ReadAsync(db, cancel: cancel),
        [
            new("Indicator", r => r.Indicator.Code), new("Name", r => r.Indicator.Name), new("Subject", r => r.Indicator.Theme), new("Unit", r => r.Indicator.Unit),
            new("Period", r => r.Latest is { } f ? PeriodFigures.Text(f.Period) : null), new("Numerator", r => r.Latest?.Numerator), new("Denominator", r => r.Latest?.Denominator), new("Value", r => r.Latest?.Value),
            new("Before", r => r.Previous?.Value), new("Year before", r => r.YearBefore?.Value), new("Year to date", r => r.YearToDate?.Value), new("Target from", r => r.Target?.Low), new("Target to", r => r.Target?.High),
            new("Variation", r => r.Chart?.Chart.Last.Kind.Words()), new("Assurance", r => r.Chart?.Assurance?.Words()), new("Why none", r => r.WhyNone),
        ]), CsvTable.MediaType, "performance.csv");
}
