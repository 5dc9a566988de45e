using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Calibrating;

/// <summary>How one person's judgements stand to what was agreed.</summary>
public sealed record GraderAgreement(Guid StaffMemberId, GradeAgreement Agreement);

/// <summary>How many judged an area each way.</summary>
/// <param name="Agreed">What was agreed.</param>
public sealed record AreaSpread(ToolArea Area, int Below, int Meets, int Exceeds, Judgement? Agreed);

/// <summary>What a closed exercise shows (rule U17): each grader against what was agreed, all of them together, and how far they spread in each area.</summary>
/// <param name="Whole">Every grader's judgements together against what was agreed.</param>
/// <param name="Among">Of all pairs of graders and areas, the share that judged the same, 0 to 1.</param>
public sealed record CalibrationResult(IReadOnlyList<GraderAgreement> Graders, GradeAgreement? Whole, double? Among, IReadOnlyList<AreaSpread> Areas)
{
    /// <summary>Of an exercise that is closed.</summary>
    /// <exception cref="ArgumentException">It is open: nobody sees another's judgements.</exception>
    public static CalibrationResult Of(CalibrationExercise exercise, AuditToolVersion version)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(version);
        if (exercise.AgreedMarks is not { } agreed) throw new ArgumentException("The exercise is open.", nameof(exercise));
        var pairs = exercise.Grades.ToDictionary(g => g.StaffMemberId, g => Pairs(exercise, version, g).ToList());
        return new([.. pairs.Where(p => p.Value.Count > 0).Select(p => new GraderAgreement(p.Key, GradeAgreement.Of(p.Value)!))],
            GradeAgreement.Of([.. pairs.Values.SelectMany(p => p)]), Same([.. exercise.Grades.Select(g => g.Marks)]), [.. version.InOrder.Select((area, at) => Spread(area, at, exercise, agreed)).Where(s => s.Agreed is not null)]);
    }

    /// <summary>One person's judgements of an exercise beside what was agreed, dated by when it was closed.</summary>
    public static IEnumerable<GradePair> Pairs(CalibrationExercise exercise, AuditToolVersion version, CalibrationGrade grade)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(grade);
        if (exercise is not { AgreedMarks: { } agreed, ClosedOn: { } closed }) yield break;
        foreach (var (at, own, right) in JudgementWords.Both(grade.Marks, agreed).Where(b => b.Area < version.InOrder.Count))
            yield return new GradePair(grade.StaffMemberId, version.AuditToolId, version.InOrder[at].Code, new DateOnly(closed.Year, closed.Month, 1), own, right);
    }

    /// <summary>The middle judgement of those who judged an area, the lower of two middles: what closing it starts from.</summary>
    public static Judgement? Middle(IEnumerable<CalibrationGrade> grades, int area)
    {
        List<Judgement> judged = [.. grades.Select(g => area < g.Marks.Length ? JudgementWords.Of(g.Marks[area]) : null).OfType<Judgement>().Order()];
        return judged.Count == 0 ? null : judged[(judged.Count - 1) / 2];
    }

    private static double? Same(List<string> marks)
    {
        var (same, all) = (0, 0);
        for (var one = 0; one < marks.Count; one++)
            for (var other = one + 1; other < marks.Count; other++)
                for (var area = 0; area < marks[one].Length && area < marks[other].Length; area++)
                    if (marks[one][area] != JudgementWords.NotApplicable && marks[other][area] != JudgementWords.NotApplicable)
                    {
                        all++;
                        if (marks[one][area] == marks[other][area]) same++;
                    }

        return all == 0 ? null : (double)same / all;
    }

    private static AreaSpread Spread(ToolArea area, int at, CalibrationExercise exercise, string agreed)
    {
        List<char> marks = [.. exercise.Grades.Where(g => at < g.Marks.Length).Select(g => g.Marks[at])];
        return new(area, marks.Count(m => m == 'D'), marks.Count(m => m == 'M'), marks.Count(m => m == 'E'), at < agreed.Length ? JudgementWords.Of(agreed[at]) : null);
    }
}
