using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance.Signals;

namespace Scrutineer.Quality.Performance.Figures;

/// <summary>Computes every indicator from extracts and stores the figures, in the saving that keeps or withdraws an extract (rule R2).</summary>
public static class SnapshotFigures
{
    /// <summary>How many months an extract is asked for.</summary>
    public const int MostMonths = 36;

    /// <summary>Figures of an extract that is being kept. A month that a later extract has shown already stays as that has it.</summary>
    public static async Task AddAsync(ScrutineerDb db, ExtractSnapshot snapshot, Extract extract, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        var set = await FigureSet.LoadAsync(db, toChange: true, extract, cancel);
        var later = await db.Set<ExtractSnapshot>().Where(s => s.WithdrawnAt == null && s.AsAt > snapshot.AsAt).Select(s => s.Id).ToListAsync(cancel);
        Put(set, snapshot, extract, keep: v => v.SnapshotId is { } by && later.Contains(by));
        await SignalWatch.LookAsync(db, set, cancel);
    }

    /// <summary>Figures anew from the extracts that are still in force, the latest first.</summary>
    /// <param name="open">Opens an extract that is kept.</param>
    public static async Task RebuildAsync(ScrutineerDb db, ExtractSnapshot withdrawn, Func<ExtractSnapshot, Extract> open, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(withdrawn);
        ArgumentNullException.ThrowIfNull(open);
        var set = await FigureSet.LoadAsync(db, toChange: true, cancel: cancel);
        set.Remove(v => v.SnapshotId == withdrawn.Id);
        foreach (var snapshot in await db.Set<ExtractSnapshot>().AsNoTracking().Where(s => s.WithdrawnAt == null && s.Id != withdrawn.Id && s.AsAt <= withdrawn.AsAt).OrderByDescending(s => s.AsAt).ThenByDescending(s => s.LoadedAt).ToListAsync(cancel))
            Put(set, snapshot, open(snapshot), keep: v => v.Source == ValueSource.Extract);
        await SignalWatch.LookAsync(db, set, cancel);
    }

    private static void Put(FigureSet set, ExtractSnapshot snapshot, Extract extract, Func<IndicatorValue, bool> keep)
    {
        foreach (var series in IndicatorSet.Compute(extract, new Months(snapshot.AsAt, MostMonths)))
        {
            if (set[series.Indicator.Code] is not { } indicator) continue;
            var kept = set.ValuesOf(indicator).Where(keep).Select(v => v.Period).ToHashSet();
            foreach (var figure in Shown(series, snapshot.AsAt).Where(f => !kept.Contains(f.Month)))
                set.Put(indicator, figure.Month, figure.Numerator, (decimal?)figure.Denominator / series.Indicator.BaseParts, figure.Value, ValueSource.Extract, snapshot.Id, snapshot.LoadedBy);
        }
    }

    /// <summary>What the extract can tell: not of months before its first event, which it does not go back to, and not of a month that it shows in part.</summary>
    internal static IEnumerable<Figure> Shown(IndicatorSeries series, DateOnly asAt)
    {
        if (series.Indicator.IsAsAt) return series.Figures;
        var isWhole = asAt.AddDays(1).Day == 1;
        return series.Figures.SkipWhile(f => f is { Numerator: 0, Denominator: null or 0 }).Where(f => isWhole || f.Month.AddMonths(1) <= asAt);
    }
}
