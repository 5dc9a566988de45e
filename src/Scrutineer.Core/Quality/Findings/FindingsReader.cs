using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Findings;

/// <summary>Which results are counted.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month.</param>
/// <param name="ToolId">One tool's; areas of different tools are different questions.</param>
/// <param name="ServiceId">One service's; null for every one that the viewer may read.</param>
public sealed record FindingsFilter(DateOnly From, DateOnly To, Guid ToolId, Guid? ServiceId = null);

/// <summary>A share of audits, with its exact interval (rule U14).</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Out of how many.</param>
public sealed record CountedShare(int Count, int Of)
{
    public Interval Interval => Intervals.Exact(Count, Of);
}

/// <summary>An area in a service: how many audits judged it good or better.</summary>
public sealed record HeatCell(Guid ServiceId, string Area, CountedShare Good);

/// <summary>A theme in a service: audits in which it was a strength, and in which it was a weakness, of all that were counted.</summary>
public sealed record ThemeCount(string Theme, Guid ServiceId, CountedShare Strength, CountedShare Weakness);

/// <summary>A month: how many audits were judged good or better, and whether the way of judging changed with it.</summary>
/// <param name="Rebase">What changed with this month; null where nothing did.</param>
public sealed record MonthGood(DateOnly Month, CountedShare Good, string? Rebase);

/// <summary>All that was found over a time, counted in one reading of the results.</summary>
public sealed record FindingsSummary(int Audits, IReadOnlyList<HeatCell> Cells, IReadOnlyList<ThemeCount> Themes, IReadOnlyList<MonthGood> Months);

/// <summary>How far auditors and moderators agree: over a whole tool, by auditor and by area (rule U11).</summary>
/// <param name="Whole">Null where nothing was moderated.</param>
public sealed record AgreementSummary(GradeAgreement? Whole, IReadOnlyDictionary<Guid, GradeAgreement> Auditors, IReadOnlyDictionary<string, GradeAgreement> Areas);

/// <summary>Counts results as the context's viewer may read them (rules U5 and U14).</summary>
public static class FindingsReader
{
    /// <summary>Areas, themes and months.</summary>
    public static async Task<FindingsSummary> OfAsync(ScrutineerDb db, AuditFacts facts, FindingsFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(filter);
        var areas = await AreasAsync(db, filter.ToolId, cancel);
        var rows = await facts.ReadAsync(db, filter, cancel);
        return new FindingsSummary(rows.Count, Cells(rows, areas), Themes(rows), Months(rows, areas));
    }

    /// <summary>Judgements of auditors beside those of moderators, area by area; what one of the two did not judge is left out.</summary>
    public static async Task<AgreementSummary> AgreementAsync(ScrutineerDb db, AuditFacts facts, FindingsFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(filter);
        var shapes = await AreasAsync(db, filter.ToolId, cancel);
        GradeTally NewTally() => new(filter.From, filter.To);
        var (whole, auditors, areas) = (NewTally(), new Dictionary<Guid, GradeTally>(), new Dictionary<string, GradeTally>());
        foreach (var row in (await facts.ReadAsync(db, filter, cancel)).Where(r => r.Moderated is not null))
        {
            var codes = shapes[row.ToolVersionId].Codes;
            if (!auditors.TryGetValue(row.AuditorId, out var auditor)) auditors[row.AuditorId] = auditor = NewTally();
            foreach (var (at, one, other) in JudgementWords.Both(row.Marks, row.Moderated!).Where(b => b.Area < codes.Count))
            {
                if (!areas.TryGetValue(codes[at], out var area)) areas[codes[at]] = area = NewTally();
                foreach (var tally in (ReadOnlySpan<GradeTally>)[whole, auditor, area]) tally.Add(row.Month, one, other);
            }
        }

        return new(GradeAgreement.Of(whole), Agreements(auditors), Agreements(areas));
    }

