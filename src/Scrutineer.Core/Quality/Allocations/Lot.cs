namespace Scrutineer.Quality.Allocations;

/// <summary>Chance that can be shown: the same seed gives the same order, on every machine and in every year (rule Y7). SplitMix64, of which every step is written down here.</summary>
internal sealed class Lot(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>A list in an order drawn by lot.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        List<T> order = [.. items];
        for (var i = order.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <summary>A number from 0 to below this one.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var z = state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
