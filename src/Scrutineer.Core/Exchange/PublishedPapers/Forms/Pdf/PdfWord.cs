namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A word where it is printed, in points from the page's upper left corner.</summary>
internal readonly record struct PdfWord(float Left, float Top, float Right, float Bottom, string Text)
{
    public float Height => Bottom - Top;

    public float Middle => (Top + Bottom) / 2;
}

/// <summary>A page's words in the order in which the file draws them, which keeps each cell of a table together.</summary>
internal sealed record PdfPage(int Number, float Width, float Height, IReadOnlyList<PdfWord> Words);
