using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance.Breakdowns;

/// <summary>One group's figures by month.</summary>
public sealed record GroupSeries(string Group, IReadOnlyList<PeriodFigure> Series);

/// <summary>An indicator's figures for each group of children or cases, from the latest extract (rules V13 and R19).</summary>
/// <param name="AsAt">The day of the extract; null where none is kept.</param>
/// <param name="Whole">All groups together.</param>
/// <param name="WhyNone">Why there is none, in a sentence; null where there is one.</param>
public sealed record Breakdown(Indicator Indicator, Dimension Dimension, DateOnly? AsAt, IReadOnlyList<GroupSeries> Groups, GroupSeries? Whole, string? WhyNone)
{
    /// <summary>What the figures of all groups together are called.</summary>
    public const string All = "All";

    /// <summary>Figures that a public version withholds.</summary>
    public IReadOnlySet<(string Group, DateOnly Month)> Withheld { get; init; } = new HashSet<(string, DateOnly)>();

    /// <summary>Reads it from the latest extract in force.</summary>
    public static async Task<Breakdown> ReadAsync(DataStore store, Indicator indicator, Dimension dimension, CancellationToken cancel = default) =>
        (await ReadAsync(store, indicator, dimension, [indicator], cancel))[0];

    /// <summary>The same of an indicator and of others that are computed from the same list.</summary>
    /// <returns>Those that have figures, the one asked about first.</returns>
    internal static async Task<IReadOnlyList<Breakdown>> ReadAsync(DataStore store, Indicator indicator, Dimension dimension, IReadOnlyList<Indicator> all, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(indicator);
        if (!indicator.IsComputed || indicator.Formula is not null) return [None(indicator, dimension, null, "Its figures are entered, or made of others: only what is computed from an extract can be told by group.")];
        var snapshots = new ExtractSnapshots(store);
        if (await snapshots.LatestAsync(store.Time.Today(), cancel) is not { } latest) return [None(indicator, dimension, null, "No extract is kept. Once one is loaded, its groups are told here.")];
        try
        {
            return Of(snapshots.Open(latest), latest.AsAt, indicator, dimension, all);
        }
        catch (RuleBrokenException broken)
        {
            return [None(indicator, dimension, latest.AsAt, broken.Message)];
        }
    }

    /// <summary>Breakdowns of an extract: of the indicator asked about, the first of all, and of those of the others that have figures.</summary>
    internal static IReadOnlyList<Breakdown> Of(Extract extract, DateOnly asAt, Indicator indicator, Dimension dimension, IReadOnlyList<Indicator> all)
    {
        var months = new Months(asAt, SnapshotFigures.MostMonths);
        var (series, whyNot) = IndicatorSet.ComputeBy(extract, months, dimension, [.. all.Select(i => Indicator.Computed(i.Code)!)]);
        if (whyNot is not null) return [None(indicator, dimension, asAt, whyNot)];
        using var list = new ListMonths(extract[series[0].Indicator.List]!, months);
        return [.. series.Select(s => Told(s, all.First(i => i.Code == s.Indicator.Code), asAt, s.Indicator.Compute(list)))];
    }

    /// <summary>The months are those that the whole series tells (rule R2); of them a group tells all.</summary>
    private static Breakdown Told(BrokenDownSeries series, Indicator indicator, DateOnly asAt, IReadOnlyList<Figure> whole)
    {
        List<Figure> shown = [.. SnapshotFigures.Shown(new IndicatorSeries(series.Indicator, whole, null), asAt)];
        if (shown.Count == 0) return None(indicator, series.Dimension, asAt, "The extract has no such case.");
        var months = shown.Select(f => f.Month).ToHashSet();
        GroupSeries Of(string group, IEnumerable<Figure> figures) => new(group, [.. figures.Where(f => months.Contains(f.Month)).Select(f => new PeriodFigure(f.Month, f.Numerator, (decimal?)f.Denominator / series.Indicator.BaseParts, f.Value))]);
        var groups = series.Groups.Select(g => Of(g.Group, g.Figures)).Where(g => g.Series.Any(f => f is not { Numerator: 0, Denominator: null or 0 }));
        // Names stand by their letters; ages and the groups of the census have an order of their own.
        if (series.Dimension is Dimension.Team or Dimension.WorkerGroup or Dimension.Locality) groups = groups.OrderBy(g => g.Group == RowGroups.NotKnown).ThenBy(g => g.Group, StringComparer.OrdinalIgnoreCase);
        return new(indicator, series.Dimension, asAt, [.. groups], Of(All, shown), null);
    }

    private static Breakdown None(Indicator indicator, Dimension dimension, DateOnly? asAt, string why) => new(indicator, dimension, asAt, [], null, why);
}
