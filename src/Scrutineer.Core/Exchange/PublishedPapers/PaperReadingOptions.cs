namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>What the caller knows that a paper may not say.</summary>
public sealed record PaperReadingOptions
{
    /// <summary>The board a paper is taken to be of when it names none.</summary>
    public string? Board { get; init; }

    /// <summary>The council's own closed days, which are no working days.</summary>
    public IReadOnlySet<DateOnly>? ClosedDays { get; init; }
}
