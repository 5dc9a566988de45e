using System.Globalization;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance.Signals;

/// <summary>What charts tell, in words: nothing is told by a picture or a colour alone.</summary>
public static class SignalWords
{
    /// <summary>The rule by which a point stands out.</summary>
    public static string Words(this Signal signal) => signal switch
    {
        Signal.Outside => "outside the limits of chance",
        Signal.Trend => "seven in a row, each further than the one before",
        Signal.TwoOfThree => "two of three close to a limit",
        _ => "seven in a row on one side of the mean",
    };

    /// <summary>The same, of a rule that was kept by its name.</summary>
    public static string Words(string rule) => Enum.TryParse<Signal>(rule, out var signal) ? signal.Words() : rule;

    public static string Words(this Variation variation) => variation switch
    {
        Variation.Improvement => "Improving",
        Variation.Concern => "Getting worse",
        Variation.Neither => "Changed",
        _ => "No change",
    };

    public static string Words(this Assurance assurance) => assurance switch
    {
        Assurance.Pass => "Will reach target",
        Assurance.Fail => "Will miss target",
        _ => "Target by chance",
    };

    public static string Words(this Lens lens) => lens switch
    {
        Lens.Independent => "Independent challenge",
        Lens.Provider => "Provider challenge",
        Lens.Professional => "Professional challenge",
        _ => "Citizen challenge",
    };

    /// <summary>What a themed audit could test: it asks whether practice changed, and says what else it could be.</summary>
    internal static string Hypothesis(Indicator indicator, ChartPoint last)
    {
        var moved = last.High == true ? "risen" : "fallen";
        var rules = string.Join("; ", last.Signals.Select(s => s.Words()));
        return string.Create(CultureInfo.InvariantCulture,
            $"\"{indicator.Name}\" has {moved}: {PeriodFigures.Shown(indicator.Unit, (decimal)last.Value)} in {PeriodFigures.InWords(indicator.Frequency, last.Date)}, against a mean of {last.Mean:0.#} ({rules}). The audit tests whether practice changed in the cases behind it, or recording, thresholds or numbers did.");
    }
}
