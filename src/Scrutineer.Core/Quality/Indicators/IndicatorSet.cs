using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>Every indicator that is computed from an extract, and their computation (rules V2 to V12).</summary>
public static class IndicatorSet
{
    /// <summary>All of them, in the order of their lists.</summary>
    public static IReadOnlyList<IndicatorDefinition> All { get; } = [.. FrontDoorIndicators.All, .. ProtectionIndicators.All, .. CareIndicators.All];

    /// <summary>Those computed from the lists that a council adds (rule E10).</summary>
    public static IReadOnlyList<IndicatorDefinition> Local { get; } = [.. LocalFrontDoorIndicators.All, .. LocalCareIndicators.All];

    /// <summary>Every indicator's series, or why it has none; local ones where their list came.</summary>
    /// <param name="months">The months of the series, the last being that of the day asked about.</param>
    public static IReadOnlyList<IndicatorSeries> Compute(Extract extract, Months months)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(months);
        var asked = Asked(extract);
        var series = new IndicatorSeries[asked.Count];
        var byList = asked.Select((indicator, at) => (Indicator: indicator, At: at)).GroupBy(i => i.Indicator.List).OrderByDescending(g => extract[g.Key]?.Rows ?? 0);
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

    /// <summary>Every indicator's series for each group of children or cases (rule V13); an indicator whose list does not tell them apart, or that has no figures, is left out.</summary>
    public static IReadOnlyList<BrokenDownSeries> ComputeBy(Extract extract, Months months, Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(months);
        var byList = Asked(extract).Where(i => WhyNot(i, extract, months) is null).GroupBy(i => i.List)
            .Select(g => (Indicators: g, Data: extract[g.Key]!)).Select(g => (g.Indicators, g.Data, Groups: RowGroups.Of(g.Data, dimension, months.AsAt))).Where(g => g.Groups is not null);
        return
        [
            .. byList.AsParallel().AsOrdered().SelectMany(part =>
            {
                var list = new ListMonths(part.Data, months);
                var parts = part.Groups!.Names.Select((name, at) => (Name: name, Rows: list.Of(row => part.Groups.OfRow[row] == at))).ToList();
                return part.Indicators.Select(i => new BrokenDownSeries(i, dimension, [.. parts.Select(p => new GroupFigures(p.Name, i.Compute(p.Rows)))])).ToList();
            }),
        ];
    }

    private static IReadOnlyList<IndicatorDefinition> Asked(Extract extract) => [.. All, .. Local.Where(i => extract[i.List] is not null)];

    private static string? WhyNot(IndicatorDefinition indicator, Extract extract, Months months)
    {
        if (extract[indicator.List] is not { } list) return extract.WhyAbsent(indicator.List);
        if (indicator.Needs.FirstOrDefault(c => !list.Has(c)) is { } missing) return $"{indicator.List.InWords} has no column \"{missing.Heading}\".";
        if (indicator.CountsWorkingDays && (months.Firsts[0] < WorkingDayTable.KnownFrom || DateOnly.FromDayNumber(months.To) > WorkingDayTable.KnownTo))
            return $"Working days can be counted for the months from {WorkingDayTable.KnownFrom:MMMM yyyy} to {WorkingDayTable.KnownTo:MMMM yyyy}, since bank holidays are known for these; ask for months among them.";
        return null;
    }
}
