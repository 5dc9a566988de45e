using Scrutineer.Quality.Statistics;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Statistics;

public sealed class AgreementTests
{
    private static readonly int[,] Published = { { 0, 4, 1 }, { 0, 8, 0 }, { 0, 1, 5 } };

    [Theory]
    [InlineData(KappaWeights.None, 0.4842, 0.2137, 0.7547)]
    [InlineData(KappaWeights.Linear, 0.4701, 0.1845, 0.7558)]
    public void Of_ThePublishedTable_GivesThePublishedKappa(KappaWeights weights, double kappa, double lower, double upper)
    {
        var agreement = Agreement.Of(Published, weights);
        agreement.Kappa!.Value.ShouldBe(kappa, 5e-5);
        agreement.Lower!.Value.ShouldBe(lower, 5e-5);
        agreement.Upper!.Value.ShouldBe(upper, 5e-5);
    }

    [Fact]
    public void Of_ThePublishedTable_WithQuadraticWeights_GivesThePublishedKappa() => Agreement.Of(Published, KappaWeights.Quadratic).Kappa!.Value.ShouldBe(0.4502, 5e-5);

    [Fact]
    public void Of_ATable_CountsWhichWayTheyDiffer()
    {
        var agreement = Agreement.Of(Published);
        (agreement.N, agreement.FirstHigher, agreement.SecondHigher).ShouldBe((19, 1, 5));
        agreement.Observed.ShouldBe(13 / 19.0, 1e-12);
    }

    [Fact]
    public void Of_OneJudgementThroughout_HasNoKappa() => Agreement.Of(new[,] { { 7, 0 }, { 0, 0 } }).Kappa.ShouldBeNull();

    [Fact]
    public void Of_PerfectAgreement_IsOne() => Agreement.Of(new[,] { { 7, 0 }, { 0, 3 } }).Kappa!.Value.ShouldBe(1, 1e-12);

    [Fact]
    public void Of_NoSquare_IsRefused() => Should.Throw<ArgumentException>(() => Agreement.Of(new[,] { { 1, 2 } }));
}
