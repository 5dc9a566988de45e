using Scrutineer.Quality.Statistics;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Statistics;

/// <summary>Values worked by others.</summary>
public sealed class IntervalsTests
{
    [Fact]
    public void Wilson_Of65In100_IsThePublishedOne() => ShouldBe(Intervals.Wilson(65, 100), 0.65, 0.552544, 0.736358, 5e-7);

    [Fact]
    public void Wilson_OfNoneAndAll_EndsAtTheEdge()
    {
        Intervals.Wilson(0, 20).Lower.ShouldBe(0);
        Intervals.Wilson(20, 20).Upper.ShouldBe(1);
        Intervals.Wilson(0, 20).Upper.ShouldBe(0.1611, 1e-4);
    }

    [Fact]
    public void Exact_OfOneIn34_IsClopperAndPearsons()
    {
        var interval = Intervals.Exact(1, 34);
        interval.Lower.ShouldBe(0.000744, 1e-6);
        interval.Upper.ShouldBe(0.153269, 1e-4);
        Intervals.Exact(0, 10).Upper.ShouldBe(1 - Math.Pow(0.025, 0.1), 1e-9);
    }

    [Fact]
    public void Byar_Of65_IsThePublishedOne() => ShouldBe(Intervals.Byar(65), 65, 50.1632, 82.8491, 5e-5);

    [Fact]
    public void Byar_UnderTen_IsExact()
    {
        ShouldBe(Intervals.Byar(0), 0, 0, 3.6889, 5e-5);
        ShouldBe(Intervals.Byar(5), 5, 1.6235, 11.6683, 5e-5);
        ShouldBe(Intervals.Byar(9), 9, 4.1154, 17.0848, 5e-5);
    }

    [Fact]
    public void Differences_Of7And1In34_AreThePublishedOnes()
    {
        ShouldBe(Intervals.WaldDifference(7, 34, 1, 34), 6 / 34.0, 0.02916942, 0.32377176, 5e-9);
        ShouldBe(Intervals.AgrestiCaffo(7, 34, 1, 34), 6 / 34.0, 0.01161167, 0.32172166, 5e-9);
        ShouldBe(Intervals.Newcombe(7, 34, 1, 34), 6 / 34.0, 0.019, 0.340, 5e-4);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, 0)]
    public void Wilson_OfNoShare_IsRefused(int events, int of) => Should.Throw<ArgumentOutOfRangeException>(() => Intervals.Wilson(events, of));

    private static void ShouldBe(Interval interval, double value, double lower, double upper, double within)
    {
        interval.Value.ShouldBe(value, 1e-12);
        interval.Lower.ShouldBe(lower, within);
        interval.Upper.ShouldBe(upper, within);
    }
}
