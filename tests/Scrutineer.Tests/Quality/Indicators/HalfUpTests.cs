using Scrutineer.Quality.Indicators;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Indicators;

public sealed class HalfUpTests
{
    [Theory]
    [InlineData(104, 128, "81.3")] // 81.25: half-even would say 81.2
    [InlineData(1, 16, "6.3")] // 6.25
    [InlineData(3, 16, "18.8")] // 18.75
    [InlineData(12, 41, "29.3")]
    [InlineData(0, 7, "0")]
    [InlineData(7, 7, "100")]
    public void PerCent_OfPublishedTies_RoundsUp(int numerator, int denominator, string value) =>
        HalfUp.PerCent(numerator, denominator)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);

    [Fact]
    public void PerCent_OfNothing_IsUnknown() => HalfUp.PerCent(0, 0).ShouldBeNull();

    [Fact]
    public void Rates_AreToOnePlaceOrWhole()
    {
        HalfUp.Per10000(3, 8_000, 1).ShouldBe(3.8m); // 3.75
        HalfUp.Per10000(1_300, 200_000, 0).ShouldBe(65m);
        HalfUp.Per10000(1, 4_000, 0).ShouldBe(3m); // 2.5
        HalfUp.Per10000(1, 0, 1).ShouldBeNull();
    }

    [Fact]
    public void Round_BelowNought_GoesUpToo() => HalfUp.Round(-2.5m, 0).ShouldBe(-2m);
}
