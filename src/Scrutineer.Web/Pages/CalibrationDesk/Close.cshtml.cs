using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Calibration;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.CalibrationDesk;

/// <summary>Closes an exercise with what was agreed (rule U17).</summary>
public sealed class CloseModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private AuditToolVersion version = null!;

    [BindProperty] public List<AreaGradeForm> Grades { get; set; } = [];

    public CalibrationExercise Exercise { get; private set; } = null!;

    public IReadOnlyList<ToolArea> Areas => CalibrationKeeper.AreasOf(Exercise, version);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Grades), work => CalibrationKeeper.CloseAsync(work, id, AreaGradeForm.Given(Grades), cancel))) return Page();
        TempData["Done"] = "The exercise is closed.";
        return Redirect(QualityLinks.Exercise(id));
    }

    /// <summary>As the form has it, else the middle judgement.</summary>
    public Judgement? Agreed(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Grades.Find(g => g.Area == area.Id)?.Grade ?? CalibrationResult.Middle(Exercise.Grades, version.InOrder.ToList().FindIndex(a => a.Id == area.Id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<CalibrationExercise>().AsNoTracking().Include(e => e.Grades).SingleOrDefaultAsync(e => e.Id == id && e.ClosedOn == null, cancel) is not { } exercise) return false;
        Exercise = exercise;
        version = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == exercise.ToolVersionId, cancel);
        return true;
    }
}
