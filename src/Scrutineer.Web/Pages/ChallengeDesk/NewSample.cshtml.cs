using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.ChallengeDesk;

/// <summary>Enters a dip sample as one batch (rule U22).</summary>
public sealed class NewSampleModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public string? Theme { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Again { get; set; }
    [BindProperty] public string? Rows { get; set; }
    [BindProperty] public bool IsChecked { get; set; }

    public IReadOnlyList<Choice> Services { get; private set; } = [];

    public IReadOnlyList<string> Themes { get; private set; } = [];

    public bool AsksToCheck => LikelyIdentifiers.In(Rows ?? "").Count > 0;

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        int? again = int.TryParse(Again?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) ? months : null;
        if (again is null && !string.IsNullOrWhiteSpace(Again)) ModelState.AddModelError(nameof(Again), "Enter a number of months, such as 3, or nothing");
        DipSample? sample = null;
        var input = new DipInput(Guid.TryParse(Service, out var service) ? service : null, Question, Theme, QualityDesk.ReadDay(On), again, Rows, IsChecked);
        if (!await desk.TryAsync(this, nameof(Rows), async work => sample = await DipKeeper.AddAsync(work, input, cancel))) return Page();
        TempData["Done"] = $"{sample!.Rows.Count.Of("case")} kept.";
        return Redirect(QualityLinks.Sample(sample.Id));
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Services = await ServiceChoices.OfAsync(db, cancel);
        Themes = [.. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).ToListAsync(cancel)).SelectMany(t => t.Published?.Areas ?? []).SelectMany(a => a.Themes).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }
}
