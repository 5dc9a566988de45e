namespace Scrutineer.Quality.Statistics;

/// <summary>A figure and the limits of its 95% interval, in the same unit.</summary>
public sealed record Interval(double Value, double Lower, double Upper);
