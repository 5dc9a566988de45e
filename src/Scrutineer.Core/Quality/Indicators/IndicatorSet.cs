using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>Every indicator that is computed from an extract, and their computation (rules V2 to V12).</summary>
public static class IndicatorSet
{
    /// <summary>All of them, in the order of their lists.</summary>
    public static IReadOnlyList<IndicatorDefinition> All { get; } = [.. FrontDoorIndicators.All, .. ProtectionIndicators.All, .. CareIndicators.All];

    /// <summary>Every indicator's series, or why it has none.</summary>
    /// <param name="months">The months of the series, the last being that of the day asked about.</param>
    public static IReadOnlyList<IndicatorSeries> Compute(Extract extract, Months months)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(months);
        var series = new IndicatorSeries[All.Count];
        var byList = All.Select((indicator, at) => (Indicator: indicator, At: at)).GroupBy(i => i.Indicator.List).OrderByDescending(g => extract[g.Key]?.Rows ?? 0);
        Parallel.ForEach(byList, group =>
        {
            var rows = extract[group.Key] is { } list ? new ListMonths(list, months) : null;
            foreach (var (indicator, at) in group)
                series[at] = WhyNot(indicator, extract, months) is { } why
                    ? new IndicatorSeries(indicator, [], why)
                    : new IndicatorSeries(indicator, indicator.Compute(rows!), null);
        });
        return series;
    }

    private static string? WhyNot(IndicatorDefinition indicator, Extract extract, Months months)
    {
        if (extract[indicator.List] is not { } list) return extract.WhyAbsent(indicator.List);
        if (indicator.Needs.FirstOrDefault(c => !list.Has(c)) is { } missing) return $"{indicator.List.InWords} has no column \"{missing.Heading}\".";
        if (indicator.CountsWorkingDays && (months.Firsts[0] < WorkingDayTable.KnownFrom || DateOnly.FromDayNumber(months.To) > WorkingDayTable.KnownTo))
            return $"Working days can be counted for the months from {WorkingDayTable.KnownFrom:MMMM yyyy} to {WorkingDayTable.KnownTo:MMMM yyyy}, since bank holidays are known for these; ask for months among them.";
        return null;
    }
}
