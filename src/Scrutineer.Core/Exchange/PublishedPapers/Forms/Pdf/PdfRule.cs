using System.Runtime.InteropServices;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A straight line that a page draws, in points from its upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfRule(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Thicker bars are no lines.</summary>
    private const float Thickest = 3.5f;
    private const float Shortest = 3;

    public bool IsUpright => Bottom - Top > Right - Left;

    public float X => (Left + Right) / 2;

    public float Y => (Top + Bottom) / 2;

    public bool IsLine => Math.Min(Right - Left, Bottom - Top) <= Thickest && Math.Max(Right - Left, Bottom - Top) >= Shortest;

    public bool Touches(PdfRule other, float slack) =>
        Left - slack <= other.Right && Right + slack >= other.Left && Top - slack <= other.Bottom && Bottom + slack >= other.Top;
}
