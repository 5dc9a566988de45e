using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>Brings in figures of any indicators as a table: all of them, or none (rule R2).</summary>
[RequestSizeLimit(20 * 1024 * 1024)]
public sealed class ImportModel(QualityDesk desk) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (await QualityDesk.ReadUploadAsync(this, "file", file, FigureSheet.ReadFile, cancel) is not { } lines) return Page();
        if (!await desk.TryAsync(this, "file", work => FigureKeeper.TakeAsync(work, lines, cancel))) return Page();
        TempData["Done"] = $"{lines.Count.Of("figure")} kept.";
        return Redirect(PerformanceLinks.Home);
    }
}
