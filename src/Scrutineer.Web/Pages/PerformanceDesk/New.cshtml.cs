using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>Adds an indicator that is entered by hand or made of others (rules R1 and R3).</summary>
public sealed class NewModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public IndicatorFrequency Frequency { get; set; }
    [BindProperty] public FormulaKind? Formula { get; set; }
    [BindProperty] public string? Operands { get; set; }
    [BindProperty] public IndicatorForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Owners = await IndicatorForm.OwnersAsync(db, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        string[] operands = [.. (Operands ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (await desk.TryAsync(this, nameof(Code), work => IndicatorKeeper.AddAsync(work, Code ?? "", Frequency, Form.Settings(), Formula, Formula is null ? null : operands, cancel)))
        {
            TempData["Done"] = "The indicator is added.";
            return Redirect(PerformanceLinks.Edit(Code!.Trim()));
        }

        Owners = await IndicatorForm.OwnersAsync(db, cancel);
        return Page();
    }
}
