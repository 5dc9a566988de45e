using System.Globalization;
using Scrutineer.Quality.Indicators;

namespace Scrutineer.Quality.Performance.Figures;

/// <summary>An indicator's figure of one period, as it is shown.</summary>
/// <param name="Period">Its first day.</param>
public sealed record PeriodFigure(DateOnly Period, decimal? Numerator, decimal? Denominator, decimal? Value)
{
    /// <summary>Bases under this tell what one person is worth (rule R6).</summary>
    private const int SmallBase = 100;

    /// <summary>What one person is worth in a percentage of a small base: 9.1 for "1 person = 9.1%"; null where it need not be said.</summary>
    public decimal? OnePerson(string unit) => unit == "%" && Denominator is > 0 and < SmallBase ? HalfUp.Round(100 / Denominator.Value, 1) : null;
}

/// <summary>Values from the numbers behind them, and periods in words (rules R2 and V1).</summary>
public static class PeriodFigures
{
    /// <summary>The first month of a financial year.</summary>
    private const int April = 4;

    /// <summary>The value of a number and its base, rounded as the unit is: percentages and rates to one place, days to whole ones.</summary>
    public static decimal? ValueOf(string unit, decimal? numerator, decimal? denominator) => (numerator, denominator) switch
    {
        (null, _) or (_, 0) => null,
        ({ } count, null) => count,
        ({ } count, { } of) => unit switch
        {
            "%" => HalfUp.Round(100 * count / of, 1),
            "per 10,000" => HalfUp.Round(10_000 * count / of, 1),
            "days" => HalfUp.Round(count / of, 0),
            _ => HalfUp.Round(count / of, 1),
        },
    };

    /// <summary>The number without noughts behind its point, which databases add or not.</summary>
    public static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly Start(IndicatorFrequency frequency, DateOnly day) => frequency switch
    {
        IndicatorFrequency.Monthly => new(day.Year, day.Month, 1),
        IndicatorFrequency.Quarterly => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        _ => YearOf(day),
    };

    /// <summary>1 April on or before a day.</summary>
    public static DateOnly YearOf(DateOnly day) => new(day.Month >= April ? day.Year : day.Year - 1, April, 1);

    /// <summary>"March 2026", "January to March 2026", "2025/26".</summary>
    public static string InWords(IndicatorFrequency frequency, DateOnly period) => frequency switch
    {
        IndicatorFrequency.Monthly => period.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        IndicatorFrequency.Quarterly => $"{period.ToString("MMMM", CultureInfo.InvariantCulture)} to {period.AddMonths(2).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
        _ => $"{period.Year}/{(period.Year + 1) % 100:00}",
    };

    /// <summary>"2026-03", the month that a period begins with.</summary>
    public static string Text(DateOnly period) => period.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A value with its unit: "29.3%", "412", "431 days".</summary>
    public static string Shown(string unit, decimal? value) => value is not { } number ? "no figure" : unit switch
    {
        "number" => number.ToString("#,0.##", CultureInfo.InvariantCulture),
        "%" => number.ToString("0.0", CultureInfo.InvariantCulture) + "%",
        _ => $"{number.ToString("#,0.##", CultureInfo.InvariantCulture)} {unit}",
    };

    /// <summary>Several figures together: numbers and bases are added up, and where a state is counted, the last stands for all. Null where a number behind one is not known.</summary>
    public static PeriodFigure? Together(Indicator indicator, DateOnly from, IReadOnlyList<PeriodFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0) return null;
        if (indicator.YearToDate == YearToDate.Latest) return figures[^1] with { Period = from };
        if (figures.Any(f => f.Numerator is null)) return null;
        var isShare = figures.Any(f => f.Denominator is not null);
        var (count, of) = (figures.Sum(f => f.Numerator), isShare ? figures.Sum(f => f.Denominator ?? 0) : (decimal?)null);
        return new(from, count, of, ValueOf(indicator.Unit, count, of));
    }

    /// <summary>Of each year the figures from April to the month of the latest one, together, so that like is compared with like; a year is told only where all of them are here. None of a state, which the latest tells.</summary>
    public static IReadOnlyList<PeriodFigure> ToDate(Indicator indicator, IReadOnlyList<PeriodFigure> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0 || indicator.YearToDate == YearToDate.Latest || indicator.Frequency == IndicatorFrequency.Yearly) return [];
        var (last, year) = (series[^1].Period, YearOf(series[^1].Period));
        var each = ((last.Year - year.Year) * 12 + last.Month - year.Month) / indicator.MonthsEach + 1;
        return [.. series.GroupBy(f => YearOf(f.Period)).Select(g => (Year: g.Key, Figures: g.Where(f => f.Period <= last.AddYears(g.Key.Year - year.Year)).ToList()))
            .Where(y => y.Figures.Count == each).Select(y => Together(indicator, y.Year, y.Figures)).OfType<PeriodFigure>()];
    }

    /// <summary>"April to October 2026", the months of a year up to that of the latest figure.</summary>
    public static string ToDateInWords(Indicator indicator, DateOnly year, DateOnly latest)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var to = latest.AddYears(year.Year - YearOf(latest).Year).AddMonths(indicator.MonthsEach - 1);
        return (to.Year, to.Month) == (year.Year, year.Month) ? InWords(IndicatorFrequency.Monthly, to)
            : $"{year.ToString(to.Year == year.Year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture)} to {InWords(IndicatorFrequency.Monthly, to)}";
    }

    /// <summary>Monthly figures by quarter or year; a period is told only where all its months are here.</summary>
    public static IReadOnlyList<PeriodFigure> By(IndicatorFrequency frequency, Indicator indicator, IReadOnlyList<PeriodFigure> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var each = frequency switch { IndicatorFrequency.Monthly => 1, IndicatorFrequency.Quarterly => 3, _ => 12 } / indicator.MonthsEach;
        if (each <= 1) return each == 1 ? series : [];
        return [.. series.GroupBy(f => Start(frequency, f.Period)).Where(g => g.Count() == each).Select(g => Together(indicator, g.Key, [.. g])).OfType<PeriodFigure>()];
    }
}
