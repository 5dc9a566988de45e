namespace Scrutineer.Governance.Threads;

/// <summary>Pairs the members of two short lists, best first, each at most once.</summary>
internal static class Pairing
{
    public static IEnumerable<(TLeft Left, TRight Right, double Score)> Best<TLeft, TRight>(
        IReadOnlyList<TLeft> left, IReadOnlyList<TRight> right, Func<TLeft, TRight, double> score, double least)
        where TLeft : class
        where TRight : class
    {
        var pairs = from l in left from r in right let s = score(l, r) where s >= least orderby s descending select (l, r, s);
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (l, r, s) in pairs)
        {
            if (taken.Contains(l) || taken.Contains(r)) continue;
            taken.Add(l);
            taken.Add(r);
            yield return (l, r, s);
        }
    }
}
