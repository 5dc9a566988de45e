using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance.Comparisons;

/// <summary>One benchmark as it stands beside a figure.</summary>
/// <param name="Who">Whose figure, where it is one authority's.</param>
public sealed record BenchmarkFigure(BenchmarkKind Kind, string Year, decimal Value, string Source, string? Who = null);

/// <summary>How the council's published figure compares, in the latest year that tells (rules R5 and R7).</summary>
/// <param name="Own">The council's own published figure of the year; null where there is none.</param>
/// <param name="Standing">Where it stands among all authorities.</param>
/// <param name="All">Every authority's figure, by name, the lowest first.</param>
public sealed record Comparison(string? Year, decimal? Own, Standing? Standing, IReadOnlyList<BenchmarkFigure> Benchmarks, IReadOnlyList<(Authority Authority, decimal Value)> All)
{
    /// <summary>What the national table measures here; null where its dictionary was not brought in.</summary>
    public MeasureWords? Meaning { get; private init; }

    private const int England = 970;

    /// <summary>What was entered by hand, and what follows from the national table.</summary>
    /// <param name="years">The years of the indicator's measure.</param>
    public static Comparison Of(Indicator indicator, BenchmarkSet? set, IEnumerable<BenchmarkYear> years)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var entered = indicator.Benchmarks.Select(b => new BenchmarkFigure(b.Kind, b.Year, b.Value, b.Source)).OrderByDescending(b => b.Year, StringComparer.Ordinal).DistinctBy(b => b.Kind).ToList();
        if (set is null || years.OrderByDescending(y => y.Order).ThenByDescending(y => y.Year, StringComparer.Ordinal).FirstOrDefault() is not { } year) return new(null, null, null, entered, []);
        var figures = year.ByNumber;
        List<(Authority Authority, decimal Value)> all = [.. set.Authorities.Where(a => figures.ContainsKey(a.Number)).Select(a => (a, figures[a.Number])).OrderBy(a => a.Item2).ThenBy(a => a.a.Name, StringComparer.Ordinal)];
        bool? lowIsGood = indicator.Polarity switch { Improvement.Down => true, Improvement.Up => false, _ => null };
        var council = set.Authorities.FirstOrDefault(a => a.Number == set.Own);
        decimal? own = council is not null && figures.TryGetValue(council.Number, out var value) ? value : null;
        var told = Told(year, council, figures, all, lowIsGood).ToList();
        return new(year.Year, own, own is { } mine ? Quartiles.Of(mine, [.. all.Select(a => a.Value)], lowIsGood) : null, [.. told, .. entered.Where(e => told.TrueForAll(t => t.Kind != e.Kind))], all) { Meaning = set.Measures.FirstOrDefault(m => m.Measure == year.Measure) };
    }

    /// <summary>The mean of the neighbours is what the national benchmarking tool shows, their median what another dashboard does: both, each by its name.</summary>
    private static IEnumerable<BenchmarkFigure> Told(BenchmarkYear year, Authority? council, IReadOnlyDictionary<int, decimal> figures, List<(Authority Authority, decimal Value)> all, bool? lowIsGood)
    {
        if (figures.TryGetValue(England, out var england)) yield return new(BenchmarkKind.England, year.Year, england, year.Source);
        // This council's own figure is what is compared, so it is not among them.
        if (all.Where(a => a.Authority.IsGood && a.Authority.Number != council?.Number).Select(a => a.Value).ToList() is { Count: > 0 } good)
            yield return new(BenchmarkKind.GoodRated, year.Year, HalfUp.Round(good.Average(), 1), year.Source, good.Count == 1 ? "1 authority" : $"mean of {good.Count} authorities");
        if (council is null) yield break;
        if (all.Where(a => a.Authority.Region == council.Region).Select(a => a.Value).ToList() is { Count: > 0 } region)
            yield return new(BenchmarkKind.Region, year.Year, HalfUp.Round(region.Average(), 1), year.Source, council.Region);
        var neighbours = all.Where(a => council.Neighbours.Contains(a.Authority.Number)).ToList();
        if (neighbours.Count == 0) yield break;
        var values = neighbours.Select(n => n.Value).ToList();
        yield return new(BenchmarkKind.NeighboursMean, year.Year, HalfUp.Round(values.Average(), 1), year.Source);
        yield return new(BenchmarkKind.NeighboursMedian, year.Year, HalfUp.Round(Quartiles.Quantile(values, 0.5m), 1), year.Source);
        if (lowIsGood is not { } low) yield break;
        var (authority, best) = low ? neighbours[0] : neighbours[^1];
        yield return new(BenchmarkKind.BestNeighbour, year.Year, best, year.Source, authority.Name);
    }
}

/// <summary>Benchmarks in words.</summary>
public static class BenchmarkWords
{
    public static string Words(this BenchmarkKind kind) => kind switch
    {
        BenchmarkKind.NeighboursMean => "Statistical neighbours, mean",
        BenchmarkKind.NeighboursMedian => "Statistical neighbours, median",
        BenchmarkKind.Region => "Region, mean of its authorities",
        BenchmarkKind.England => "England",
        BenchmarkKind.BestNeighbour => "Best of the statistical neighbours",
        _ => "Authorities judged good",
    };
}
