namespace Scrutineer.Quality.Indicators;

/// <summary>What figures are broken down by (rule V13).</summary>
public enum Dimension
{
    /// <summary>The team that the case is allocated to.</summary>
    Team,

    /// <summary>The group of workers that has the case, where the extract was given that column.</summary>
    WorkerGroup,

    /// <summary>In bands, on the day of the extract.</summary>
    Age,
    Sex,

    /// <summary>In the five groups of the census.</summary>
    Ethnicity,

    /// <summary>Where the family lives, where the extract was given that column.</summary>
    Locality,
}

/// <summary>Dimensions in words.</summary>
public static class DimensionWords
{
    /// <summary>What stands after "by": "team", "worker group".</summary>
    public static string Words(this Dimension dimension) => dimension switch
    {
        Dimension.Team => "team",
        Dimension.WorkerGroup => "worker group",
        Dimension.Age => "age",
        Dimension.Sex => "sex",
        Dimension.Ethnicity => "ethnicity",
        _ => "locality",
    };

    /// <summary>The columns that it is told from, as a list has them.</summary>
    internal static string Needs(this Dimension dimension) => dimension switch
    {
        Dimension.Team => $"\"{Extracts.AnnexA.TeamHeading}\"",
        Dimension.WorkerGroup => $"\"{Extracts.AnnexA.WorkerGroupHeading}\"",
        Dimension.Age => "\"Date of Birth\" and \"Age of Child (Years)\"",
        Dimension.Sex => "\"Gender\"",
        Dimension.Ethnicity => "\"Ethnicity\"",
        _ => $"\"{Extracts.AnnexA.LocalityHeading}\"",
    };
}

/// <summary>An indicator's figures of one group.</summary>
public sealed record GroupFigures(string Group, IReadOnlyList<Figure> Figures);

/// <summary>An indicator's figures for each group that its list tells apart.</summary>
public sealed record BrokenDownSeries(IndicatorDefinition Indicator, Dimension Dimension, IReadOnlyList<GroupFigures> Groups);
