using Scrutineer.Quality.Statistics;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Statistics;

public sealed class EffectTestTests
{
    private static readonly DateOnly Since = new(2031, 7, 1);

    // Mean 30, moving ranges of 2: limits 30 - 5.32 and 30 + 5.32 from the figures before alone.
    private static readonly double[] Before = [29, 31, 29, 31, 29, 31];

    [Fact]
    public void Of_FiguresThatFallBelowTheLimitsOfThoseBefore_IsBetterWhereTheyShouldFall()
    {
        var test = EffectTest.Of(Series([.. Before, 24, 23, 22]), Since, shouldRise: false);
        (test.Verdict, test.Before, test.MeanBefore, test.MeanAfter).ShouldBe((EffectVerdict.Better, 6, 30.0, 23.0));
        test.Chart!.Last.Lower!.Value.ShouldBe(24.68, 0.001);
        EffectTest.Of(Series([.. Before, 24, 23, 22]), Since, shouldRise: true).Verdict.ShouldBe(EffectVerdict.Worse);
    }

    [Fact]
    public void Of_FiguresWithinTheLimits_CannotBeToldFromChance() => EffectTest.Of(Series([.. Before, 28, 30, 29]), Since, shouldRise: false).Verdict.ShouldBe(EffectVerdict.Chance);

    [Fact]
    public void Of_TooFewFiguresOnASide_SaysSo()
    {
        EffectTest.Of(Series([.. Before, 5, 5]), Since, shouldRise: false).Verdict.ShouldBe(EffectVerdict.TooFew);
        EffectTest.Of(Series(Before), null, shouldRise: false).Verdict.ShouldBe(EffectVerdict.TooFew);
        EffectTest.Of([], Since, shouldRise: false).ShouldBe(new EffectTest(null, 0, EffectVerdict.TooFew, null, null));
    }

    private static IEnumerable<SeriesPoint> Series(params double[] values) => values.Select((v, i) => new SeriesPoint(new DateOnly(2031, 1, 31).AddMonths(i), v));
}
