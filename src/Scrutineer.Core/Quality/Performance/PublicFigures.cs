using Scrutineer.Quality.Disclosure;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance;

/// <summary>A figure as it may be published; null stands for what is withheld, and shows as c.</summary>
public sealed record PublicFigure(DateOnly Period, decimal? Numerator, decimal? Denominator, decimal? Value, bool IsWithheld);

/// <summary>A series for the public: counts from 1 to 5 withheld, and whatever would let them be worked back from the year's total (rules D1 to D5 and R6).</summary>
public static class PublicFigures
{
    /// <summary>The figures, and behind each year's the year together; all of a year are looked at at once.</summary>
    public static IReadOnlyList<PublicFigure> Of(Indicator indicator, IReadOnlyList<PeriodFigure> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        return [.. series.GroupBy(f => PeriodFigures.YearOf(f.Period)).SelectMany(year => OfYear(indicator, [.. year]))];
    }

    private static IEnumerable<PublicFigure> OfYear(Indicator indicator, List<PeriodFigure> year)
    {
        var hasTotal = indicator.YearToDate == YearToDate.Sum;
        int?[][] counts = [.. year.Select(f => Row(f.Numerator, f.Denominator)), .. hasTotal ? (int?[][])[Row(year.Sum(f => f.Numerator ?? 0), year.Exists(f => f.Denominator is not null) ? year.Sum(f => f.Denominator ?? 0) : null)] : []];
        var table = new CountTable(counts, hasTotalColumn: false, hasTotalRow: hasTotal);
        Suppression.Apply(table);
        return year.Select((f, row) =>
        {
            var (number, of) = (table.IsWithheld(row, 0), table.IsWithheld(row, 1));
            return new PublicFigure(f.Period, number ? null : f.Numerator, of ? null : f.Denominator, number || of ? null : f.Value, number || of);
        });
    }

    /// <summary>Days and other sums are no people: only a count's number and any base are.</summary>
    private static int?[] Row(decimal? numerator, decimal? denominator) => [Whole(numerator), Whole(denominator)];

    private static int? Whole(decimal? count) => count is { } number && number == Math.Truncate(number) && number is >= 0 and <= int.MaxValue ? (int)number : null;
}
