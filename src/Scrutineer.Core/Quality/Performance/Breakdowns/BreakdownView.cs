using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance.Breakdowns;

/// <summary>By which periods a breakdown is told.</summary>
public enum BreakdownPeriods
{
    Months,
    Quarters,

    /// <summary>Each year from April to the month of the latest figure.</summary>
    YearToDate,
}

/// <summary>A group's figure of one period.</summary>
/// <param name="Figure">Null where there is none, or none is told.</param>
/// <param name="IsWithheld">True where a public version withholds it.</param>
public sealed record BreakdownCell(PeriodFigure? Figure, bool IsWithheld);

/// <summary>A group's figures, one for each of the view's periods.</summary>
public sealed record BreakdownLine(string Group, IReadOnlyList<BreakdownCell> Cells)
{
    public BreakdownCell Latest => Cells[^1];

    public BreakdownCell? Before => Cells.Count > 1 ? Cells[^2] : null;
}

/// <summary>A breakdown by months, by quarters, or by years to date (rule R19).</summary>
/// <param name="Periods">Each period's first day, in order.</param>
/// <param name="Lines">The groups, and all together last.</param>
public sealed record BreakdownView(BreakdownPeriods By, IReadOnlyList<DateOnly> Periods, IReadOnlyList<BreakdownLine> Lines)
{
    private const int MonthsOfYear = 12, QuartersOfYear = 4;

    /// <summary>How many periods lie between a figure and that of the year before.</summary>
    private int Year => By switch { BreakdownPeriods.Months => MonthsOfYear, BreakdownPeriods.Quarters => QuartersOfYear, _ => 1 };

    /// <summary>The view; one without periods where no whole one is here.</summary>
    public static BreakdownView Of(Breakdown breakdown, BreakdownPeriods by)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        if (breakdown.Whole is not { } whole) return new(by, [], []);
        // A state on the day has its day alone, and of a state the latest month tells the year.
        if (whole.Series.Count == 1 || (by == BreakdownPeriods.YearToDate && breakdown.Indicator.YearToDate == Performance.YearToDate.Latest)) by = BreakdownPeriods.Months;
        IReadOnlyList<DateOnly> periods = [.. Told(breakdown, Known(whole), by).Select(f => f.Period)];
        return new(by, periods, [.. breakdown.Groups.Append(whole).Select(g => Line(breakdown, g, by, periods))]);
    }

    /// <summary>The figure a year before the latest.</summary>
    public BreakdownCell? YearBefore(BreakdownLine line) => line.Cells.Count > Year ? line.Cells[^(Year + 1)] : null;

    /// <summary>A period in words.</summary>
    public string InWords(Breakdown breakdown, DateOnly period) => By switch
    {
        BreakdownPeriods.Months => PeriodFigures.InWords(IndicatorFrequency.Monthly, period),
        BreakdownPeriods.Quarters => PeriodFigures.InWords(IndicatorFrequency.Quarterly, period),
        _ => PeriodFigures.ToDateInWords(breakdown.Indicator, period, breakdown.Whole!.Series[^1].Period),
    };

    /// <summary>A longer period is withheld with any of its months: their sum would tell too much.</summary>
    private static BreakdownLine Line(Breakdown breakdown, GroupSeries group, BreakdownPeriods by, IReadOnlyList<DateOnly> periods)
    {
        var told = Told(breakdown, group.Series, by).ToDictionary(f => f.Period);
        var withheld = breakdown.Withheld.Where(w => w.Group == group.Group).Select(w => by switch
        {
            BreakdownPeriods.Months => w.Month,
            // Of a state the last month stands for the quarter.
            BreakdownPeriods.Quarters when breakdown.Indicator.YearToDate == Performance.YearToDate.Latest => w.Month.AddMonths(-2),
            BreakdownPeriods.Quarters => PeriodFigures.Start(IndicatorFrequency.Quarterly, w.Month),
            _ => PeriodFigures.YearOf(w.Month),
        }).ToHashSet();
        return new(group.Group, [.. periods.Select(p => withheld.Contains(p) ? new BreakdownCell(null, true) : new BreakdownCell(told.GetValueOrDefault(p), false))]);
    }

    /// <summary>The months as though none were withheld, to see which periods are whole.</summary>
    private static IReadOnlyList<PeriodFigure> Known(GroupSeries whole) => [.. whole.Series.Select(f => f with { Numerator = f.Numerator ?? 0 })];

    private static IReadOnlyList<PeriodFigure> Told(Breakdown breakdown, IReadOnlyList<PeriodFigure> series, BreakdownPeriods by) => by switch
    {
        BreakdownPeriods.Months => series,
        BreakdownPeriods.Quarters => PeriodFigures.By(IndicatorFrequency.Quarterly, breakdown.Indicator, series),
        _ => PeriodFigures.ToDate(breakdown.Indicator, series),
    };
}
