using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Disclosure;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Disclosing;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>A breakdown as it may be published (rule R19): all groups and months of the indicator, and of those whose figures hang together with it, are one table of which no count from 1 to 5 can be worked back.</summary>
public static class PublicBreakdown
{
    /// <summary>The breakdown with what is withheld taken out. What reports tell of all groups together is taken as known, so that it is the same by whatever the figures are broken down.</summary>
    public static async Task<Breakdown> ReadAsync(DataStore store, Indicator indicator, Dimension dimension, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(indicator);
        await using var db = store.Open(Viewer.Work("public breakdown"));
        var report = await PerformanceReport.ReadAsync(db, DateOnly.MaxValue, ReportAudience.Board, store.Time.Today().AddDays(1), cancel);
        var related = FigureTies.With(indicator.Code);
        List<Indicator> all = [indicator, .. report.Readings.Select(r => r.Indicator).Where(i => i.Code != indicator.Code && i.IsComputed && related.Contains(i.Code))];
        var read = await Breakdown.ReadAsync(store, indicator, dimension, all, cancel);
        return read[0].WhyNone is null ? Apply(read, report.Withheld) : read[0];
    }

    /// <param name="read">The breakdown, and those whose figures hang together with it.</param>
    /// <param name="withheld">Figures of all groups together that reports withhold.</param>
    internal static Breakdown Apply(IReadOnlyList<Breakdown> read, IReadOnlySet<(string Code, DateOnly Period)> withheld)
    {
        var figures = read.Where(b => b.WhyNone is null).SelectMany(b => b.Groups.Select(g => (Key: g.Group, g.Series)).Append((FigureKey.All, b.Whole!.Series))
            .SelectMany(g => g.Item2.Select(f => (Key: new FigureKey(b.Indicator.Code, g.Item1, f.Period), Figure: f)))).ToDictionary(f => f.Key, f => f.Figure);
        static bool IsSmall(decimal? count) => count is >= 1 and <= Suppression.Smallest;
        bool IsHidden(FigureKey key) => key.Group == FigureKey.All && (withheld.Contains((key.Code, key.Period)) || IsSmall(figures[key].Numerator) || IsSmall(figures[key].Denominator));
        var (hidden, open) = FigureDisclosure.Apply(figures, [.. read.Select(b => b.Indicator)], figures.Keys.Where(k => k.Group == FigureKey.All && !IsHidden(k)).ToHashSet(), figures.Keys.Where(IsHidden).ToHashSet());
        var breakdown = read[0];
        if (open.Any(k => k.Code == breakdown.Indicator.Code)) return breakdown with { Groups = [], Whole = null, WhyNone = "It cannot be published: a small count could be worked back from what is known already. Choose another breakdown." };
        GroupSeries Without(GroupSeries group, string key) => group with { Series = [.. group.Series.Select(f => hidden.Contains(new(breakdown.Indicator.Code, key, f.Period)) ? new PeriodFigure(f.Period, null, null, null) : f)] };
        return breakdown with
        {
            Groups = [.. breakdown.Groups.Select(g => Without(g, g.Group))],
            Whole = Without(breakdown.Whole!, FigureKey.All),
            Withheld = hidden.Where(k => k.Code == breakdown.Indicator.Code).Select(k => (k.Group == FigureKey.All ? Breakdown.All : k.Group, k.Period)).ToHashSet(),
        };
    }
}
