using MathNet.Numerics.Distributions;

namespace Scrutineer.Quality.Statistics;

/// <summary>Two-sided 95% intervals of proportions, counts and differences (rules Q1 to Q3). Shares are 0 to 1, never per cent.</summary>
public static class Intervals
{
    /// <summary>Fewer events than this, and Byar's approximation gives way to the exact limits.</summary>
    private const int FewEvents = 10;

    private static readonly double Z = Normal.InvCDF(0, 1, 0.975);

    /// <summary>Wilson's interval of a proportion, without continuity correction (rule Q1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative or more than the base, or the base is not positive.</exception>
    public static Interval Wilson(int events, int of)
    {
        CheckShare(events, of);
        var (p, z2) = ((double)events / of, Z * Z);
        var middle = p + z2 / (2 * of);
        var half = Z * Math.Sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        // At the ends the arithmetic leaves a last digit where the limit is 0 or 1 itself.
        return new Interval(p, events == 0 ? 0 : (middle - half) / (1 + z2 / of), events == of ? 1 : (middle + half) / (1 + z2 / of));
    }

    /// <summary>Clopper and Pearson's exact interval of a proportion (rule Q1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative or more than the base, or the base is not positive.</exception>
    public static Interval Exact(int events, int of)
    {
        CheckShare(events, of);
        return new Interval(
            (double)events / of,
            events == 0 ? 0 : Beta.InvCDF(events, of - events + 1, 0.025),
            events == of ? 1 : Beta.InvCDF(events + 1, of - events, 0.975));
    }

    /// <summary>Byar's interval of a count, and the exact one of Poisson's law under 10 events (rule Q2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative.</exception>
    public static Interval Byar(int events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (events < FewEvents)
            return new Interval(events, events == 0 ? 0 : Gamma.InvCDF(events, 1, 0.025), Gamma.InvCDF(events + 1, 1, 0.975));
        return new Interval(events, events * Cubed(1 - 1.0 / (9 * events) - Z / (3 * Math.Sqrt(events))), (events + 1) * Cubed(1 - 1.0 / (9.0 * (events + 1)) + Z / (3 * Math.Sqrt(events + 1))));
    }

    /// <summary>Wald's interval of the difference of two proportions: for comparison only, it is too narrow for small bases (rule Q3).</summary>
    public static Interval WaldDifference(int events1, int of1, int events2, int of2)
    {
        CheckShare(events1, of1);
        CheckShare(events2, of2);
        return Wald((double)events1 / of1, of1, (double)events2 / of2, of2);
    }

    /// <summary>Agresti and Caffo's interval of a difference: one success and one failure are added to either (rule Q3). Its value is the plain difference.</summary>
    public static Interval AgrestiCaffo(int events1, int of1, int events2, int of2)
    {
        CheckShare(events1, of1);
        CheckShare(events2, of2);
        var added = Wald((events1 + 1.0) / (of1 + 2), of1 + 2, (events2 + 1.0) / (of2 + 2), of2 + 2);
        return added with { Value = (double)events1 / of1 - (double)events2 / of2 };
    }

    /// <summary>Newcombe's interval of a difference, from Wilson's limits of either (rule Q3).</summary>
    public static Interval Newcombe(int events1, int of1, int events2, int of2)
    {
        var (one, other) = (Wilson(events1, of1), Wilson(events2, of2));
        var difference = one.Value - other.Value;
        return new Interval(
            difference,
            difference - Math.Sqrt(Squared(one.Value - one.Lower) + Squared(other.Upper - other.Value)),
            difference + Math.Sqrt(Squared(one.Upper - one.Value) + Squared(other.Value - other.Lower)));
    }

    private static Interval Wald(double p1, int of1, double p2, int of2)
    {
        var half = Z * Math.Sqrt(p1 * (1 - p1) / of1 + p2 * (1 - p2) / of2);
        return new Interval(p1 - p2, p1 - p2 - half, p1 - p2 + half);
    }

    private static double Squared(double x) => x * x;

    private static double Cubed(double x) => x * x * x;

    private static void CheckShare(int events, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, of);
    }
}
