namespace Scrutineer.Quality.Plans;

/// <summary>A row of a plan as its source has it, before it is kept.</summary>
public sealed record PlanLine(string Service, string Role, string Task, string Purpose, string Comment)
{
    public string PerMonth { get; init; } = "";
    public IReadOnlyList<string> Marks { get; init; } = [];
    public bool IsTheme { get; init; }

    /// <summary>What stood in the way of reading it; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>What a person settled before, where the source is a table that was written here.</summary>
    public string? Settled { get; init; }
}

/// <summary>A plan as it was read: its rows, and the lines that belong to none.</summary>
/// <param name="Year">The year it is for; null where the source does not say.</param>
public sealed record ReadPlan(int? Year, string? Title, IReadOnlyList<PlanLine> Lines, IReadOnlyList<string> Unread);
