namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A word where it is printed, in points from the page's upper left corner.</summary>
internal readonly record struct PdfWord(float Left, float Top, float Right, float Bottom, string Text)
{
    /// <summary>Of the last word of a stretch of text: true where a space follows it, false where none does, null where that is not known.</summary>
    public bool? Spaced { get; init; }

    /// <summary>True where a stretch of text begins with it, null where that is not known.</summary>
    public bool? Begins { get; init; }

    /// <summary>The tag it is drawn under, as <see cref="PdfShow.Mark"/>.</summary>
    public int Mark { get; init; } = PdfShow.Untagged;

    /// <summary>True where its letters are known to be bold.</summary>
    public bool IsBold { get; init; }

    public float Height => Bottom - Top;

    public float Middle => (Top + Bottom) / 2;
}

/// <summary>A page's words in the order in which the file draws them, which keeps each cell of a table together.</summary>
internal sealed record PdfPage(int Number, float Width, float Height, IReadOnlyList<PdfWord> Words);
