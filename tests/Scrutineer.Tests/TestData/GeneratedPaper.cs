namespace Scrutineer.Tests.TestData;

/// <summary>A paper that the generator wrote, and what it put in.</summary>
/// <param name="Name">A file's name, with its ending.</param>
/// <param name="Day">The day of the meeting it is of; null for a tracker or programme of no meeting.</param>
public sealed record GeneratedPaper(string Name, string Text, string Board, DateOnly? Day)
{
    /// <summary>The sets of minutes in it.</summary>
    public IReadOnlyList<GeneratedMinutes> Minutes { get; init; } = [];

    public int Items { get; init; }
    public int TrackerRows { get; init; }
    public IReadOnlyList<DateOnly> ProgrammeDays { get; init; } = [];
}

/// <summary>One set of minutes as written.</summary>
public sealed record GeneratedMinutes(DateOnly Day, int Members, int Substitutes, int Apologies, IReadOnlyList<GeneratedMinute> Entries);

/// <summary>One minute: its number as printed, what it cites, its decisions, and the kinds of ask in them (R, A, I, W).</summary>
public sealed record GeneratedMinute(string? Number, IReadOnlyList<string> Cites, int Decisions, string Asks);
