using System.Globalization;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Findings;

/// <summary>The indicators that were named beside a theme: the latest figure of the time asked about, and what its chart says in words (rule U27).</summary>
public sealed class IndicatorEvidence : IThemeEvidence
{
    public const string Heading = "Indicators";

    public string Title => Heading;

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        if (await ThemeIndicators.OfAsync(db, asked.Theme, cancel) is not { Codes.Count: > 0 } named) return [];
        var readings = (await PerformanceReader.ReadAsync(db, asked.To, cancel: cancel)).ToDictionary(r => r.Indicator.Code);
        return [.. named.Codes.Where(readings.ContainsKey).Select(c => readings[c]).Select(r => new ThemeLine(r.Indicator.Name, Says(r), null, r.Indicator.Ref))];
    }

    /// <summary>"24.1%, 41 out of 170; getting worse, will miss target".</summary>
    private static string Says(IndicatorReading reading)
    {
        if (reading.Latest is not { } latest) return reading.WhyNone ?? "There is no figure";
        var behind = latest is { Numerator: { } count, Denominator: { } of } ? string.Create(CultureInfo.InvariantCulture, $", {count:#,0.##} out of {of:#,0.##}") : "";
        return $"{PeriodFigures.Shown(reading.Indicator.Unit, latest.Value)}{behind} in {PeriodFigures.InWords(reading.Indicator.Frequency, latest.Period)}. {reading.InShort()}";
    }
}
