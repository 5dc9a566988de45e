using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>What an indicator means, in words that stand beside it wherever it is shown.</summary>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Of what it is a share; null where it is a count.</param>
/// <param name="Clock">Which dates decide, and how time is counted.</param>
/// <param name="Exclusions">What is left out.</param>
/// <param name="Source">Whose definition it is.</param>
public sealed record IndicatorWords(string Numerator, string? Denominator, string Clock, string Exclusions, string Source);

/// <summary>One figure of a series. Without a base there is no value, and none is invented.</summary>
/// <param name="Month">The first day of its month.</param>
/// <param name="Denominator">Null where the indicator is a count.</param>
public sealed record Figure(DateOnly Month, long Numerator, long? Denominator, decimal? Value);

/// <summary>An indicator's figures, or why there are none.</summary>
public sealed record IndicatorSeries(IndicatorDefinition Indicator, IReadOnlyList<Figure> Figures, string? NotComputable);

/// <summary>An indicator that is computed from an extract: a pure function from typed columns to figures, beside its definition.</summary>
/// <param name="Code">Its name for scripts ("re-referral-rate").</param>
/// <param name="Unit">"number", "%" or "days".</param>
/// <param name="List">The list that it is computed from.</param>
/// <param name="Needs">The columns that it asks for.</param>
public sealed record IndicatorDefinition(string Code, string Name, string Unit, ExtractList List, IReadOnlyList<Column> Needs, IndicatorWords Words)
{
    /// <summary>True where the figure is of the day asked about, and not of each month.</summary>
    public bool IsAsAt { get; init; }

    /// <summary>True where working days are counted, so that bank holidays must be known.</summary>
    public bool CountsWorkingDays { get; init; }

    /// <summary>How many parts of its base make one whole as people say it: posts are counted in hundredths.</summary>
    public int BaseParts { get; init; } = 1;

    /// <summary>Its figures from the rows of its list.</summary>
    public required Func<ListMonths, IReadOnlyList<Figure>> Compute { get; init; }
}
