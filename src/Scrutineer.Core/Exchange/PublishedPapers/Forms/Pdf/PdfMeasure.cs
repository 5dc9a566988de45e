namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>How a document is set: the usual letters, spaces, distances and margins.</summary>
internal sealed class PdfMeasure
{
    private const float OtherwiseRight = 540;
    private const float MostlyOf = 0.6f;
    private const float LeastInset = 0.8f;
    private const float MostInset = 9;
    private static readonly char[] Marks = ['/', '-', '–'];
    private const int Seldom = 20;
    private const float LargerBy = 1.08f;
    private const float Large = 1.32f;
    private const float Largest = 1.8f;
    private const float OneSize = 1.03f;
    private readonly Dictionary<int, int> heights = [];
    private readonly Dictionary<int, int> gaps = [];
    private readonly Dictionary<int, int> cellGaps = [];
    private readonly Dictionary<int, int> wrapGaps = [];
    private readonly Dictionary<int, int> allGaps = [];
    private readonly Dictionary<int, int> spaces = [];
    private readonly Dictionary<int, int> lefts = [];
    private readonly Dictionary<(int Left, int Right), int> wrapped = [];

    private readonly List<float> titles = [];
    private readonly HashSet<string> vocabulary = new(StringComparer.OrdinalIgnoreCase);
    private int wraps;
    private int spaced;

    /// <summary>Letters' height in points.</summary>
    public float Height { get; private set; } = 10;

    /// <summary>Between wrapped lines, in heights of letters.</summary>
    public float LineGap { get; private set; }

    /// <summary>Between paragraphs, in heights of letters.</summary>
    public float ParagraphGap { get; private set; } = 1;

    /// <summary>Between words, in heights of letters.</summary>
    public float Space { get; private set; } = 0.25f;

    public float Left { get; private set; } = 72;

    /// <summary>True for a word that begins where a table's first cells do: a little right of where paragraphs do, by what parts a cell's words from its edge.</summary>
    public bool IsFirstCell(PdfWord word) => DrawsSpaces && word.Left > Left + LeastInset && word.Left < Left + MostInset;

    /// <summary>True where the file draws the space at which a line wraps, so that a line without one has ended.</summary>
    public bool DrawsSpaces => spaced > MostlyOf * wraps && wraps > 0;

    /// <summary>True for the space between two lines of which the upper wrapped, in heights of letters.</summary>
    public bool IsWrap(float gap)
    {
        var at = (int)Math.Round(gap * 50);
        var seen = wrapGaps.GetValueOrDefault(at - 1) + wrapGaps.GetValueOrDefault(at) + wrapGaps.GetValueOrDefault(at + 1);
        if (gap <= LineGap + PdfBlock.WiderBy) return DrawsSpaces && seen > 1;
        // Some paragraphs end with a space of their own.
        var all = allGaps.GetValueOrDefault(at - 1) + allGaps.GetValueOrDefault(at) + allGaps.GetValueOrDefault(at + 1);
        return DrawsSpaces && seen > Math.Max(2, spaced / Seldom) && 2 * seen > all;
    }

    /// <summary>The level of a heading in letters of a height, by its size beside the text's, or by its rank where all headings are small; null for letters no larger than the text's.</summary>
    public int? Level(float height)
    {
        if (height <= LargerBy * Height) return null;
        if (titles.TrueForAll(t => t <= Large * Height)) return Math.Min(3, Math.Max(0, titles.FindLastIndex(t => height <= t * OneSize)) + 1);
        return height > Largest * Height ? 1 : height > Large * Height ? 2 : 3;
    }

    /// <summary>The right margin: the outermost place at which lines of running text wrap.</summary>
    public float Right { get; private set; } = OtherwiseRight;

    /// <summary>True where two pieces are one word that a narrow column broke: the document writes it whole elsewhere, or they are none by themselves.</summary>
    public bool IsOneWord(string first, string second)
    {
        if (IsKnownWord(first, second)) return true;
        if (char.IsAsciiDigit(first[^1]) && first.Contains('/', StringComparison.Ordinal)) return char.IsAsciiDigit(second[0]);
        if (first.Length > 1 && first[^1] is '/' or '-' && char.IsAsciiDigit(first[^2])) return char.IsAsciiDigit(second[0]);
        return char.IsLetter(first[^1]) && char.IsLower(second[0]) && (!vocabulary.Contains(Tail(first)) || !vocabulary.Contains(Head(second)));
    }

