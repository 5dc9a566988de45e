namespace Scrutineer.Quality.Allocations;

/// <summary>Somebody who can be given work in a draw.</summary>
/// <param name="Team">The team they belong to.</param>
/// <param name="Months">Months in which they are there; where none is, they are on leave throughout.</param>
public sealed record DrawAuditor(Guid Id, string Name, Guid Team, IReadOnlyList<int> Months);

/// <summary>A case, or a piece of work, that can be drawn.</summary>
/// <param name="Reference">The case's reference, never a name.</param>
/// <param name="Holder">Whose work it is.</param>
/// <param name="Team">The team of whoever holds it.</param>
public sealed record DrawCase(string Reference, Guid Holder, Guid Team);

/// <summary>What is to be drawn.</summary>
/// <param name="Total">How many cases in all.</param>
/// <param name="Pairing">Who may look at whose work.</param>
/// <param name="PerAuditor">How many each auditor does, where everybody does the same; null where only the total is set.</param>
public sealed record DrawOrder(IReadOnlyList<DrawAuditor> Auditors, IReadOnlyList<DrawCase> Cases, int Total, Plans.Pairing Pairing, long Seed, int? PerAuditor = null);

/// <summary>One case given to one auditor in one month.</summary>
public sealed record Drawn(DrawAuditor Auditor, DrawCase Case, int Month);

/// <summary>What a draw gave.</summary>
/// <param name="Binding">What kept it from being whole and even, a sentence each; none where it is.</param>
public sealed record DrawResult(IReadOnlyList<Drawn> Given, IReadOnlyList<string> Binding)
{
    /// <summary>Everything asked for is given, as evenly as numbers let it be.</summary>
    public bool IsWhole => Binding.Count == 0;
}

/// <summary>
/// Gives cases to auditors by lot: nobody their own case, nobody whom the activity does not let, everybody within one of everybody else
/// wherever such an allocation exists; where none does, the evenest there is, and the reason (rules Y5 to Y7).
/// </summary>
public static class EvenDraw
{
    /// <summary>Whether an auditor may look at a case (rule Y5).</summary>
    public static bool May(DrawAuditor auditor, DrawCase piece, Plans.Pairing pairing)
    {
        ArgumentNullException.ThrowIfNull(auditor);
        ArgumentNullException.ThrowIfNull(piece);
        if (piece.Holder == auditor.Id) return false;
        return pairing switch
        {
            Plans.Pairing.OtherTeams => piece.Team != auditor.Team,
            Plans.Pairing.OwnTeam => piece.Team == auditor.Team,
            _ => true,
        };
    }

    /// <summary>Draws. The same order with the same seed gives the same.</summary>
    public static DrawResult Of(DrawOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var lot = new Lot(order.Seed);
        // The order in which things are given must not depend on how a list happened to be sorted.
        List<DrawAuditor> auditors = lot.Shuffle(order.Auditors.Where(a => a.Months.Count > 0).OrderBy(a => a.Id));
        var cases = lot.Shuffle(order.Cases.DistinctBy(c => c.Reference, StringComparer.OrdinalIgnoreCase).OrderBy(c => c.Reference, StringComparer.OrdinalIgnoreCase));
        List<string> binding = [.. DrawReasons.OfLeave(order)];
        if (auditors.Count == 0) return new DrawResult([], [.. binding, "Nobody is there to be given anything."]);
        var wanted = order.PerAuditor is { } each ? each * auditors.Count : order.Total;
        var share = Share(auditors, cases, order.Pairing, wanted, order.PerAuditor ?? cases.Count);
        binding.AddRange(DrawReasons.OfShare(order, auditors, cases, share, wanted));
        return new DrawResult(Dated(share, auditors, lot), binding);
    }

    /// <summary>Raises what everybody may be given, one by one, until enough is given: so nobody gets a second before everybody has had a first, where that can be.</summary>
    /// <param name="most">What nobody is given more of.</param>
    private static List<(DrawAuditor Auditor, DrawCase Case)> Share(List<DrawAuditor> auditors, List<DrawCase> cases, Plans.Pairing pairing, int wanted, int most)
    {
        var (source, sink) = (auditors.Count + cases.Count, auditors.Count + cases.Count + 1);
        var network = new FlowNetwork(sink + 1);
        int[] loads = [.. auditors.Select((_, a) => network.Add(source, a, 0))];
        var pairs = new List<(int Edge, int Auditor, int Case)>();
        for (var c = 0; c < cases.Count; c++) network.Add(auditors.Count + c, sink, 1);
        for (var a = 0; a < auditors.Count; a++)
            for (var c = 0; c < cases.Count; c++)
                if (May(auditors[a], cases[c], pairing)) pairs.Add((network.Add(a, auditors.Count + c, 1), a, c));
        var given = 0;
        for (var round = 0; given < wanted && round < most; round++)
        {
            var before = given;
            // One auditor at a time, so that the last round stops at what is wanted.
            foreach (var load in loads)
            {
                if (given == wanted) break;
                network.Widen(load, round + 1 - Capacity(network, load));
                given += network.Run(source, sink);
            }

            if (given == before) break;
        }

        return [.. pairs.Where(p => network.Flow(p.Edge) == 1).Select(p => (auditors[p.Auditor], cases[p.Case]))];
    }

    private static int Capacity(FlowNetwork network, int edge) => network.Flow(edge) + network.Room(edge);

    /// <summary>Everybody's cases spread over the months they are there, and the months filled alike.</summary>
    private static List<Drawn> Dated(List<(DrawAuditor Auditor, DrawCase Case)> share, List<DrawAuditor> auditors, Lot lot)
    {
        var load = auditors.SelectMany(a => a.Months).Distinct().ToDictionary(m => m, _ => 0);
        var dated = new List<Drawn>();
        // Whoever is there least chooses first.
        foreach (var own in auditors.OrderBy(a => a.Months.Count).Select(a => (Auditor: a, Cases: share.Where(s => s.Auditor == a).ToList())))
        {
            var mine = own.Auditor.Months.ToDictionary(m => m, _ => 0);
            foreach (var (auditor, piece) in own.Cases)
            {
                var month = lot.Shuffle(own.Auditor.Months).OrderBy(m => mine[m]).ThenBy(m => load[m]).First();
                (mine[month], load[month]) = (mine[month] + 1, load[month] + 1);
                dated.Add(new Drawn(auditor, piece, month));
            }
        }

        return [.. dated.OrderBy(d => d.Month).ThenBy(d => d.Auditor.Name, StringComparer.OrdinalIgnoreCase).ThenBy(d => d.Case.Reference, StringComparer.OrdinalIgnoreCase)];
    }
}
