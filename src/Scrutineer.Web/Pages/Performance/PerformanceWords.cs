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

    /// <summary>"12 of 41", "1,910 for 100" where the base is no whole that the number is part of, or nothing where only the value is known.</summary>
    public static string Behind(this PeriodFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            { Numerator: { } count, Denominator: { } of } => $"{Number(count)} {(count > of ? "for" : "of")} {Number(of)}",
            _ => "",
        };
    }

    /// <summary>"3.4 above", "on target".</summary>
    public static string Distance(decimal far) => far == 0 ? "on target" : $"{Number(Math.Abs(far))} {(far > 0 ? "above" : "below")}";

    public static string Moved(int? way) => way switch { null => "", 0 => "as before", > 0 => "up", _ => "down" };

    /// <summary>The class of the sign that stands before the word.</summary>
    public static string Sign(Variation kind) => kind switch { Variation.Concern => "concern", Variation.Improvement => "improvement", Variation.Neither => "changed", _ => "common" };

    public static string Sign(Assurance assurance) => assurance switch { Assurance.Pass => "pass", Assurance.Fail => "fail", _ => "chance" };

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
