namespace Scrutineer.Foundation.Journal.History;

/// <summary>A record's whole history, oldest first.</summary>
/// <param name="Noun">What its kind is called: "meeting".</param>
/// <param name="Title">What it is called now; null where it is gone or has no name.</param>
/// <param name="IsHeld">False where the record is gone and only the journal tells of it.</param>
public sealed record RecordStory(string Noun, string? Title, bool IsHeld, IReadOnlyList<HistoryLine> Lines);

/// <summary>One step of a record's history, for a person to read.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who, as the journal names them.</param>
public sealed record HistoryLine(long Sequence, DateTime At, string By, IReadOnlyList<HistorySentence> Sentences, string? Reason);

/// <summary>What was done: "changed the place from “A” to “B”". A long text is followed by its difference, word by word.</summary>
public sealed record HistorySentence(string Words, IReadOnlyList<TextPiece> Difference)
{
    public HistorySentence(string words) : this(words, [])
    {
    }
}

/// <summary>A run of words that stayed, came or went.</summary>
public sealed record TextPiece(TextFate Fate, string Text);

public enum TextFate { Same, Added, Removed }
