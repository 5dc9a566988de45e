namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>A line of a paper that carries content: page furniture and blank lines are already gone.</summary>
/// <param name="Number">Where it stands in the file, from 1.</param>
/// <param name="Text">Its words without emphasis, tags, entities or list marker.</param>
internal sealed record PaperLine(int Number, string Text)
{
    /// <summary>Heading level 1 to 6; 0 for none.</summary>
    public int Heading { get; init; }

    /// <summary>True when all its words, but for a number before them, are bold.</summary>
    public bool Bold { get; init; }

    public bool Bullet { get; init; }

    /// <summary>Spaces before its first mark.</summary>
    public int Indent { get; init; }

    /// <summary>The cells of a table row; empty for running text.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Blank lines between this line and the one before.</summary>
    public int Gap { get; init; }

    /// <summary>True when a page ended between the line before and this one.</summary>
    public bool NewPage { get; init; }

    public bool IsRow => Cells.Count > 0;

    /// <summary>True for lines set apart as headings, by level or by being bold.</summary>
    public bool Stands => !IsRow && (Heading > 0 || Bold);
}
