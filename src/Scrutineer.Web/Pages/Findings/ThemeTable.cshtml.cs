using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Findings;

/// <summary>One theme by month as a table for a spreadsheet.</summary>
public sealed class ThemeTableModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? name, string? from, string? to, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name)) return NotFound();
        var (first, last) = FindingsChoice.Months(from, to, desk.Today);
        var rows = await facts.ReadAsync(db, first, last, cancel);
        var strong = (ThemeFigures.Of(rows, [name.Trim()], AuditResult.Strength)?.Months ?? []).ToDictionary(m => m.Month, m => m.Share);
        return File(CsvTable.Of(ThemeFigures.Of(rows, [name.Trim()], AuditResult.Weakness)?.Months ?? [],
            [
                new("Month", m => m.Month), new("Audits", m => m.Share.Of), new("A weakness in", m => m.Share.Count), new("A strength in", m => strong[m.Month].Count),
                new("Weakness: share", m => Math.Round(m.Share.Interval.Value, 4)), new("Lower limit (95%)", m => Math.Round(m.Share.Interval.Lower, 4)), new("Upper limit (95%)", m => Math.Round(m.Share.Interval.Upper, 4)),
            ]), CsvTable.MediaType, "theme.csv");
    }
}
