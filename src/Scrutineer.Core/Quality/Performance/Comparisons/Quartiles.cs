namespace Scrutineer.Quality.Performance.Comparisons;

/// <summary>Where one figure stands among many (rule R7).</summary>
/// <param name="Rank">1 is the best, or the lowest where no way is better; equal figures share the smaller rank.</param>
/// <param name="Of">How many have a figure.</param>
/// <param name="Band">A to D, A the best quarter; null where no way is better.</param>
public sealed record Standing(int Rank, int Of, char? Band);

/// <summary>Ranks, and quarters by the quantile that R gives by default (type 7).</summary>
public static class Quartiles
{
    /// <summary>The quantile of type 7: the value at 1 + (n - 1)p of the sorted figures, between two of them in proportion.</summary>
    public static decimal Quantile(IReadOnlyList<decimal> sorted, decimal p)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var at = (sorted.Count - 1) * p;
        var (below, share) = ((int)Math.Floor(at), at - Math.Floor(at));
        return below + 1 < sorted.Count ? sorted[below] + share * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    /// <param name="lowIsGood">Null where no way is better: there is a rank from the lowest, and no band.</param>
    public static Standing? Of(decimal own, IReadOnlyCollection<decimal> all, bool? lowIsGood)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (all.Count == 0) return null;
        // Turned round, the best is the lowest either way, and the bound belongs to the better quarter.
        var sign = lowIsGood == false ? -1 : 1;
        List<decimal> sorted = [.. all.Select(v => v * sign).Order()];
        var (value, rank) = (own * sign, sorted.Count(v => v < own * sign) + 1);
        if (lowIsGood is null) return new(rank, sorted.Count, null);
        var band = value <= Quantile(sorted, 0.25m) ? 'A' : value <= Quantile(sorted, 0.5m) ? 'B' : value <= Quantile(sorted, 0.75m) ? 'C' : 'D';
        return new(rank, sorted.Count, band);
    }
}