    private static Dictionary<TKey, GradeAgreement> Agreements<TKey>(Dictionary<TKey, GradeTally> tallies)
        where TKey : notnull => tallies.Where(t => !t.Value.IsEmpty).ToDictionary(t => t.Key, t => GradeAgreement.Of(t.Value)!);

    private static async Task<Dictionary<Guid, ToolShape>> AreasAsync(ScrutineerDb db, Guid tool, CancellationToken cancel) =>
        (await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).Where(v => v.AuditToolId == tool).ToListAsync(cancel))
            .ToDictionary(v => v.Id, v => new ToolShape(v.Number, v.Mapping, [.. v.InOrder.Select(a => a.Code)]));

    private static List<HeatCell> Cells(IReadOnlyList<AuditFact> rows, Dictionary<Guid, ToolShape> shapes)
    {
        var counts = new Dictionary<(Guid Service, string Area), (int Good, int Of)>();
        // A few versions and services, and very many audits: marks are counted by their place first.
        foreach (var group in rows.GroupBy(r => (r.ServiceId, r.ToolVersionId)))
        {
            var codes = shapes[group.Key.ToolVersionId].Codes;
            var (good, of) = (new int[codes.Count], new int[codes.Count]);
            foreach (var row in group)
                for (var i = 0; i < codes.Count && i < row.Counted.Length; i++)
                    if (row.Counted[i] != JudgementWords.NotApplicable)
                    {
                        of[i]++;
                        if (row.Counted[i] != 'D') good[i]++;
                    }

            for (var i = 0; i < codes.Count; i++)
                if (of[i] > 0)
                {
                    var before = counts.GetValueOrDefault((group.Key.ServiceId, codes[i]));
                    counts[(group.Key.ServiceId, codes[i])] = (before.Good + good[i], before.Of + of[i]);
                }
        }

        return [.. counts.Select(c => new HeatCell(c.Key.Service, c.Key.Area, new CountedShare(c.Value.Good, c.Value.Of)))];
    }

    private static List<ThemeCount> Themes(IReadOnlyList<AuditFact> rows)
    {
        var bases = rows.CountBy(r => r.ServiceId).ToDictionary();
        var counts = new Dictionary<(string Theme, Guid Service), (int Strong, int Weak)>();
        foreach (var row in rows)
            foreach (var theme in row.Themes.Distinct())
            {
                var key = (theme[1..], row.ServiceId);
                var (strong, weak) = counts.GetValueOrDefault(key);
                counts[key] = theme[0] == AuditResult.Strength ? (strong + 1, weak) : (strong, weak + 1);
            }

        return [.. counts.Select(c => new ThemeCount(c.Key.Theme, c.Key.Service, new CountedShare(c.Value.Strong, bases[c.Key.Service]), new CountedShare(c.Value.Weak, bases[c.Key.Service]))).OrderByDescending(t => t.Weakness.Count).ThenBy(t => t.Theme, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Charts begin anew where the tool, its mapping or moderation changed (rule U2).</summary>
    private static List<MonthGood> Months(IReadOnlyList<AuditFact> rows, Dictionary<Guid, ToolShape> shapes)
    {
        var (months, before) = (new List<MonthGood>(), (string?)null);
        foreach (var month in rows.Where(r => r.Overall is not null).GroupBy(r => r.Month).OrderBy(g => g.Key))
        {
            var shape = shapes[month.GroupBy(r => r.ToolVersionId).MaxBy(g => g.Count())!.Key];
            var way = $"version {shape.Number}, by the mapping {OverallMapping.Named(shape.Mapping)?.Title ?? shape.Mapping}, {(month.Count(r => r.Moderated is not null) * 2 > month.Count() ? "moderated" : "not moderated")}";
            months.Add(new MonthGood(month.Key, new CountedShare(month.Count(r => r.Overall >= OverallJudgement.Good), month.Count()), before is null || before == way ? null : way));
            before = way;
        }

        return months;
    }

    private sealed record ToolShape(int Number, string Mapping, IReadOnlyList<string> Codes);
}
