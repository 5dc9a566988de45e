using Scrutineer.Quality.Statistics;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Statistics;

public sealed class ControlChartTests
{
    private static readonly double[] Spike = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

    [Theory]
    [InlineData(true, -0.72, 4.60)]
    [InlineData(false, -3.06, 6.95)]
    public void Of_ThePublishedSeries_GivesThePublishedLimits(bool screen, double lower, double upper)
    {
        var last = Chart(Spike, new() { Screen = screen }).Last;
        last.Mean.ShouldBe(1.94, 0.005);
        last.Lower!.Value.ShouldBe(lower, 0.005);
        last.Upper!.Value.ShouldBe(upper, 0.005);
    }

    [Fact]
    public void Of_APointBeyondTheLimits_IsOutsideAndImprovesTheWayThatIsBetter()
    {
        var point = Chart(Spike, new() { Improvement = Improvement.Up }).Points[4];
        point.Signals.ShouldContain(Signal.Outside);
        (point.High, point.Kind).ShouldBe((true, Variation.Improvement));
        Chart(Spike, new() { Improvement = Improvement.Down }).Points[4].Kind.ShouldBe(Variation.Concern);
        Chart(Spike, new()).Points[4].Kind.ShouldBe(Variation.Neither);
        Chart(Spike, new()).Points[3].Kind.ShouldBe(Variation.Common);
    }

    [Fact]
    public void Of_SevenRisingPoints_FlagsAllSeven_AndSixOrATieNone()
    {
        Flags([5, 1, 2, 3, 4, 5, 6, 7, 3], Signal.Trend).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        Flags([5, 1, 2, 3, 4, 5, 6, 3, 3], Signal.Trend).ShouldBeEmpty();
        Flags([5, 1, 2, 3, 4, 4, 5, 6, 7], Signal.Trend).ShouldBeEmpty();
        Chart([5, 1, 2, 3, 4, 5, 6, 7, 3], new()).Points[1].High.ShouldBe(true);
        Chart([5, 9, 8, 7, 6, 5, 4, 3, 5], new()).Points[1].High.ShouldBe(false);
    }

    [Fact]
    public void Of_SevenOnOneSide_FlagsAllSeven_AndAPointOnTheMeanBreaksTheRun()
    {
        double[] series = [0, 2, 0, 2, 0, 2, 0, 1.5, 1.2, 1.5, 1.2, 1.5, 1.2, 1.5, 0, 0];
        Flags(series, Signal.Shift).ShouldBe([7, 8, 9, 10, 11, 12, 13]);
        Flags([-1, 1, 1, 1, 0, 1, 1, 1, -5], Signal.Shift).ShouldBeEmpty();
    }

    [Fact]
    public void Of_TwoOfThreeNearOneLimit_FlagsThoseTwo_AndOneOutsideDoesNotCount()
    {
        // Fixed on a mean of 0 and ranges of 1: limits at 2.66, near from 1.7733.
        double[] basis = [-0.5, 0.5, -0.5, 0.5, -0.5, 0.5];
        Flags([.. basis, 2, 1, 2, -0.5], Signal.TwoOfThree, 6).ShouldBe([6, 8]);
        Flags([.. basis, 2, -1, 2, -0.5], Signal.TwoOfThree, 6).ShouldBeEmpty();
        Flags([.. basis, 3, 1, 2, -0.5], Signal.TwoOfThree, 6).ShouldBeEmpty();
    }

    [Fact]
    public void Of_ARebase_StartsMeanRangesAndRunsAnew()
    {
        double[] series = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12];
        var chart = Chart(series, new() { Rebases = [Day(6)] });
        chart.Points[0].Mean.ShouldBe(1.5);
        chart.Last.Mean.ShouldBe(11.5);
        chart.Points.ShouldAllBe(p => p.Signals.Count == 0);
        chart.Last.Upper!.Value.ShouldBe(11.5 + 2.66, 1e-12);
    }

    [Fact]
    public void Of_FixedLimits_KnowOnlyTheFirstPoints()
    {
        var chart = Chart([1, 2, 1, 2, 50, 60], new() { FixAfter = 4 });
        chart.Last.Mean.ShouldBe(1.5);
        chart.Last.Signals.ShouldContain(Signal.Outside);
    }

    [Theory]
    [InlineData(Improvement.Up, -2.0, Assurance.Pass)]
    [InlineData(Improvement.Up, 8.0, Assurance.Fail)]
    [InlineData(Improvement.Down, 8.0, Assurance.Pass)]
    [InlineData(Improvement.Down, -2.0, Assurance.Fail)]
    [InlineData(Improvement.Up, 2.0, Assurance.Inconsistent)]
    [InlineData(Improvement.Neither, 2.0, null)]
    [InlineData(Improvement.Up, null, null)]
    public void Of_ATarget_SaysWhetherItWillBeReached(Improvement better, double? target, Assurance? assurance) =>
        Chart([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], new() { Improvement = better, Target = target }).Assurance.ShouldBe(assurance);

    [Fact]
    public void Of_ALimitThatTouchesTheTarget_IsInconsistent()
    {
        double[] flat = [3, 3, 3];
        Chart(flat, new() { Improvement = Improvement.Up, Target = 3 }).Assurance.ShouldBe(Assurance.Inconsistent);
    }

    [Fact]
    public void Of_FewPoints_IsProvisionalAndOneHasNoLimits()
    {
        Chart([.. Enumerable.Repeat(1.0, 12)], new()).IsProvisional.ShouldBeTrue();
        Chart([.. Enumerable.Repeat(1.0, 13)], new()).IsProvisional.ShouldBeFalse();
        Chart([4], new()).Last.Lower.ShouldBeNull();
    }

    private static List<int> Flags(double[] series, Signal signal, int? fixAfter = null) =>
        [.. Chart(series, new() { FixAfter = fixAfter }).Points.Select((p, i) => (p, i)).Where(x => x.p.Signals.Contains(signal)).Select(x => x.i)];

    private static ControlChart Chart(double[] values, ControlChartSettings settings) => ControlChart.Of(values.Select((v, i) => new SeriesPoint(Day(i), v)), settings);

    private static DateOnly Day(int month) => new DateOnly(2015, 1, 1).AddMonths(month);
}