    /// <summary>True where neither of two pieces is a word that the document writes elsewhere.</summary>
    public bool AreNoWords(string first, string second) => char.IsLetter(first[^1]) && char.IsLower(second[0]) && !vocabulary.Contains(Tail(first)) && (!vocabulary.Contains(Head(second)) || Head(second) is [not ('a' or 'i')]);

    /// <summary>True where two pieces are surely one word.</summary>
    public bool IsKnownWord(string first, string second) => second.Length > 0 && (second[0] is '%' or ',' or '.' or ')' or ';' or ':' || (char.IsLetter(first[^1]) && (char.IsLower(second[0]) || (char.IsUpper(first[^1]) && char.IsUpper(second[0]))) && (vocabulary.Contains(Bare(first + second)) || vocabulary.Contains(Tail(first) + Head(second)))));

    private static string Tail(string word) => Bare(word).Split(Marks)[^1];

    private static string Head(string word) => Bare(word).Split(Marks)[0];

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '\'', '’', '‘', '"', '/', '-');

    public void Note(IReadOnlyList<PdfRun> runs)
    {
        PdfRun? before = null;
        foreach (var run in runs)
        {
            Add(heights, (int)Math.Round(run.Height * 10), run.Words.Count);
            if (run.Words.Count > 3) Add(lefts, (int)Math.Round(run.Left), 1);
            if (run.Words.Count > 2 && run.Words[^1].Spaced is not null)
                foreach (var word in run.Words.Take(run.Words.Count - 1)) vocabulary.Add(Bare(word.Text));
            for (var i = 1; i < run.Words.Count; i++)
                if (run.Words[i].Left - run.Words[i - 1].Right is > 0.5f and var space) Add(spaces, (int)Math.Round(100 * space / run.Height), 1);
            if (before is not null && Math.Abs(before.Left - run.Left) < 2) Note(before, (run.Top - before.Bottom) / run.Height);
            before = run;
        }
    }

    private void Note(PdfRun before, float gap)
    {
        if (gap is < -0.4f or > 3) return;
        Add(allGaps, (int)Math.Round(gap * 50), 1);
        if (before.Words[^1].Spaced == true) Add(wrapGaps, (int)Math.Round(gap * 50), 1);
        if (before.Words.Count <= 5)
        {
            if (gap < 0.95f) Add(cellGaps, (int)Math.Round(gap * 50), 1);
            return;
        }
        Add(gaps, (int)Math.Round(gap * 50), 1);
        if (gap < 0.95f) wraps++;
        if (gap < 0.95f && before.Words[^1].Spaced == true) spaced++;
        if (gap < 0.95f) wrapped[((int)Math.Round(before.Left), (int)Math.Round(before.Right))] = wrapped.GetValueOrDefault(((int)Math.Round(before.Left), (int)Math.Round(before.Right))) + 1;
    }

    /// <summary>Works the figures out from what was noted.</summary>
    public void Close()
    {
        Height = Usual(heights, 100) / 10f;
        Space = Usual(spaces, 25) / 100f;
        Left = Usual(lefts, 72);
        foreach (var height in heights.Keys.Select(h => h / 10f).Where(h => h > LargerBy * Height).OrderDescending())
            if (titles.Count == 0 || height < titles[^1] / OneSize) titles.Add(height);
        LineGap = Usual(gaps.Where(g => g.Key < 47), 5) / 50f;
        // Cells may be set wider than running text; their lines are told from rows by the wider of the two.
        var line = LineGap;
        ParagraphGap = Usual(gaps.Where(g => g.Key / 50f > line + 0.15f), 50) / 50f;
        if (cellGaps.Values.Sum() > 20 && Usual(cellGaps, 0) / 50f is var wide && wide < line + (0.5f * (ParagraphGap - line))) LineGap = Math.Max(line, wide);
        var ends = wrapped.Where(w => Math.Abs(w.Key.Left - Left) < 3).GroupBy(w => w.Key.Right).ToDictionary(g => g.Key, g => g.Sum(w => w.Value));
        var few = Math.Max(1, ends.Values.Sum() / 60);
        for (var (at, seen) = (ends.Count == 0 ? 0 : ends.Keys.Max(), 0); at > 0; at--)
        {
            if ((seen += ends.GetValueOrDefault(at)) < few) continue;
            Right = at + 1;
            break;
        }
    }

    private static void Add(Dictionary<int, int> figures, int figure, int weight) => figures[figure] = figures.GetValueOrDefault(figure) + weight;

    private static int Usual(IEnumerable<KeyValuePair<int, int>> figures, int otherwise) =>
        figures.Any() ? figures.MaxBy(f => f.Value).Key : otherwise;
}
