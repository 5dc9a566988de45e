using System.Runtime.InteropServices;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Quality.Findings;

/// <summary>How many audits show something, as a share of all that were counted, by service, month and tool (rule U14).</summary>
public sealed record ThemeFigures(CountedShare Whole, IReadOnlyList<(Guid Id, CountedShare Share)> Services, IReadOnlyList<(DateOnly Month, CountedShare Share)> Months, IReadOnlyList<(Guid Id, CountedShare Share)> Tools)
{
    /// <summary>Counts the rows that show at least one of some themes one way.</summary>
    /// <param name="sign"><see cref="AuditResult.Strength"/> or <see cref="AuditResult.Weakness"/>.</param>
    /// <returns>Null where there is no row.</returns>
    public static ThemeFigures? Of(IReadOnlyList<AuditFact> rows, IEnumerable<string> themes, char sign)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return null;
        var marks = themes.Select(t => $"{sign}{t}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (shown, services, months, tools) = (0, new Dictionary<Guid, (int Shows, int Of)>(), new Dictionary<DateOnly, (int Shows, int Of)>(), new Dictionary<Guid, (int Shows, int Of)>());
        foreach (var row in rows)
        {
            var shows = Shows(row, marks) ? 1 : 0;
            shown += shows;
            Add(services, row.ServiceId, shows);
            Add(months, row.Month, shows);
            Add(tools, row.ToolId, shows);
        }

        return new(new(shown, rows.Count), [.. Shares(services)], [.. Shares(months).OrderBy(m => m.Key)], [.. Shares(tools)]);
    }

    private static bool Shows(AuditFact row, HashSet<string> marks)
    {
        foreach (var theme in row.Themes)
            if (marks.Contains(theme)) return true;
        return false;
    }

    private static void Add<TKey>(Dictionary<TKey, (int Shows, int Of)> counts, TKey key, int shows)
        where TKey : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count = (count.Shows + shows, count.Of + 1);
    }

    private static IEnumerable<(TKey Key, CountedShare Share)> Shares<TKey>(Dictionary<TKey, (int Shows, int Of)> counts)
        where TKey : notnull => counts.Select(c => (c.Key, new CountedShare(c.Value.Shows, c.Value.Of)));
}
