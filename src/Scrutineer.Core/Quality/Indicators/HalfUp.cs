namespace Scrutineer.Quality.Indicators;

/// <summary>Rounding as published statistics round: half goes up (rule V1).</summary>
public static class HalfUp
{
    /// <summary>The number to so many places; 81.25 to one place is 81.3.</summary>
    public static decimal Round(decimal value, int places)
    {
        var scale = 1m;
        for (var place = 0; place < places; place++) scale *= 10;
        return Math.Floor(value * scale + 0.5m) / scale;
    }

    /// <summary>A share in per cent to one place; null of nothing.</summary>
    public static decimal? PerCent(long numerator, long denominator) => denominator == 0 ? null : Round(100m * numerator / denominator, 1);

    /// <summary>A rate for each 10,000 to so many places; null of nobody.</summary>
    public static decimal? Per10000(long count, long population, int places) => population == 0 ? null : Round(10_000m * count / population, places);
}
