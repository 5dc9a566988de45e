using System.Globalization;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>How pages say what a figure tells.</summary>
public static class PerformanceWords
{
    public static string Shown(this Indicator indicator, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return PeriodFigures.Shown(indicator.Unit, value);
    }

    public static string Period(this Indicator indicator, DateOnly period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return PeriodFigures.InWords(indicator.Frequency, period);
    }

    /// <summary>"12 of 41", "41", or nothing where only the value is known.</summary>
    public static string Behind(this PeriodFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            { Numerator: { } count, Denominator: { } of } => $"{Number(count)} of {Number(of)}",
            _ => "",
        };
    }

    /// <summary>A target as people say it: "70%", "20 to 25".</summary>
    public static string Target(this Indicator indicator, IndicatorTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.IsRange ? $"{Number(target.Low)} to {indicator.Shown(target.High)}" : indicator.Shown(target.Low);
    }

    /// <summary>"3.4 above", "on target".</summary>
    public static string Distance(decimal far) => far == 0 ? "on target" : $"{Number(Math.Abs(far))} {(far > 0 ? "above" : "below")}";

    public static string Moved(int? way) => way switch { null => "", 0 => "as before", > 0 => "up", _ => "down" };

    /// <summary>The class of the sign that stands before the word.</summary>
    public static string Sign(Variation kind) => kind switch { Variation.Concern => "concern", Variation.Improvement => "improvement", Variation.Neither => "changed", _ => "common" };

    public static string Sign(Assurance assurance) => assurance switch { Assurance.Pass => "pass", Assurance.Fail => "fail", _ => "chance" };

    /// <summary>What the chart says in sentences.</summary>
    public static string Says(IndicatorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Chart is not { Chart: { } chart } performance) return "There is no figure to draw.";
        var last = chart.Last;
        var period = reading.Indicator.Period(last.Date);
        var rules = string.Join(", and ", last.Signals.Select(s => s.Words()));
        var first = last.Kind switch
        {
            Variation.Common => $"{period} is within what chance does: no change can be told.",
            Variation.Improvement => $"{period} is a signal of improvement: {rules}.",
            Variation.Concern => $"{period} is a signal of concern: {rules}.",
            _ => $"{period} is a signal of change {(last.High == true ? "upward" : "downward")}: {rules}.",
        };
        var target = performance.Assurance switch
        {
            Assurance.Pass => " As things are, the target will be reached.",
            Assurance.Fail => " As things are, the target will be missed.",
            Assurance.Inconsistent => " As things are, chance decides whether the target is reached.",
            _ => "",
        };
        return first + target + (chart.IsProvisional ? " The limits are provisional, as fewer than 13 points stand behind them." : "");
    }

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
