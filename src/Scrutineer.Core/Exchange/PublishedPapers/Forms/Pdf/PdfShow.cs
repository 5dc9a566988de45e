using System.Runtime.InteropServices;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Where a stretch of text begins, in points from the page's upper left corner, and the tag it is drawn under.</summary>
/// <param name="Mark">The number of its stretch of drawing, or one of the constants.</param>
/// <param name="Spaced">True where it ends with a space, as a line that wraps may; null where that is not known.</param>
/// <param name="IsBold">True where its font is known to be bold.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfShow(float X, float Y, int Mark, bool? Spaced, bool IsBold)
{
    /// <summary>No tag.</summary>
    public const int Untagged = -1;

    /// <summary>Said to be no part of the text: a running title, a page number.</summary>
    public const int Artifact = -2;
}
