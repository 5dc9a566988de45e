using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Calibrating;

/// <summary>Three graders of one case, as worked by hand in Moderating/twelve-audits.md.</summary>
public sealed class CalibrationResultTests
{
    private static readonly Guid A = TwelveAudits.Id(31), B = TwelveAudits.Id(32), C = TwelveAudits.Id(33);

    [Fact]
    public void ThreeGraders_StandToWhatWasAgreed_AsWorkedByHand()
    {
        var result = CalibrationResult.Of(Exercise(new(2031, 3, 6), "MDM", "MMM", "MDM", "EDD"), TwelveAudits.Version);

        var (a, b, c) = (Of(result, A), Of(result, B), Of(result, C));
        (a.Agreement.N, a.Agreement.Observed, a.Agreement.FirstHigher, a.Agreement.SecondHigher).ShouldBe((3, 2 / 3.0, 1, 0));
        a.Agreement.Kappa!.Value.ShouldBe(0, 1e-9);
        (b.Agreement.Observed, b.Agreement.Kappa!.Value).ShouldBe((1, 1));
        (c.Agreement.FirstHigher, c.Agreement.SecondHigher).ShouldBe((1, 1));
        c.Agreement.Kappa!.Value.ShouldBe(0.25, 1e-9);
        result.Whole!.Agreement.Kappa!.Value.ShouldBe(0.4, 1e-9);
        result.Whole.Agreement.Lower!.Value.ShouldBe(-0.0958, 5e-5);
        result.Whole.Agreement.Upper!.Value.ShouldBe(0.8958, 5e-5);
        result.Among!.Value.ShouldBe(3 / 9.0, 1e-12);
        result.Areas.Select(s => (s.Below, s.Meets, s.Exceeds, s.Agreed)).ShouldBe([(0, 2, 1, Judgement.MeetsGood), (2, 1, 0, Judgement.DoesNotMeetGood), (1, 2, 0, Judgement.MeetsGood)]);
    }

    [Fact]
    public void Middle_IsWhatClosingBeginsWith_AndTheLowerOfTwo()
    {
        var grades = Exercise(new(2031, 3, 6), null, "MMM", "MDM", "EDD").Grades;

        Enumerable.Range(0, 3).Select(i => CalibrationResult.Middle(grades, i)).ShouldBe([Judgement.MeetsGood, Judgement.DoesNotMeetGood, Judgement.MeetsGood]);
        CalibrationResult.Middle(grades.Take(2), 1).ShouldBe(Judgement.DoesNotMeetGood);
        CalibrationResult.Middle([], 0).ShouldBeNull();
    }

    [Fact]
    public void OpenExercise_TellsNothing()
    {
        var open = Exercise(new(2031, 3, 6), null, "MMM", "MDM", "EDD");

        Should.Throw<ArgumentException>(() => CalibrationResult.Of(open, TwelveAudits.Version));
        open.Grades.SelectMany(g => CalibrationResult.Pairs(open, TwelveAudits.Version, g)).ShouldBeEmpty();
    }

    [Fact]
    public void Drift_ShowsFromOneExerciseToTheNext()
    {
        // Right in ten exercises, then a step too high in ten more: no chance does that.
        var pairs = Enumerable.Range(0, 20).Select(i => Exercise(new(2031, i < 10 ? 1 : 2, 6), "MDM", i < 10 ? "MDM" : "EME")).SelectMany(e => CalibrationResult.Pairs(e, TwelveAudits.Version, e.Grades[0])).ToList();

        var agreement = GradeAgreement.Of(pairs)!;
        agreement.Drift!.Value.ShouldBe(1);
        agreement.HasDrifted.ShouldBeTrue();
        agreement.Leaning.ShouldBe(Leaning.Optimistic);
    }

    private static GradeAgreement Of(CalibrationResult result, Guid grader) => result.Graders.Single(g => g.StaffMemberId == grader).Agreement;

    private static CalibrationExercise Exercise(DateOnly on, string? agreed, params string[] marks)
    {
        var exercise = new CalibrationExercise { Title = "A case", ToolVersionId = TwelveAudits.Version.Id, Strand = "Help and protection", Material = "Words", OpenedOn = on, ClosesOn = on, By = "O Falade", AgreedMarks = agreed, ClosedOn = agreed is null ? null : on };
        Guid[] graders = [A, B, C];
        for (var i = 0; i < marks.Length; i++) exercise.Grades.Add(new CalibrationGrade { CalibrationExerciseId = exercise.Id, StaffMemberId = graders[i], Marks = marks[i], On = on });
        return exercise;
    }
}
