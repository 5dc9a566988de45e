namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>How a document is set: the usual letters, spaces, line distance and margins.</summary>
internal sealed class PdfMeasure
{
    private readonly Dictionary<int, int> heights = [];
    private readonly Dictionary<int, int> gaps = [];
    private readonly Dictionary<int, int> spaces = [];
    private readonly Dictionary<int, int> lefts = [];
    private readonly Dictionary<int, int> rights = [];

    /// <summary>Letters' height in points.</summary>
    public float Height => Usual(heights, 10, 100) / 10f;

    /// <summary>Between wrapped lines, in heights of letters.</summary>
    public float LineGap => Usual(gaps, 5, 100) / 50f;

    /// <summary>Between words, in heights of letters.</summary>
    public float Space => Usual(spaces, 25, 100) / 100f;

    public float Left => Usual(lefts, 72, 100);

    /// <summary>The right margin: the outermost place at which some lines end.</summary>
    public float Right { get; private set; }

    public void Note(IReadOnlyList<PdfRun> runs)
    {
        PdfRun? before = null;
        foreach (var run in runs)
        {
            Add(heights, (int)Math.Round(run.Height * 10), run.Words.Count);
            if (run.Words.Count > 3) Add(lefts, (int)Math.Round(run.Left), 1);
            if (run.Words.Count > 5) Add(rights, (int)Math.Round(run.Right), 1);
            for (var i = 1; i < run.Words.Count; i++)
                if (run.Words[i].Left - run.Words[i - 1].Right is > 0.5f and var gap) Add(spaces, (int)Math.Round(100 * gap / run.Height), 1);
            if (before is not null && Math.Abs(before.Left - run.Left) < 2 && (run.Top - before.Bottom) / run.Height is > -0.4f and < 0.95f and var lineGap && before.Words.Count > 5)
                Add(gaps, (int)Math.Round(lineGap * 50), 1);
            before = run;
        }
    }

    public void Close()
    {
        var few = Math.Max(1, rights.Values.Sum() / 200);
        Right = rights.OrderByDescending(r => r.Key).FirstOrDefault(r => r.Value >= few, new KeyValuePair<int, int>(540, 1)).Key;
    }

    private static void Add(Dictionary<int, int> figures, int figure, int weight) => figures[figure] = figures.GetValueOrDefault(figure) + weight;

    private static int Usual(Dictionary<int, int> figures, int otherwise, int _) =>
        figures.Count == 0 ? otherwise : figures.MaxBy(f => f.Value).Key;
}
