namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Lines printed under one another at the distance of wrapped lines: a paragraph, a list or a cell.</summary>
internal sealed class PdfBlock(PdfRun first)
{
    /// <summary>How much further apart than usual wrapped lines may be, in heights of letters.</summary>
    public const float WiderBy = 0.13f;

    private const float FullLine = 2;
    private readonly List<PdfRun> lines = [first];

    public IReadOnlyList<PdfRun> Lines => lines;

    public float Left { get; private set; } = first.Left;

    public float Right { get; private set; } = first.Right;

    public float Top { get; } = first.Top;

    public float Bottom { get; private set; } = first.Bottom;

    public float Height => lines[0].Height;

    /// <summary>The blocks of a page, in the order in which they are drawn.</summary>
    /// <param name="runs">Its runs.</param>
    /// <param name="measure">How the document is set.</param>
    public static List<PdfBlock> Of(IReadOnlyList<PdfRun> runs, PdfMeasure measure)
    {
        var blocks = new List<PdfBlock>();
        foreach (var run in runs)
            if (blocks.Count == 0 || !blocks[^1].Take(run, measure)) blocks.Add(new PdfBlock(run));
        return blocks;
    }

    private bool Take(PdfRun run, PdfMeasure measure)
    {
        var last = lines[^1];
        var gap = (run.Top - last.Bottom) / last.Height;
        if (run.Top < last.Top + (0.4f * last.Height) || (gap > measure.LineGap + WiderBy && !measure.IsWrap(gap)) || gap < -0.45f) return false;
        if (measure.DrawsSpaces && last.Words[^1].Spaced == false && !measure.IsWrap(gap) && last.Right < measure.Right - (FullLine * last.Height)) return false;
        if (run.Left > Right || run.Right < Left || run.Height > 1.12f * last.Height || run.Height < 0.88f * last.Height) return false;
        lines.Add(run);
        Left = Math.Min(Left, run.Left);
        Right = Math.Max(Right, run.Right);
        Bottom = Math.Max(Bottom, run.Bottom);
        return true;
    }
}
