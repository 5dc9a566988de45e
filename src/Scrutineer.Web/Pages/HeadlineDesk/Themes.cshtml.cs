using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.HeadlineDesk;

/// <summary>Says on which themes of findings a headline rests (rule U15).</summary>
public sealed class ThemesModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public List<string> Chosen { get; set; } = [];

    public FollowedHeadline Followed { get; private set; } = null!;

    /// <summary>Those that tools know, and those that are chosen already.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Chosen = Followed.Headline.Themes;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Chosen), work => HeadlineKeeper.RestOnAsync(work, id, Chosen.Where(c => Themes.Contains(c)), cancel))) return Page();
        TempData["Done"] = "The headline rests on these themes now.";
        return Redirect(QualityLinks.Headline(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if ((await HeadlineReader.FollowAsync(db, cancel)).FirstOrDefault(f => f.Headline.Id == id) is not { } followed) return false;
        Followed = followed;
        Themes = [.. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).ToListAsync(cancel)).SelectMany(t => t.Versions).SelectMany(v => v.Areas).SelectMany(a => a.Themes).Concat(followed.Headline.Themes).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        return true;
    }
}
