using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;

namespace Scrutineer.Quality.Performance.Figures;

/// <summary>Indicators with all their figures, in memory: read for a page, or changed together and saved with one saving.</summary>
public sealed class FigureSet
{
    private readonly ScrutineerDb db;
    private readonly Dictionary<string, Indicator> byCode;
    private readonly Dictionary<Guid, List<IndicatorValue>> values;

    private FigureSet(ScrutineerDb db, List<Indicator> indicators, List<IndicatorValue> all)
    {
        this.db = db;
        byCode = indicators.ToDictionary(i => i.Code);
        values = all.GroupBy(v => v.IndicatorId).ToDictionary(g => g.Key, g => g.ToList());
    }

    public IEnumerable<Indicator> Indicators => byCode.Values;

    /// <summary>The indicators that the context's viewer may read.</summary>
    /// <param name="toChange">Whether figures are to be changed.</param>
    /// <param name="extract">The extract that they are changed by; null for none.</param>
    public static async Task<FigureSet> LoadAsync(ScrutineerDb db, bool toChange = false, Extract? extract = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (toChange) await ComputedIndicators.AddToAsync(db, extract, cancel);
        var indicators = db.Set<Indicator>().Include(i => i.Targets).Include(i => i.Rebases).Include(i => i.Benchmarks).AsSplitQuery();
        var (found, all) = (await (toChange ? indicators : indicators.AsNoTracking()).ToListAsync(cancel), await (toChange ? db.Set<IndicatorValue>() : db.Set<IndicatorValue>().AsNoTracking()).ToListAsync(cancel));
        // What was just added is not in the database yet.
        return new(db, toChange ? [.. db.Set<Indicator>().Local] : found, all);
    }

    public Indicator? this[string code] => byCode.GetValueOrDefault(code);

    /// <summary>An indicator's figures by period: what was computed before what was entered, and a formula worked out.</summary>
    public IReadOnlyList<PeriodFigure> SeriesOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Formula is not null) return Formulae.Of(indicator, [.. indicator.Operands.Select(o => this[o] is { } other ? SeriesOf(other) : [])]);
        return [.. values.GetValueOrDefault(indicator.Id, []).GroupBy(v => v.Period).Select(g => g.MinBy(v => v.Source)!).OrderBy(v => v.Period).Select(v => new PeriodFigure(v.Period, PeriodFigures.Plain(v.Numerator), PeriodFigures.Plain(v.Denominator), PeriodFigures.Plain(v.Value)))];
    }

    /// <summary>The values as they are kept, with where each comes from.</summary>
    public IReadOnlyList<IndicatorValue> ValuesOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return values.GetValueOrDefault(indicator.Id, []);
    }

    /// <summary>Puts a figure in the place of the one of the same period and source.</summary>
    internal void Put(Indicator indicator, DateOnly period, decimal? numerator, decimal? denominator, decimal? value, ValueSource source, Guid? snapshot, string by)
    {
        if (!values.TryGetValue(indicator.Id, out var held)) values[indicator.Id] = held = [];
        var kept = held.Find(v => v.Period == period && v.Source == source);
        if (kept is null)
        {
            held.Add(kept = new IndicatorValue { IndicatorId = indicator.Id, Period = period, Source = source });
            db.Add(kept);
        }
        else if ((kept.Numerator, kept.Denominator, kept.Value, kept.SnapshotId) == (numerator, denominator, value, snapshot)) return;

        (kept.Numerator, kept.Denominator, kept.Value, kept.SnapshotId, kept.By, kept.On) = (numerator, denominator, value, snapshot, by, DateOnly.FromDateTime(db.Time.GetUtcNow().UtcDateTime));
    }

    /// <summary>Takes figures out.</summary>
    internal void Remove(Func<IndicatorValue, bool> which)
    {
        foreach (var held in values.Values)
        {
            db.RemoveRange(held.Where(which));
            held.RemoveAll(v => which(v));
        }
    }
}
