namespace Scrutineer.Quality.Statistics;

/// <summary>Which way is better.</summary>
public enum Improvement
{
    /// <summary>Neither way is better.</summary>
    Neither,

    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,
}

/// <summary>How a control chart is drawn (rules Q6 to Q9).</summary>
public sealed record ControlChartSettings
{
    /// <summary>What is to be reached, in the unit of the values; null for none.</summary>
    public double? Target { get; init; }

    /// <summary>Which way is better.</summary>
    public Improvement Improvement { get; init; }

    /// <summary>Days from which the limits are computed anew: the first point on or after each opens a segment.</summary>
    public IReadOnlyList<DateOnly> Rebases { get; init; } = [];

    /// <summary>Limits come from the first so many points of a segment; null for all of them.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Whether moving ranges that stand out are left out once.</summary>
    public bool Screen { get; init; } = true;
}
