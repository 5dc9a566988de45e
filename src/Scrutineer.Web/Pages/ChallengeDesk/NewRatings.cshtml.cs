using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Challenge;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.ChallengeDesk;

/// <summary>Enters ratings of plans as one batch (rule U21).</summary>
public sealed class NewRatingsModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public string? Rows { get; set; }

    public IReadOnlyList<Choice> Services { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Services = await ServiceChoices.OfAsync(db, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Services = await ServiceChoices.OfAsync(db, cancel);
        var kept = 0;
        if (!await desk.TryAsync(this, nameof(Rows), async work => kept = await RatingKeeper.AddAsync(work, Guid.TryParse(Service, out var service) ? service : null, Rows, cancel))) return Page();
        TempData["Done"] = $"{kept.Of("rating")} kept.";
        return Redirect(QualityLinks.Challenge);
    }
}
