using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>Brings in a year's plan from a published paper or a table (rule Y1).</summary>
[RequestSizeLimit(LargestFile)]
public sealed class ImportModel(QualityDesk desk) : PageModel
{
    private const long LargestFile = 20 * 1024 * 1024;

    [BindProperty] public string? Year { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        int? year = int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        if (year is null && !string.IsNullOrWhiteSpace(Year)) ModelState.AddModelError(nameof(Year), "Enter a year, such as 2031");
        if (await QualityDesk.ReadUploadAsync(this, "file", file, Read, cancel) is not { } read) return Page();
        QaPlan? plan = null;
        var name = SafeFileName.Of(Path.GetFileName(file!.FileName));
        if (!await desk.TryAsync(this, "file", async work => plan = await QaPlanKeeper.AddAsync(work, read, year, name, cancel))) return Page();
        var flagged = plan!.Rows.Count(r => r.Reading.Flag is not null);
        TempData["Done"] = $"{plan.Rows.Count.Of("row")} kept: {plan.Rows.Count - flagged} understood as a rule, {flagged} for you to look at.";
        return Redirect(QualityLinks.Plan(plan.Id));
    }

    private static ReadPlan Read(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || QaPlanSheet.IsWorkbook(path) ? QaPlanSheet.ReadFile(path) : QaPlanReader.ReadFile(path);
}
