using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Statistics;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Performance;

/// <summary>Benchmarks as published tools reckon them: rank, quarter, neighbours, and exact limits of a funnel (rules R5 and R7), with values worked by hand.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void Quantile_IsOfTypeSeven()
    {
        Quartiles.Quantile([10, 20, 30, 40], 0.25m).ShouldBe(17.5m);
        Quartiles.Quantile([1, 2, 3, 4, 5], 0.25m).ShouldBe(2);
        Quartiles.Quantile([7], 0.75m).ShouldBe(7);
    }

    [Fact]
    public void Standing_TiesShareTheSmallerRank_AndABoundIsOfTheBetterQuarter()
    {
        Quartiles.Of(2, [1, 2, 2, 3], lowIsGood: true).ShouldBe(new Standing(2, 4, 'B'));
        Quartiles.Of(2, [1, 2, 3, 4, 5], lowIsGood: true).ShouldBe(new Standing(2, 5, 'A'));
        Quartiles.Of(4, [1, 2, 3, 4, 5], lowIsGood: false).ShouldBe(new Standing(2, 5, 'A'));
        Quartiles.Of(1, [1, 2, 3, 4, 5], lowIsGood: false).ShouldBe(new Standing(5, 5, 'D'));
        // Where no way is better, there is no quarter.
        Quartiles.Of(4, [1, 2, 3, 4, 5], lowIsGood: null).ShouldBe(new Standing(4, 5, null));
    }

    [Fact]
    public void Comparison_TellsMeanFromMedian_AndTheBestByWhatIsBetter()
    {
        var set = new BenchmarkSet { Own = 1 };
        set.Set([new(1, "Own", "North", [2, 3, 4]), new(2, "Second", "North", []), new(3, "Third", "South", []), new(4, "Fourth", "South", []), new(5, "Fifth", "North", [])]);
        var year = new BenchmarkYear { Measure = "M", Year = "2025", Order = 2025, Source = "table", Figures = BenchmarkYear.Text(new Dictionary<int, decimal> { [1] = 20, [2] = 10, [3] = 12, [4] = 29, [5] = 24, [970] = 21.5m }) };
        var older = new BenchmarkYear { Measure = "M", Year = "2024", Order = 2024, Source = "table", Figures = "1=99" };

        var low = Comparison.Of(new Indicator { Code = "a", Name = "A", Unit = "%", Polarity = Improvement.Down }, set, [older, year]);
        low.Own.ShouldBe(20);
        low.Standing.ShouldBe(new Standing(3, 5, 'B'));
        low.Benchmarks.Select(b => (b.Kind, b.Value, b.Who)).ShouldBe([
            (BenchmarkKind.England, 21.5m, null), (BenchmarkKind.Region, 18, "North"), (BenchmarkKind.NeighboursMean, 17, null), (BenchmarkKind.NeighboursMedian, 12, null), (BenchmarkKind.BestNeighbour, 10, "Second")]);
        Comparison.Of(new Indicator { Code = "a", Name = "A", Unit = "%", Polarity = Improvement.Up }, set, [year]).Benchmarks[^1].Who.ShouldBe("Fourth");
        Comparison.Of(new Indicator { Code = "a", Name = "A", Unit = "%" }, set, [year]).Benchmarks.Select(b => b.Kind).ShouldNotContain(BenchmarkKind.BestNeighbour);
    }

    [Fact]
    public void AuthoritiesJudgedGood_AreTheirMean_WithoutThisCouncil_BeforeWhatWasEntered()
    {
        var set = new BenchmarkSet { Own = 1 };
        set.Set([new(1, "Own", "North", [], "Good"), new(2, "Second", "North", [], "Outstanding"), new(3, "Third", "South", [], "Good with outstanding leadership"), new(4, "Fourth", "South", [], "Requires improvement to be good")]);
        set.Explain([new("M", "Measure M (%)", "Department", "What it\nmeans | and not")]);
        var year = new BenchmarkYear { Measure = "M", Year = "2025", Order = 2025, Source = "table", Figures = "1=90;2=10;3=13;4=50" };
        var indicator = new Indicator { Code = "a", Name = "A", Unit = "%" };
        indicator.Benchmarks.Add(new IndicatorBenchmark { IndicatorId = indicator.Id, Kind = BenchmarkKind.GoodRated, Year = "2024", Value = 1, Source = "by hand" });

        var comparison = Comparison.Of(indicator, set, [year]);

        comparison.Benchmarks.Single(b => b.Kind == BenchmarkKind.GoodRated).ShouldBe(new BenchmarkFigure(BenchmarkKind.GoodRated, "2025", 11.5m, "table", "mean of 2 authorities"));
        comparison.Meaning.ShouldBe(new MeasureWords("M", "Measure M (%)", "Department", "What it means / and not"));
        set.Authorities.Count.ShouldBe(4);
    }

    [Fact]
    public void Funnel_LimitsAreExact()
    {
        // Of 10 at a half: 11/1024 have one or none and 56/1024 two or fewer; Φ(-2) = 0.02275 lies between, 1.2733 of the way.
        var limit = Funnel.At(10, 50);
        limit.Lower2.ShouldBe(12.73, 0.01);
        limit.Upper2.ShouldBe(100 - 12.73 - 10, 0.02);
        limit.Lower3.ShouldBeInRange(0, limit.Lower2);
        // For many, they come near the normal law's.
        var many = Funnel.At(10_000, 20);
        many.Lower2.ShouldBe(20 - 2 * 0.4, 0.02);
        many.Upper3.ShouldBe(20 + 3 * 0.4, 0.03);
    }

    [Fact]
    public void Funnel_FindsWhoStandsOut()
    {
        var set = new BenchmarkSet { Own = 3 };
        set.Set(Enumerable.Range(1, 6).Select(n => new Authority(n, $"Authority {n}", "North", [])));
        var bases = new BenchmarkYear { Measure = "N", Year = "2025", Order = 2025, Source = "t", Figures = BenchmarkYear.Text(Enumerable.Range(1, 6).Select(n => KeyValuePair.Create(n, 400m))) };
        var shares = new BenchmarkYear { Measure = "S", Year = "2025", Order = 2025, Source = "t", Figures = "1=20;2=21;3=40;4=19;5=20;6=18" };
        var funnel = Funnel.Of(set, shares, bases)!;
        funnel.Overall.ShouldBe(23, 0.001);
        funnel.Points.Single(p => p.IsOwn).Place.ShouldBe(FunnelPlace.BeyondThree);
        funnel.Points.Single(p => p.Name == "Authority 2").Place.ShouldBe(FunnelPlace.Within);
    }
}
