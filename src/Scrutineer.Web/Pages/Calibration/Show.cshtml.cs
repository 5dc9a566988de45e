using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Calibration;

/// <summary>An exercise: judged blind while it is open, compared when it is closed (rule U17).</summary>
public sealed class ShowModel(ScrutineerDb db, QualityDesk desk, GraderNames names) : PageModel
{
    private AuditToolVersion version = null!;
    private Guid? mine;

    [BindProperty] public List<AreaGradeForm> Grades { get; set; } = [];

    public CalibrationExercise Exercise { get; private set; } = null!;
    public string ToolName { get; private set; } = "";
    public IReadOnlyList<ToolArea> Areas { get; private set; } = [];

    /// <summary>The viewer's own judgements.</summary>
    public CalibrationGrade? Own => Exercise.Grades.Find(g => g.StaffMemberId == mine);

    /// <summary>Null while it is open.</summary>
    public CalibrationResult? Result { get; private set; }

    /// <summary>Agreement of those whom the viewer may see, and of all together.</summary>
    public IReadOnlyList<(string Name, GradeAgreement Agreement)> Rows { get; private set; } = [];

    public bool MayGrade => mine is not null;

    public bool MayClose => desk.Viewer.May(QaPlanKeeper.Plan);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || mine is not { } staff) return NotFound();
        if (!await desk.TryAsync(this, nameof(Grades), work => CalibrationKeeper.GradeAsync(work, id, staff, AreaGradeForm.Given(Grades), cancel))) return Page();
        TempData["Done"] = "Your judgements are kept. You see the others’ when the exercise is closed.";
        return Redirect(QualityLinks.Exercise(id));
    }

    /// <summary>How the viewer judges an area: as the form has it, else as it was kept.</summary>
    public Judgement? Judged(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (Grades.Find(g => g.Area == area.Id) is { Grade: { } entered }) return entered;
        var at = version.InOrder.ToList().FindIndex(a => a.Id == area.Id);
        return Own is { } own && at >= 0 && at < own.Marks.Length ? JudgementWords.Of(own.Marks[at]) : null;
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<CalibrationExercise>().AsNoTracking().Include(e => e.Grades).SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } exercise) return false;
        (Exercise, mine) = (exercise, (await CaseAuditKind.StaffOfViewerAsync(db, cancel))?.Id);
        await using var work = desk.Work();
        version = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == exercise.ToolVersionId, cancel);
        ToolName = await work.Set<AuditTool>().Where(t => t.Id == version.AuditToolId).Select(t => t.Name).SingleAsync(cancel);
        Areas = CalibrationKeeper.AreasOf(exercise, version);
        if (exercise.ClosedOn is null) return true;
        Result = CalibrationResult.Of(exercise, version);
        var shown = await names.OfAsync(cancel);
        Rows = [.. Result.Graders.Where(g => shown.ContainsKey(g.StaffMemberId)).Select(g => (shown[g.StaffMemberId], g.Agreement)).OrderBy(g => g.Item1, StringComparer.OrdinalIgnoreCase), .. Result.Whole is { } whole ? [("Everybody together", whole)] : Array.Empty<(string, GradeAgreement)>()];
        return true;
    }
}
