using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance.Signals;

/// <summary>Looks, whenever figures change, whether the last point of a chart is newly flagged, and records what it sees (rule R8).</summary>
internal static class SignalWatch
{
    /// <summary>Adds new signals to what the context is about to save. One that is open already, the same way, is not told again.</summary>
    public static async Task LookAsync(ScrutineerDb db, FigureSet set, CancellationToken cancel)
    {
        var known = await db.Set<IndicatorSignal>().ToListAsync(cancel);
        var today = DateOnly.FromDateTime(db.Time.GetUtcNow().UtcDateTime);
        foreach (var indicator in set.Indicators)
        {
            // Limits that are provisional move with every point: a signal of theirs calls nobody.
            if (PerformanceChart.Of(indicator, set.SeriesOf(indicator)) is not { Chart: { IsProvisional: false, Last: { High: { } high } last } }) continue;
            if (known.Exists(s => s.IndicatorId == indicator.Id && (s.Period == last.Date || (s.High == high && IsOpen(s) && IsSameRun(indicator, s, last.Date))))) continue;
            db.Add(Seen(indicator, last, high, set.ValuesOf(indicator).FirstOrDefault(v => v.Period == last.Date && v.Source == ValueSource.Extract)?.SnapshotId, today));
        }
    }

    private static bool IsOpen(IndicatorSignal signal) => signal.State != SignalState.Declined && signal.ClosedOn is null;

    /// <summary>A run goes on from period to period; after a year it is a new one.</summary>
    private static bool IsSameRun(Indicator indicator, IndicatorSignal signal, DateOnly period) => signal.Period.AddMonths(12 * Math.Max(1, indicator.MonthsEach / 3)) >= period;

    private static IndicatorSignal Seen(Indicator indicator, ChartPoint last, bool high, Guid? snapshot, DateOnly today) => new()
    {
        IndicatorId = indicator.Id,
        ServiceId = indicator.ServiceId,
        Visibility = indicator.Visibility,
        Period = last.Date,
        Rules = [.. last.Signals.Select(s => s.ToString())],
        High = high,
        Kind = last.Kind,
        Value = (decimal)last.Value,
        Mean = last.Mean,
        Lower = last.Lower,
        Upper = last.Upper,
        SeenOn = today,
        Lens = Lens.Professional,
        SnapshotId = snapshot,
        Hypothesis = SignalWords.Hypothesis(indicator, last),
    };
}
