namespace Scrutineer.Quality.Disclosure;

/// <summary>Looks for counts that look the same to whoever knows all sums, and that a withheld count is 1 or more, and among which one count differs: where there are such, it cannot be worked back (rule D4).</summary>
/// <remarks>One change puts the sums that it stands in out of balance; each step changes another count of one of them by one, until all balance. What is found is a proof.
/// What is not found within <see cref="MostLooked"/> steps may still be there: then one count more is withheld than need be.</remarks>
internal sealed class OtherWorlds(IReadOnlyList<TiedCount> counts, IReadOnlyList<TiedSum> sums, bool certainOnly)
{
    private const int MostLooked = 800, Longest = 40, MostOff = 6, TotalPrice = 1_000;

    /// <summary>True where the last search ended before it had looked at everything.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>The shown counts that have to be withheld for the count to be safe: the fewest, and of those the least. None where it is safe already; null where nothing was found.</summary>
    public IReadOnlyList<int>? Find(int count, bool mayWithhold)
    {
        GaveUp = false;
        var found = new[] { +1, -1 }.Select(change => Find(count, change, mayWithhold)).OfType<World>().ToList();
        return found.Count == 0 ? null : [.. found.MinBy(w => (w.Price, w.Numbers))!.Changes().Select(c => c.Count).Distinct().Where(c => !counts[c].IsWithheld)];
    }

    private World? Find(int count, int change, bool mayWithhold)
    {
        if (Changed(new World(), count, change, mayWithhold) is not { } first) return null;
        var open = new PriorityQueue<World, (int Price, long Numbers, int Steps)>();
        var best = new Dictionary<int[], (int Price, long Numbers)>(SameBalance.Instance) { [first.Off] = (0, 0) };
        open.Enqueue(first, default);
        for (var looked = 0; open.TryDequeue(out var world, out _); looked++)
        {
            if (world.Off.Length == 0) return world;
            if (looked == MostLooked || world.Steps == Longest)
            {
                GaveUp = true;
                return null;
            }

            var (sum, off) = (world.Off[0], world.Off[1]);
            foreach (var (other, sign) in sums[sum].Terms)
            {
                if (Changed(world, other, off > 0 == sign > 0 ? -1 : +1, mayWithhold) is not { } next) continue;
                if (next.Off.Length > MostOff * 2) continue;
                if (best.TryGetValue(next.Off, out var known) && known.CompareTo((next.Price, next.Numbers)) <= 0) continue;
                best[next.Off] = (next.Price, next.Numbers);
                open.Enqueue(next, (next.Price, next.Numbers, next.Steps + next.Off.Length));
            }
        }

        return null;
    }

    /// <summary>The world with one count more changed; null where it cannot be.</summary>
    private World? Changed(World world, int count, int change, bool mayWithhold)
    {
        var cell = counts[count];
        if (!cell.MayDiffer(mayWithhold)) return null;
        var (so, isNew) = (0, !cell.IsWithheld);
        foreach (var (changed, by) in world.Changes())
        {
            if (changed != count) continue;
            // What went one way does not come back.
            if (by != change) return null;
            (so, isNew) = (so + by, false);
        }

        if (change < 0 && cell.Number + so + change < 1) return null;
        var off = world.Off;
        foreach (var sum in cell.Sums)
            if (!certainOnly || sums[sum].IsCertain) off = Shifted(off, sum, change * sums[sum].Terms.First(t => t.Count == count).Sign);
        return new World
        {
            Before = world,
            Count = count,
            Change = change,
            Steps = world.Steps + 1,
            Off = off,
            Price = world.Price + (isNew ? cell.IsTotal ? TotalPrice : 1 : 0),
            Numbers = world.Numbers + (isNew ? cell.Number : 0),
        };
    }

    /// <summary>Sums that are out of balance, each with by how much, in order; those that balance are left out.</summary>
    private static int[] Shifted(int[] off, int sum, int by)
    {
        var at = 0;
        while (at < off.Length && off[at] < sum) at += 2;
        if (at == off.Length || off[at] != sum) return [.. off[..at], sum, by, .. off[at..]];
        if (off[at + 1] + by == 0) return [.. off[..at], .. off[(at + 2)..]];
        int[] shifted = [.. off];
        shifted[at + 1] += by;
        return shifted;
    }

    private sealed class World
    {
        public World? Before { get; init; }
        public int Count { get; init; }
        public int Change { get; init; }
        public int Steps { get; init; }
        public int[] Off { get; init; } = [];
        public int Price { get; init; }
        public long Numbers { get; init; }

        public IEnumerable<(int Count, int Change)> Changes()
        {
            for (var world = this; world.Before is not null; world = world.Before) yield return (world.Count, world.Change);
        }
    }

    private sealed class SameBalance : IEqualityComparer<int[]>
    {
        public static readonly SameBalance Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] off)
        {
            var hash = new HashCode();
            foreach (var part in off) hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
