using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Quality.Findings;

/// <summary>What of a result themes are counted by.</summary>
public sealed record ThemeRow(Guid ServiceId, Guid ToolId, DateOnly Month, IReadOnlyList<string> Themes);

/// <summary>How many audits show something, as a share of all that were counted, by service, month and tool (rule U14).</summary>
public sealed record ThemeFigures(CountedShare Whole, IReadOnlyList<(Guid Id, CountedShare Share)> Services, IReadOnlyList<(DateOnly Month, CountedShare Share)> Months, IReadOnlyList<(Guid Id, CountedShare Share)> Tools)
{
    /// <summary>The audits of some months, of every tool, that the viewer may read.</summary>
    public static async Task<IReadOnlyList<ThemeRow>> RowsAsync(ScrutineerDb db, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<AuditResult>().Where(r => r.Month >= from && r.Month <= to).Select(r => new ThemeRow(r.ServiceId, r.ToolId, r.Month, r.Themes)).ToListAsync(cancel);
    }

    /// <summary>Counts the rows that show at least one of some themes one way.</summary>
    /// <param name="sign"><see cref="AuditResult.Strength"/> or <see cref="AuditResult.Weakness"/>.</param>
    /// <returns>Null where there is no row.</returns>
    public static ThemeFigures? Of(IReadOnlyList<ThemeRow> rows, IEnumerable<string> themes, char sign)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return null;
        var marks = themes.Select(t => $"{sign}{t}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<(ThemeRow Row, bool Shows)> counted = [.. rows.Select(r => (r, r.Themes.Any(marks.Contains)))];
        return new(new(counted.Count(c => c.Shows), counted.Count), [.. By(counted, r => r.ServiceId)], [.. By(counted, r => r.Month).OrderBy(m => m.Key)], [.. By(counted, r => r.ToolId)]);
    }

    private static IEnumerable<(TKey Key, CountedShare Share)> By<TKey>(List<(ThemeRow Row, bool Shows)> counted, Func<ThemeRow, TKey> key)
        where TKey : notnull => counted.GroupBy(c => key(c.Row)).Select(g => (g.Key, new CountedShare(g.Count(c => c.Shows), g.Count())));
}
