using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Quality.Learning;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Findings;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.NewsletterDesk;

/// <summary>Begins the newsletter of a month (rule U18).</summary>
public sealed class NewModel(QualityDesk desk) : PageModel
{
    public IActionResult OnGet() => Redirect(QualityLinks.News);

    public async Task<IActionResult> OnPostAsync(string? month, CancellationToken cancel)
    {
        var (_, of) = FindingsChoice.Months(null, month, desk.Today.AddMonths(-1));
        if (of > desk.Today) return Redirect(QualityLinks.News);
        await using var work = desk.Work();
        var letter = await NewsletterKeeper.BeginAsync(work, of, cancel);
        return Redirect(letter.PublishedOn is null ? QualityLinks.WriteNewsletter(letter.Id) : QualityLinks.Newsletter(letter.Id));
    }
}
