using MathNet.Numerics.Distributions;

namespace Scrutineer.Quality.Performance.Comparisons;

/// <summary>One authority in a funnel: its share in per cent, and what it is out of.</summary>
public sealed record FunnelPoint(string Name, decimal Base, decimal Share, bool IsOwn, FunnelPlace Place);

/// <summary>Where a point lies: within what chance does, beyond two standard deviations, beyond three.</summary>
public enum FunnelPlace
{
    Within,
    BeyondTwo,
    BeyondThree,
}

/// <summary>Limits at one base, in per cent: about 95% and 99.7% of authorities lie within by chance alone.</summary>
public sealed record FunnelLimit(decimal Base, double Lower3, double Lower2, double Upper2, double Upper3);

/// <summary>All authorities by their base, with exact limits of the binomial law around the share of all together (rule R7, decision 0062).</summary>
/// <param name="Overall">The share of all together, in per cent.</param>
public sealed record Funnel(string Year, double Overall, IReadOnlyList<FunnelPoint> Points, IReadOnlyList<FunnelLimit> Limits)
{
    private const int Steps = 40, Fewest = 5;
    private static readonly double Two = Normal.CDF(0, 1, -2), Three = Normal.CDF(0, 1, -3);

    /// <summary>The funnel of a year; null where fewer than five authorities have both a share and its base.</summary>
    public static Funnel? Of(BenchmarkSet set, BenchmarkYear shares, BenchmarkYear bases)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(bases);
        var (share, of) = (shares.ByNumber, bases.ByNumber);
        var both = set.Authorities.Where(a => share.ContainsKey(a.Number) && of.TryGetValue(a.Number, out var n) && n >= 1).ToList();
        if (both.Count < Fewest) return null;
        var overall = (double)(both.Sum(a => share[a.Number] * of[a.Number]) / both.Sum(a => of[a.Number]));
        if (overall is <= 0 or >= 100) return null;
        return new(shares.Year, overall,
            [.. both.OrderBy(a => of[a.Number]).Select(a => new FunnelPoint(a.Name, of[a.Number], share[a.Number], a.Number == set.Own, Place((double)share[a.Number], At(of[a.Number], overall))))],
            [.. Bases(both.Min(a => of[a.Number]), both.Max(a => of[a.Number])).Select(n => At(n, overall))]);
    }

    /// <summary>The limits at a base.</summary>
    public static FunnelLimit At(decimal of, double overall)
    {
        var n = (int)Math.Max(1, Math.Round(of));
        double Limit(double p) => 100 * Math.Clamp(Quantile(n, overall / 100, p) / n, 0, 1);
        return new(of, Limit(Three), Limit(Two), Limit(1 - Two), Limit(1 - Three));
    }

    /// <summary>Between the two counts whose probabilities enclose p, in proportion (Spiegelhalter 2005): the law's steps would make the limits jagged.</summary>
    private static double Quantile(int n, double share, double p)
    {
        var law = new Binomial(share, n);
        var (low, high) = (-1, n);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (law.CumulativeDistribution(middle) >= p) high = middle;
            else low = middle;
        }

        var upto = law.CumulativeDistribution(high);
        var before = high == 0 ? 0 : law.CumulativeDistribution(high - 1);
        return upto > before ? high - (upto - p) / (upto - before) : high;
    }

    private static FunnelPlace Place(double share, FunnelLimit limit) =>
        share > limit.Upper3 || share < limit.Lower3 ? FunnelPlace.BeyondThree : share > limit.Upper2 || share < limit.Lower2 ? FunnelPlace.BeyondTwo : FunnelPlace.Within;

    /// <summary>Denser where the funnel is wide.</summary>
    private static IEnumerable<decimal> Bases(decimal least, decimal most) =>
        Enumerable.Range(0, Steps + 1).Select(i => Math.Round(least + (most - least) * (decimal)Math.Pow((double)i / Steps, 2))).Distinct();
}
