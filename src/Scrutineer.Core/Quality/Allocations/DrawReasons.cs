namespace Scrutineer.Quality.Allocations;

/// <summary>What kept a draw from being whole and even, in sentences (rule Y6).</summary>
internal static class DrawReasons
{
    /// <summary>Who cannot do their part because they are away throughout.</summary>
    public static IEnumerable<string> OfLeave(DrawOrder order) => order.PerAuditor is null ? []
        : order.Auditors.Where(a => a.Months.Count == 0).OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase).Select(a => $"{a.Name} is on leave in every month of the period, so nothing is given to them.");

    /// <summary>Why too little was given, or unevenly.</summary>
    public static IEnumerable<string> OfShare(DrawOrder order, IReadOnlyList<DrawAuditor> auditors, IReadOnlyList<DrawCase> cases, IReadOnlyList<(DrawAuditor Auditor, DrawCase Case)> share, int wanted)
    {
        var loads = auditors.ToDictionary(a => a.Id, a => share.Count(s => s.Auditor.Id == a.Id));
        var (fewest, most) = (loads.Values.Min(), loads.Values.Max());
        if (share.Count == wanted && most - fewest <= 1) yield break;
        if (cases.Count < wanted) yield return $"{wanted} {(wanted == 1 ? "is" : "are")} wanted and only {cases.Count} {(cases.Count == 1 ? "was" : "were")} put into the draw.";
        if (share.Count == cases.Count && most - fewest <= 1) yield break;
        var bound = Bound(order, auditors, cases, share, loads, share.Count < wanted && most - fewest <= 1 ? most + 1 : most);
        if (bound.Auditors.Count == 0) yield return $"Only {share.Count} of the {wanted} can be given.";
        else yield return bound.Cases.Count == 0
            ? $"{Names(bound.Auditors)} may look at none of the {cases.Count} cases: {Why(order.Pairing)}."
            : $"{Names(bound.Auditors)} may together look at only {bound.Cases.Count} of the {cases.Count} cases: {Why(order.Pairing)}. {(bound.Cases.Count == 1 ? "It is" : "All of them are")} given.";
    }

    /// <summary>Auditors who have too few, with everybody whose cases they could take: together they have every case that any of them may look at.</summary>
    private static (List<DrawAuditor> Auditors, HashSet<string> Cases) Bound(DrawOrder order, IReadOnlyList<DrawAuditor> auditors, IReadOnlyList<DrawCase> cases,
        IReadOnlyList<(DrawAuditor Auditor, DrawCase Case)> share, Dictionary<Guid, int> loads, int most)
    {
        var holder = share.ToDictionary(s => s.Case.Reference, s => s.Auditor.Id, StringComparer.OrdinalIgnoreCase);
        var lacking = auditors.Where(a => loads[a.Id] < most - 1).ToList();
        if (lacking.Count == 0) lacking = [.. auditors.Where(a => loads[a.Id] < most && cases.All(c => holder.ContainsKey(c.Reference) || !EvenDraw.May(a, c, order.Pairing)))];
        var (reached, found, waiting) = (lacking.Select(a => a.Id).ToHashSet(), new HashSet<string>(StringComparer.OrdinalIgnoreCase), new Queue<DrawAuditor>(lacking));
        while (waiting.TryDequeue(out var auditor))
            foreach (var piece in cases.Where(c => EvenDraw.May(auditor, c, order.Pairing) && found.Add(c.Reference)))
                if (holder.TryGetValue(piece.Reference, out var other) && reached.Add(other)) waiting.Enqueue(auditors.Single(a => a.Id == other));
        return ([.. auditors.Where(a => reached.Contains(a.Id)).OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase)], found);
    }

    private static string Why(Plans.Pairing pairing) => pairing switch
    {
        Plans.Pairing.OtherTeams => "the others are their own or their own team's",
        Plans.Pairing.OwnTeam => "the others are another team's or their own",
        _ => "the others are their own",
    };

    private static string Names(List<DrawAuditor> auditors) => auditors.Count == 1 ? auditors[0].Name
        : auditors.Count <= 6 ? $"{string.Join(", ", auditors.Take(auditors.Count - 1).Select(a => a.Name))} and {auditors[^1].Name}" : $"{auditors.Count} auditors, {auditors[0].Name} among them,";
}
