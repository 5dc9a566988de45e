namespace Scrutineer.Governance.Threads;

/// <summary>Pairs the members of two short lists, best first, each at most once.</summary>
internal static class Pairing
{
    public static IEnumerable<(T Left, T Right, double Score)> Best<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, double> score, double least)
        where T : class
    {
        var pairs = from l in left from r in right let s = score(l, r) where s >= least orderby s descending select (l, r, s);
        var taken = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var (l, r, s) in pairs)
        {
            if (taken.Contains(l) || taken.Contains(r)) continue;
            taken.Add(l);
            taken.Add(r);
            yield return (l, r, s);
        }
    }
}
