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
            using var rows = extract[group.Key] is { } list ? new ListMonths(list, months) : null;
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
        return [.. Asked(extract).Where(i => WhyNot(i, extract, months) is null).GroupBy(i => i.List).AsParallel().AsOrdered().SelectMany(g => ComputeBy(extract, months, dimension, [.. g]).Series)];
    }

    /// <summary>Indicators of one list for each group, or why the first has none (rule V13); of the others those that have.</summary>
    public static (IReadOnlyList<BrokenDownSeries> Series, string? WhyNot) ComputeBy(Extract extract, Months months, Dimension dimension, IReadOnlyList<IndicatorDefinition> indicators)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(indicators);
        if (WhyNot(indicators[0], extract, months) is { } why) return ([], why);
        var data = extract[indicators[0].List]!;
        if (RowGroups.Of(data, dimension, months.AsAt) is not { } groups) return ([], $"{data.List.InWords} has no column {dimension.Needs()} in this extract, so it cannot be told by {dimension.Words()}.");
        using var list = new ListMonths(data, months);
        var parts = groups.Names.Select((name, at) => (Name: name, Rows: list.Of(row => groups.OfRow[row] == at))).ToList();
        return ([.. indicators.Where(i => WhyNot(i, extract, months) is null).Select(i => new BrokenDownSeries(i, dimension, [.. parts.Select(p => new GroupFigures(p.Name, i.Compute(p.Rows)))]))], null);
    }

    private static IReadOnlyList<IndicatorDefinition> Asked(Extract extract) => [.. All, .. Local.Where(i => extract[i.List] is not null)];

    internal static string? WhyNot(IndicatorDefinition indicator, Extract extract, Months months)
    {
        if (extract[indicator.List] is not { } list) return extract.WhyAbsent(indicator.List);
        if (indicator.Needs.FirstOrDefault(c => !list.Has(c)) is { } missing) return $"{indicator.List.InWords} has no column \"{missing.Heading}\".";
        if (indicator.CountsWorkingDays && (months.Firsts[0] < WorkingDayTable.KnownFrom || DateOnly.FromDayNumber(months.To) > WorkingDayTable.KnownTo))
            return $"Working days can be counted for the months from {WorkingDayTable.KnownFrom:MMMM yyyy} to {WorkingDayTable.KnownTo:MMMM yyyy}, since bank holidays are known for these; ask for months among them.";
        return null;
    }
}
