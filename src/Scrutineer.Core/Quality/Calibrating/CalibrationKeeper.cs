using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Calibrating;

/// <summary>An exercise as it is set.</summary>
/// <param name="IsChecked">Whether somebody says that what looks like a name is none.</param>
public sealed record ExerciseInput(string? Title, Guid? ToolVersionId, string? Strand, string? Material, DateOnly? ClosesOn, bool IsChecked);

/// <summary>Sets calibration exercises, takes in how people judge, and closes them (rule U17).</summary>
public static class CalibrationKeeper
{
    private const int MostMonths = 6;

    /// <summary>Sets an exercise by the published version of a tool.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or may tell who the child is: every reason, and nothing is changed.</exception>
    public static async Task<CalibrationExercise> SetAsync(ScrutineerDb db, ExerciseInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var today = db.Time.Today();
        List<string> reasons = [.. ReasonsAgainst(input, today)];
        if (input.ToolVersionId is not { } version || !await db.Set<AuditToolVersion>().AnyAsync(v => v.Id == version && v.PublishedOn != null, cancel)) reasons.Add("Choose a tool that is published.");
        RuleBrokenException.ThrowIfAny(reasons);
        var exercise = new CalibrationExercise { Title = input.Title!.Trim(), ToolVersionId = input.ToolVersionId!.Value, Strand = input.Strand!, Material = input.Material!.Trim(), OpenedOn = today, ClosesOn = input.ClosesOn!.Value, By = db.Viewer.Name };
        db.Add(exercise);
        await db.SaveChangesAsync(cancel);
        return exercise;
    }

    /// <summary>Keeps how somebody judges the case; again, while it is open.</summary>
    /// <param name="marks">A judgement for each area that is asked.</param>
    /// <exception cref="RuleBrokenException">It is closed, or an area is not judged.</exception>
    public static async Task GradeAsync(ScrutineerDb db, Guid id, Guid staff, IReadOnlyDictionary<Guid, Judgement> marks, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(marks);
        var (exercise, version) = await FindAsync(db, id, cancel);
        if (exercise.ClosedOn is not null) throw new RuleBrokenException("The exercise is closed: what was judged is not changed any more.");
        RuleBrokenException.ThrowIfAny(Unjudged(exercise, version, marks));
        var (text, today) = (Marks(exercise, version, marks), db.Time.Today());
        if (exercise.Grades.Find(g => g.StaffMemberId == staff) is { } own) (own.Marks, own.On) = (text, today);
        else db.Add(new CalibrationGrade { CalibrationExerciseId = id, StaffMemberId = staff, Marks = text, On = today });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("You judged it in another window at the same moment. It is shown as it is now.");
        }
    }

    /// <summary>Closes it with what was agreed: from then on everybody who takes part sees every judgement.</summary>
    /// <exception cref="RuleBrokenException">It is closed already, fewer than two judged it, or an area is not agreed.</exception>
    public static async Task CloseAsync(ScrutineerDb db, Guid id, IReadOnlyDictionary<Guid, Judgement> agreed, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(agreed);
        var (exercise, version) = await FindAsync(db, id, cancel);
        List<string> reasons = [.. Unjudged(exercise, version, agreed)];
        if (exercise.ClosedOn is not null) reasons.Insert(0, "The exercise is closed already.");
        if (exercise.Grades.Count < 2) reasons.Insert(0, "Fewer than two people judged it: there is nothing to compare.");
        RuleBrokenException.ThrowIfAny(reasons);
        (exercise.ClosedOn, exercise.AgreedMarks) = (db.Time.Today(), Marks(exercise, version, agreed));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The areas that are asked of the exercise's case, in order.</summary>
    public static IReadOnlyList<ToolArea> AreasOf(CalibrationExercise exercise, AuditToolVersion version)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(version);
        return [.. version.InOrder.Where(a => a.IsAskedFor(exercise.Strand))];
    }

    private static string Marks(CalibrationExercise exercise, AuditToolVersion version, IReadOnlyDictionary<Guid, Judgement> marks) =>
        string.Concat(version.InOrder.Select(a => (a.IsAskedFor(exercise.Strand) && marks.TryGetValue(a.Id, out var judged) ? judged : (Judgement?)null).Mark()));

    private static IEnumerable<string> Unjudged(CalibrationExercise exercise, AuditToolVersion version, IReadOnlyDictionary<Guid, Judgement> marks) =>
        AreasOf(exercise, version).Where(a => !marks.ContainsKey(a.Id)).Select(a => $"{a.Title} is not judged.");

    private static async Task<(CalibrationExercise Exercise, AuditToolVersion Version)> FindAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var exercise = await db.Set<CalibrationExercise>().Include(e => e.Grades).SingleAsync(e => e.Id == id, cancel);
        return (exercise, await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == exercise.ToolVersionId, cancel));
    }

    private static IEnumerable<string> ReasonsAgainst(ExerciseInput input, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Trim().Length > CalibrationExercise.LongestTitle) yield return $"Give the exercise a title of at most {CalibrationExercise.LongestTitle} characters.";
        if (input.Strand is null || !AuditChoices.Strands.Contains(input.Strand)) yield return "Choose the strand of the case.";
        if (string.IsNullOrWhiteSpace(input.Material) || input.Material.Length > CalibrationExercise.LongestMaterial) yield return $"Tell the case, in at most {CalibrationExercise.LongestMaterial} characters.";
        else if (!input.IsChecked && LikelyIdentifiers.In(input.Material) is { Count: > 0 } likely) yield return $"Take out what may tell who the child is, or say that you have checked it: {string.Join(", ", likely.Select(l => l.Words))}.";
        if (input.ClosesOn is not { } closes || closes < today || closes > today.AddMonths(MostMonths)) yield return $"Say until when it may be judged: from today on, within {MostMonths} months.";
    }
}
