using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance;

/// <summary>Reads indicators as of a month, for pages and for reports: the same figures, charts, benchmarks and words for both.</summary>
public static class PerformanceReader
{
    /// <summary>Every indicator that the context's viewer may read, what needs attention first.</summary>
    /// <param name="upTo">The last month that is told; null for all there is.</param>
    /// <param name="code">Only this one; null for all.</param>
    public static async Task<IReadOnlyList<IndicatorReading>> ReadAsync(ScrutineerDb db, DateOnly? upTo = null, string? code = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var set = await FigureSet.LoadAsync(db, cancel: cancel);
        var benchmarks = await db.Set<BenchmarkSet>().AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync(cancel);
        var years = (await db.Set<BenchmarkYear>().AsNoTracking().ToListAsync(cancel)).ToLookup(y => y.Measure);
        var commentaries = (await db.Set<Commentary>().AsNoTracking().Include(c => c.Versions).Where(c => c.ApprovedNumber != null).ToListAsync(cancel)).ToDictionary(c => (c.IndicatorId, c.Period));
        var end = upTo is { } month ? new DateOnly(month.Year, month.Month, 1) : DateOnly.MaxValue;
        return [.. set.Indicators.Where(i => code is null || i.Code == code).Select(Read).OrderByDescending(r => r.Attention).ThenBy(r => r.Indicator.Theme, StringComparer.Ordinal).ThenBy(r => r.Indicator.Name, StringComparer.Ordinal)];

        IndicatorReading Read(Indicator indicator)
        {
            // A period is told once it is over by the month asked about.
            IReadOnlyList<PeriodFigure> series = [.. set.SeriesOf(indicator).Where(f => f.Period.AddMonths(indicator.MonthsEach - 1) <= end)];
            var latest = series.LastOrDefault(f => f.Value is not null)?.Period;
            var measured = indicator.Measure is { } measure ? years[measure] : [];
            var commentary = latest is { } period ? commentaries.GetValueOrDefault((indicator.Id, period))?.Approved : null;
            return new(indicator, series, PerformanceChart.Of(indicator, series), Comparison.Of(indicator, benchmarks, measured), FunnelOf(indicator, benchmarks, measured, years), commentary, series.Count == 0 ? WhyNone(indicator) : null);
        }
    }

    /// <summary>One indicator as of a month; null where there is none of this code that the viewer may read.</summary>
    public static async Task<IndicatorReading?> OneAsync(ScrutineerDb db, string code, DateOnly? upTo = null, CancellationToken cancel = default)
    {
        var found = await ReadAsync(db, upTo, code, cancel);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The first day of the last month that any figure tells; null where there is none.</summary>
    public static async Task<DateOnly?> LastMonthAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Set<IndicatorValue>().GroupBy(v => v.IndicatorId).Select(g => new { g.Key, Period = g.Max(v => v.Period) }).ToDictionaryAsync(v => v.Key, v => v.Period, cancel);
        return (await db.Set<Indicator>().AsNoTracking().ToListAsync(cancel)).Where(i => last.ContainsKey(i.Id)).Select(i => (DateOnly?)last[i.Id].AddMonths(i.MonthsEach - 1)).Max();
    }

    /// <summary>The latest year that has both shares and their bases.</summary>
    private static Funnel? FunnelOf(Indicator indicator, BenchmarkSet? set, IEnumerable<BenchmarkYear> shares, ILookup<string, BenchmarkYear> years) =>
        set is null || !indicator.IsShare || indicator.BaseMeasure is not { } measure ? null
        : (from share in shares.OrderByDescending(y => y.Order)
           let bases = years[measure].FirstOrDefault(b => b.Year == share.Year) ?? years[measure].FirstOrDefault(b => b.Order == share.Order)
           where bases is not null
           select Funnel.Of(set, share, bases)).FirstOrDefault(f => f is not null);

    private static string WhyNone(Indicator indicator) => indicator.Formula is not null ? $"It is made of {string.Join(" and ", indicator.Operands)}, and there is no period that all of them have."
        : indicator.IsComputed ? $"No extract that was loaded has {Indicator.Computed(indicator.Code)!.List.InWords}, for it." : "No figure was entered yet.";
}
