using System.Globalization;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance;

/// <summary>What an indicator's chart and target say, in words for pages and papers alike.</summary>
public static class ReadingWords
{
    /// <summary>Variation and assurance in a few words ("Getting worse; will miss target").</summary>
    public static string InShort(this IndicatorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Chart is not { } chart ? "No figure" : chart.Assurance is { } sure ? $"{chart.Chart.Last.Kind.Words()}; {sure.Words().ToLowerInvariant()}" : chart.Chart.Last.Kind.Words();
    }

    /// <summary>The same in sentences, with the rule that tells a change.</summary>
    public static string Says(this IndicatorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Chart is not { Chart: { } chart } performance) return "There is no figure to draw.";
        var last = chart.Last;
        var period = PeriodFigures.InWords(reading.Indicator.Frequency, last.Date);
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

    /// <summary>A target as people say it: "70.0%", "20 to 25".</summary>
    public static string InWords(this IndicatorTarget target, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(indicator);
        return target.IsRange ? $"{target.Low.ToString("#,0.##", CultureInfo.InvariantCulture)} to {PeriodFigures.Shown(indicator.Unit, target.High)}" : PeriodFigures.Shown(indicator.Unit, target.Low);
    }
}
