using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>An indicator told by group as a table for a spreadsheet, every period of it; in the public version what is withheld is written c (rule R19).</summary>
public sealed class BreakdownModel(DataStore store, ScrutineerDb db) : PageModel
{
    private const string Withheld = "c";

    public async Task<IActionResult> OnGetAsync(string indicator, string? by, string? periods, string? version, CancellationToken cancel)
    {
        if (await PerformanceReader.OneAsync(db, indicator, cancel: cancel) is not { } reading || await BreakdownSection.ReadAsync(store, reading.Indicator, by ?? "team", periods, version, cancel) is not { } section) return NotFound();
        var lines = section.View.Lines.SelectMany(l => l.Cells.Zip(section.View.Periods).Select(c => (l.Group, Cell: c.First, Period: c.Second)));
        object? Told((string Group, BreakdownCell Cell, DateOnly Period) line, decimal? number) => line.Cell.IsWithheld ? Withheld : number;
        return File(
            CsvTable.Of(lines,
            [
                new("Indicator", _ => reading.Indicator.Code), new("By", _ => section.Breakdown.Dimension.Words()), new("Group", l => l.Group), new("From", l => PeriodFigures.Text(l.Period)), new("Period", l => section.InWords(l.Period)),
                new("Numerator", l => Told(l, l.Cell.Figure?.Numerator)), new("Denominator", l => reading.Indicator.Denominator.Length > 0 ? Told(l, l.Cell.Figure?.Denominator) : null), new("Value", l => Told(l, l.Cell.Figure?.Value)),
                new("Unit", _ => reading.Indicator.Unit), new("One person is worth", l => l.Cell.Figure?.OnePerson(reading.Indicator.Unit)?.ToString("0.0", CultureInfo.InvariantCulture)),
            ]), CsvTable.MediaType, $"{reading.Indicator.Code}-by-{section.DimensionCode}{(section.IsPublic ? "-public" : "")}.csv");
    }
}
