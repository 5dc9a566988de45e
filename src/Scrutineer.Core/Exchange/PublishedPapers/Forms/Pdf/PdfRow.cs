namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Blocks printed beside one another; most rows of a page have one.</summary>
internal sealed class PdfRow(PdfBlock first)
{
    private const int LooksBack = 12;
    private readonly List<PdfBlock> blocks = [first];

    public IReadOnlyList<PdfBlock> Blocks => blocks;

    public float Top { get; private set; } = first.Top;

    public float Bottom { get; private set; } = first.Bottom;

    public float Right { get; private set; } = first.Right;

    public float Height => blocks[0].Height;

    public bool IsMany => blocks.Count > 1;

    /// <summary>True where all its letters are bold.</summary>
    public bool IsBold => blocks.TrueForAll(b => b.Lines.All(l => l.Words.All(w => w.IsBold)));

    /// <summary>True where most blocks beside the first are figures alone.</summary>
    public bool HasFigures => 2 * blocks.Count(b => b.Lines.Count == 1 && !b.Lines[0].Words.Any(w => w.Text.Any(char.IsLetter))) >= blocks.Count;

    public IEnumerable<PdfRun> Runs => blocks.SelectMany(b => b.Lines);

    public static List<PdfRow> Of(IReadOnlyList<PdfBlock> blocks)
    {
        var rows = new List<PdfRow>();
        foreach (var block in blocks)
        {
            var beside = -1;
            for (var at = rows.Count - 1; at >= Math.Max(0, rows.Count - LooksBack) && beside < 0; at--)
                if (rows[at].IsBeside(block)) beside = at;
            if (beside < 0)
            {
                rows.Add(new PdfRow(block));
                continue;
            }
            // What was drawn since is the rest of the cells before: their paragraphs stand further apart than lines.
            for (var at = beside + 1; at < rows.Count; at++)
                foreach (var late in rows[at].blocks) rows[beside].Add(late);
            rows.RemoveRange(beside + 1, rows.Count - beside - 1);
            rows[beside].Add(block);
        }
        return rows;
    }

    private bool IsBeside(PdfBlock block) =>
        Math.Min(Bottom, block.Bottom) - Math.Max(Top, block.Top) > 0.3f * block.Height && (block.Left >= Right - 1 || IsUnderLast(block));

    /// <summary>True for the next paragraph of the row's last cell, while cells before it go further down.</summary>
    private bool IsUnderLast(PdfBlock block) => IsMany && Math.Abs(block.Left - blocks[^1].Left) < 0.5f && block.Top > blocks[^1].Bottom - (0.45f * block.Height);

    private void Add(PdfBlock block)
    {
        blocks.Add(block);
        Top = Math.Min(Top, block.Top);
        Bottom = Math.Max(Bottom, block.Bottom);
        Right = Math.Max(Right, block.Right);
    }
}
