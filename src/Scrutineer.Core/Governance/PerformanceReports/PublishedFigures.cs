using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>What performance reports have told the public: facts of record, which anybody may read (rule R17).</summary>
public static class PublishedFigures
{
    /// <summary>Everything that published reports showed, those withdrawn left out.</summary>
    /// <param name="codes">Of these indicators; null for all.</param>
    internal static IQueryable<ToldOtherwise> All(ScrutineerDb db, DateOnly before, IReadOnlyList<string>? codes = null) =>
        from f in db.Set<ReportedFigure>().AsNoTracking()
        join p in Reports(db) on f.PaperId equals p.Id
        join m in db.Set<Meeting>() on p.MeetingId equals m.Id
        where m.Date < before && (codes == null || codes.Contains(f.Code))
        select new ToldOtherwise(f, m.Date);

    private static IQueryable<Paper> Reports(ScrutineerDb db) => db.Set<Paper>().Where(p => p.Visibility == Visibility.Public && p.WithdrawnOn == null);

    /// <summary>The indicators that published reports tell of, by name. Reports name them to everybody, so whoever keeps asks may choose among them.</summary>
    public static async Task<IReadOnlyList<PublishedIndicator>> IndicatorsAsync(DataStore store, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var db = store.Open(Viewer.Work("published figures"));
        var codes = await (from f in db.Set<ReportedFigure>() join p in Reports(db) on f.PaperId equals p.Id select f.Code).Distinct().ToListAsync(cancel);
        return [.. (await db.Set<Indicator>().AsNoTracking().Where(i => codes.Contains(i.Code)).OrderBy(i => i.Name).ToListAsync(cancel)).Select(i => new PublishedIndicator(i.Code, i.Name, i.Unit, i.Frequency switch
        {
            IndicatorFrequency.Monthly => 1,
            IndicatorFrequency.Quarterly => 3,
            _ => 12,
        }))];
    }

    /// <summary>The figures of some indicators in the order of time, each as the latest report has it; without those it withheld.</summary>
    public static async Task<ILookup<string, ReportedFigure>> OfAsync(ScrutineerDb db, IReadOnlyList<string> codes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (codes.Count == 0) return Array.Empty<ReportedFigure>().ToLookup(f => f.Code);
        var told = await All(db, DateOnly.MaxValue, codes).ToListAsync(cancel);
        return told.GroupBy(t => (t.Figure.Code, t.Figure.Period)).Select(g => g.MaxBy(t => t.On)!.Figure)
            .Where(f => f is { IsWithheld: false, Value: not null }).OrderBy(f => f.Period).ToLookup(f => f.Code, StringComparer.Ordinal);
    }
}

/// <summary>An indicator that published reports tell of.</summary>
/// <param name="Months">How many months a figure is of.</param>
public sealed record PublishedIndicator(string Code, string Name, string Unit, int Months);
