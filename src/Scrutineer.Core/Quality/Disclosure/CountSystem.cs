namespace Scrutineer.Quality.Disclosure;

/// <summary>Counts of one table or of many, and the sums that tie them together: which are withheld, and which further ones have to be, so that none that is guarded can be worked back (rules D1 to D4, decision 0068).</summary>
public sealed class CountSystem
{
    private readonly List<TiedCount> counts = [];
    private readonly List<TiedSum> sums = [];

    /// <summary>Takes a count in.</summary>
    /// <param name="rank">0 for a count, more for a total: the higher, the later it is withheld.</param>
    /// <param name="order">Of totals of one rank the one with the lowest goes first.</param>
    /// <returns>The number by which it is known here.</returns>
    public int Add(long number, int rank = 0, long order = 0)
    {
        counts.Add(new TiedCount(number, rank, order));
        return counts.Count - 1;
    }

    /// <summary>Says that counts, each with its sign, come to something that everybody knows.</summary>
    /// <param name="isCertain">False where it may become known: kept to as far as what is known already allows.</param>
    public void Tie(IReadOnlyList<(int Count, int Sign)> terms, bool isCertain = true)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0) return;
        foreach (var (count, _) in terms) counts[count].Sums.Add(sums.Count);
        sums.Add(new TiedSum(terms, isCertain));
    }

    public bool IsWithheld(int count) => counts[count].IsWithheld;

    /// <summary>Says that a count is known already: it is no cover for another.</summary>
    public void Tell(int count) => counts[count].IsTold = true;

    /// <summary>Withholds a count that must not be worked back: a small one, or one that was withheld before.</summary>
    public void Guard(int count) => counts[count].IsWithheld = counts[count].IsGuarded = true;

    /// <summary>Withholds further counts, as few as it finds, until no guarded one can be worked back.</summary>
    /// <returns>Those that can be all the same, since what would cover them is known already.</returns>
    public IReadOnlyList<int> Protect()
    {
        Fill(Enumerable.Range(0, sums.Count));
        // What is safe stays safe when more is withheld, so each is looked at once.
        return [.. Enumerable.Range(0, counts.Count).Where(c => counts[c].IsGuarded && !IsCovered(c))];
    }

    private bool IsCovered(int count)
    {
        foreach (var certainOnly in new[] { false, true })
        {
            var worlds = new OtherWorlds(counts, sums, certainOnly);
            while (true)
            {
                if (worlds.Find(count, mayWithhold: false) is not null) return true;
                if ((worlds.Find(count, mayWithhold: true) ?? (worlds.GaveUp ? Nearest(count) : null)) is not { Count: > 0 } cover) break;
                foreach (var shown in cover) counts[shown].IsWithheld = true;
                Fill(cover.SelectMany(c => counts[c].Sums));
            }
        }

        return false;
    }

    /// <summary>The least of the counts that stand in a sum with this one; none where all are withheld or known.</summary>
    private List<int> Nearest(int count) => [.. counts[count].Sums.SelectMany(s => sums[s].Terms).Select(t => t.Count).Where(c => counts[c].MayBeWithheld).OrderBy(c => counts[c].Preference).Take(1)];

    /// <summary>One withheld count of a sum is the sum less the rest: the least other one goes too, and a total only where nothing else is left (rule D3).</summary>
    private void Fill(IEnumerable<int> which)
    {
        var left = new Queue<int>(which);
        while (left.TryDequeue(out var at))
        {
            if (sums[at].Terms.Count(t => counts[t.Count].IsWithheld) != 1) continue;
            if (sums[at].Terms.Select(t => counts[t.Count]).Where(c => c.MayBeWithheld).MinBy(c => c.Preference) is not { } other) continue;
            other.IsWithheld = true;
            foreach (var sum in other.Sums) left.Enqueue(sum);
        }
    }
}

/// <summary>A count among others.</summary>
internal sealed class TiedCount(long number, int rank, long order)
{
    public long Number { get; } = number;

    public bool IsTotal { get; } = rank > 0;

    public bool IsWithheld { get; set; }

    public bool IsGuarded { get; set; }

    public bool IsTold { get; set; }

    /// <summary>The places of the sums that it stands in.</summary>
    public List<int> Sums { get; } = [];

    /// <summary>Nought is shown, and what is known is no cover.</summary>
    public bool MayBeWithheld => !IsWithheld && !IsTold && Number > 0;

    /// <summary>What goes first is the least.</summary>
    public (int Rank, long Order, long Number) Preference => (rank, order, Number);

    /// <summary>Whether it can differ in another world: only what is withheld, and what may be.</summary>
    public bool MayDiffer(bool mayWithhold) => (IsWithheld && !IsTold) || (mayWithhold && MayBeWithheld);
}

/// <summary>Counts that come to something known.</summary>
internal sealed record TiedSum(IReadOnlyList<(int Count, int Sign)> Terms, bool IsCertain);
