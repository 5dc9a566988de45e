using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Reports;

/// <summary>Says which agenda item each paper of a pack belongs to, where no marker says so: papers stand in the order of the items.</summary>
internal static class ItemMatcher
{
    private const double Alike = 0.5;
    private const int Ahead = 12;

    /// <summary>The reports with their items. <paramref name="attached"/> tells which reports are attachments of the one before.</summary>
    public static List<PaperReport> Assign(IReadOnlyList<PaperReport> reports, IReadOnlyList<bool> attached, IReadOnlyList<PaperItem> items)
    {
        var papers = items.Where(i => i.Pages is not null || i.Paper is not null).Where(i => !IsMinutes(i)).ToList();
        var assigned = reports.ToList();
        MatchAlike(assigned, attached, papers);
        FillBetween(assigned, attached, papers);
        for (var i = 1; i < assigned.Count; i++)
            if (attached[i] && assigned[i].Item is null) assigned[i] = assigned[i] with { Item = assigned[i - 1].Item };
        return assigned;
    }

    private static bool IsMinutes(PaperItem item) => Wording.Fold(item.Title).StartsWith("minutes", StringComparison.Ordinal);

    private static void MatchAlike(List<PaperReport> reports, IReadOnlyList<bool> attached, List<PaperItem> papers)
    {
        var next = 0;
        for (var i = 0; i < reports.Count; i++)
        {
            if (reports[i].Item is { } marked)
            {
                next = Math.Max(next, papers.FindIndex(p => p.Number == marked) + 1);
                continue;
            }
            if (attached[i]) continue;
            var best = Best(papers, next, reports[i].Subject ?? "");
            if (best < 0) continue;
            reports[i] = reports[i] with { Item = papers[best].Number };
            next = best + 1;
        }
    }

    private static int Best(List<PaperItem> papers, int from, string subject)
    {
        var best = -1;
        var most = Alike;
        for (var p = from; p < papers.Count && p < from + Ahead; p++)
        {
            var likeness = Wording.Likeness(papers[p].Title, subject);
            if (likeness > most || (likeness >= Alike && best < 0)) (best, most) = (p, likeness);
        }
        return best;
    }

    /// <summary>Where as many papers as items are left between two matches, they match in order.</summary>
    private static void FillBetween(List<PaperReport> reports, IReadOnlyList<bool> attached, List<PaperItem> papers)
    {
        var open = new List<int>();
        var after = -1;
        for (var i = 0; i <= reports.Count; i++)
        {
            var item = i < reports.Count ? reports[i].Item : null;
            if (i < reports.Count && item is null)
            {
                if (!attached[i]) open.Add(i);
                continue;
            }
            var until = i == reports.Count ? papers.Count : papers.FindIndex(p => p.Number == item);
            if (until < 0) continue;
            if (open.Count > 0 && until - after - 1 == open.Count)
                for (var k = 0; k < open.Count; k++) reports[open[k]] = reports[open[k]] with { Item = papers[after + 1 + k].Number };
            open.Clear();
            after = until;
        }
    }
}
