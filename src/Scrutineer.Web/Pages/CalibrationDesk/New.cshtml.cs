using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.CalibrationDesk;

/// <summary>Sets a calibration exercise (rule U17).</summary>
public sealed class NewModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Tool { get; set; }
    [BindProperty] public string? Strand { get; set; }
    [BindProperty] public string? Material { get; set; }
    [BindProperty] public string? ClosesOn { get; set; }
    [BindProperty] public bool IsChecked { get; set; }

    /// <summary>Published versions.</summary>
    public IReadOnlyList<Choice> Tools { get; private set; } = [];

    public IReadOnlyList<LikelyIdentifier> Likely => LikelyIdentifiers.In(Material ?? "");

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        CalibrationExercise? exercise = null;
        var input = new ExerciseInput(Title, Guid.TryParse(Tool, out var version) ? version : null, Strand, Material, QualityDesk.ReadDay(ClosesOn), IsChecked);
        if (!await desk.TryAsync(this, nameof(Title), async work => exercise = await CalibrationKeeper.SetAsync(work, input, cancel))) return Page();
        TempData["Done"] = "The exercise is set. Auditors and moderators can judge it now.";
        return Redirect(QualityLinks.Exercise(exercise!.Id));
    }

    private async Task FindAsync(CancellationToken cancel) =>
        Tools = [.. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Name).ToListAsync(cancel)).Where(t => t.Published is not null).Select(t => new Choice(t.Published!.Id.ToString("N"), t.Name))];
}
