using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Calibration;

/// <summary>An exercise, and whether the viewer judged it.</summary>
public sealed record ExerciseLine(CalibrationExercise Exercise, bool IsJudged);

/// <summary>Calibration exercises, and how judgements drift from one to the next (rule U17).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk, GraderNames names) : PageModel
{
    public IReadOnlyList<ExerciseLine> Lines { get; private set; } = [];

    /// <summary>Agreement over all closed exercises, for those whom the viewer may see.</summary>
    public IReadOnlyList<(string Name, GradeAgreement Agreement)> Graders { get; private set; } = [];

    public bool MaySet => desk.Viewer.May(QaPlanKeeper.Plan);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = (await CaseAuditKind.StaffOfViewerAsync(db, cancel))?.Id;
        var exercises = await db.Set<CalibrationExercise>().AsNoTracking().Include(e => e.Grades).OrderBy(e => e.ClosedOn != null).ThenByDescending(e => e.ClosesOn).ToListAsync(cancel);
        Lines = [.. exercises.Select(e => new ExerciseLine(e, e.Grades.Exists(g => g.StaffMemberId == mine)))];
        await using var work = desk.Work();
        var versions = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).ToDictionaryAsync(v => v.Id, cancel);
        var pairs = exercises.SelectMany(e => e.Grades.SelectMany(g => CalibrationResult.Pairs(e, versions[e.ToolVersionId], g)));
        var shown = await names.OfAsync(cancel);
        Graders = [.. pairs.GroupBy(p => p.AuditorId).Where(g => shown.ContainsKey(g.Key)).Select(g => (shown[g.Key], GradeAgreement.Of([.. g])!)).OrderBy(g => g.Item1, StringComparer.OrdinalIgnoreCase)];
    }
}
