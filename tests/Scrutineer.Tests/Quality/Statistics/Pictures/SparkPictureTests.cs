using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Statistics.Pictures;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Statistics.Pictures;

/// <summary>A chart the size of a word: 132 by 36, with 4 left free at each edge.</summary>
public sealed class SparkPictureTests
{
    private static ChartPoint Point(int month, double value, double? lower, double? upper) => new(new DateOnly(2030, month, 1), value, 5, lower, upper, [], null, Variation.Common);

    [Fact]
    public void Of_PutsValuesAndLimitsOnOneScale_WithABandForEachStretchOfLimits()
    {
        // From 0, the lowest limit, to 10, the highest: 28 are left for ten, counted from the top.
        var picture = SparkPicture.Of(new ControlChart([Point(1, 5, 0, 10), Point(2, 10, 0, 10), Point(3, 2.5, 2, 8)], null, false));
        picture.Line.ShouldBe("4,18 66,4 128,25");
        picture.Bands.ShouldBe([new("4", "4", "62", "28"), new("128", "9.6", "0", "16.8")]);
        (picture.LastX, picture.LastY).ShouldBe(("128", "25"));
    }

    [Fact]
    public void Of_ValuesThatNeverDiffer_DrawsThemInTheMiddleWithoutABand()
    {
        var picture = SparkPicture.Of(new ControlChart([Point(1, 7, null, null), Point(2, 7, null, null)], null, true));
        picture.Line.ShouldBe("4,18 128,18");
        picture.Bands.ShouldBeEmpty();
    }
}
