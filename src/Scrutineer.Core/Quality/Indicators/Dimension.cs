namespace Scrutineer.Quality.Indicators;

/// <summary>What figures are broken down by (rule V13).</summary>
public enum Dimension
{
    /// <summary>The team that the case is allocated to.</summary>
    Team,

    /// <summary>In bands, on the day of the extract.</summary>
    Age,
    Sex,

    /// <summary>In the five groups of the census.</summary>
    Ethnicity,
}

/// <summary>An indicator's figures of one group.</summary>
public sealed record GroupFigures(string Group, IReadOnlyList<Figure> Figures);

/// <summary>An indicator's figures for each group that its list tells apart.</summary>
public sealed record BrokenDownSeries(IndicatorDefinition Indicator, Dimension Dimension, IReadOnlyList<GroupFigures> Groups);
