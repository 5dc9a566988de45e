using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>For whom a performance report is.</summary>
public enum ReportAudience
{
    /// <summary>A scrutiny board, whose papers are public: small counts are withheld.</summary>
    Board,

    /// <summary>An improvement board or another meeting behind closed doors: every figure.</summary>
    ImprovementBoard,

    /// <summary>The service's own leadership: every figure.</summary>
    Leadership,

    /// <summary>Those who answer for one team (<see cref="TeamReport"/>).</summary>
    Team,
}

/// <summary>A figure that an earlier report told otherwise.</summary>
/// <param name="On">The day of the meeting that it was told to.</param>
public sealed record ToldOtherwise(ReportedFigure Figure, DateOnly On);

/// <summary>What a month's performance report tells (rule R15).</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Readings">What is shown of each indicator that has a figure, by theme and name.</param>
/// <param name="Missing">Those that have none.</param>
public sealed record PerformanceReport(DateOnly Month, ReportAudience Audience, IReadOnlyList<IndicatorReading> Readings, IReadOnlyList<IndicatorReading> Missing, IReadOnlySet<(string Code, DateOnly Period)> Withheld, IReadOnlyList<ToldOtherwise> Otherwise)
{
    /// <summary>How many periods stand in each table, and are kept of what is published.</summary>
    public const int Periods = 13;

    public string MonthName => Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Reads it. The context must see every figure, since what is withheld is decided over all of them.</summary>
    /// <param name="day">Reports to meetings before this day have told what they told.</param>
    public static async Task<PerformanceReport> ReadAsync(ScrutineerDb db, DateOnly month, ReportAudience audience, DateOnly day, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = (await PerformanceReader.ReadAsync(db, month, cancel: cancel)).OrderBy(r => r.Indicator.Theme, StringComparer.Ordinal).ThenBy(r => r.Indicator.Name, StringComparer.Ordinal).ToList();
        var before = await PublishedFigures.All(db, day).ToListAsync(cancel);
        List<IndicatorReading> shown = [.. all.Where(r => r.Series.Count > 0)];
        var (readings, withheld) = audience == ReportAudience.Board ? ReportDisclosure.Apply(shown, [.. before.Select(b => b.Figure)]) : (shown, new HashSet<(string, DateOnly)>());
        return new(month, audience, readings, [.. all.Where(r => r.Series.Count == 0)], withheld, [.. Differing(readings, withheld, before)]);
    }

    /// <summary>The figures that its tables show.</summary>
    public IEnumerable<ReportedFigure> Figures(Guid paper) =>
        from reading in Readings
        from figure in reading.Series.TakeLast(Periods)
        select new ReportedFigure
        {
            PaperId = paper,
            Code = reading.Indicator.Code,
            Period = figure.Period,
            Numerator = figure.Numerator,
            Denominator = figure.Denominator,
            Value = figure.Value,
            IsWithheld = Withheld.Contains((reading.Indicator.Code, figure.Period)),
        };

    /// <summary>The latest report of each figure counts, where it had another value than this one.</summary>
    private static IEnumerable<ToldOtherwise> Differing(IReadOnlyList<IndicatorReading> readings, IReadOnlySet<(string, DateOnly)> withheld, List<ToldOtherwise> before)
    {
        var now = readings.SelectMany(r => r.Series.Select(f => (Key: (r.Indicator.Code, f.Period), Figure: f))).ToDictionary(f => f.Key, f => f.Figure);
        return from told in before.Where(b => !b.Figure.IsWithheld).GroupBy(b => (b.Figure.Code, b.Figure.Period)).Select(g => g.MaxBy(b => b.On)!)
               let key = (told.Figure.Code, told.Figure.Period)
               where now.TryGetValue(key, out var figure) && !withheld.Contains(key) && (told.Figure.Value, told.Figure.Numerator, told.Figure.Denominator) != (figure.Value, figure.Numerator, figure.Denominator)
               orderby told.Figure.Period
               select told;
    }
}
