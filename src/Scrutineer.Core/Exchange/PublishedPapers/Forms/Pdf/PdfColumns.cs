namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The columns of a table: stretches of the page's width between bands that no row of it prints in.</summary>
internal sealed class PdfColumns
{
    private const float NarrowestBand = 0.12f;
    private const float Edge = 0.7f;
    private const int MostEdges = 500;
    private readonly List<(float Left, float Right, float Spaced)> taken = [];
    private readonly List<(float Left, float Middle)> edges = [];
    private readonly float space;

    /// <param name="space">The widest space between two words of a cell, in heights of their letters.</param>
    public PdfColumns(float space) => this.space = space;

    private PdfColumns(PdfColumns other)
    {
        space = other.space;
        taken.AddRange(other.taken);
        edges.AddRange(other.edges);
    }

    /// <summary>Columns whose places are known.</summary>
    public PdfColumns(IEnumerable<(float Left, float Right)> places) => taken.AddRange(places.Select(p => (p.Left, p.Right, float.PositiveInfinity)));

    public int Count => taken.Count;

    public float Left(int column) => taken[column].Left;

    /// <summary>The right edge of the last column's words.</summary>
    public float Right => taken[^1].Right;

    /// <summary>How wide a column's words are set.</summary>
    public float Width(int column) => taken[column].Right - taken[column].Left;

    /// <summary>How far right a column is known to go: its words, and the space that the file draws after those that wrap.</summary>
    /// <param name="column">The column.</param>
    /// <param name="space">The width of a space.</param>
    public float Reach(int column, float space) => Math.Max(taken[column].Right, taken[column].Spaced + space);

    /// <summary>The columns with a row more.</summary>
    public PdfColumns With(PdfRow row)
    {
        var with = new PdfColumns(this);
        foreach (var run in row.Runs) with.Take(run);
        foreach (var block in row.Blocks.TakeWhile(_ => with.edges.Count < MostEdges))
            if (!with.edges.Contains((block.Left, (block.Left + block.Right) / 2))) with.edges.Add((block.Left, (block.Left + block.Right) / 2));
        return with;
    }

    /// <summary>True where every cell of a row begins, or is centred, as one of a row before.</summary>
    public bool Align(PdfRow row) => row.Blocks.All(IsAtEdge);

    /// <summary>True where some cell of a row does.</summary>
    public bool AlignSome(PdfRow row) => row.Blocks.Any(IsAtEdge);

    private bool IsAtEdge(PdfBlock block) => edges.Exists(e => Math.Abs(e.Left - block.Left) < Edge || (Math.Abs(e.Middle - ((block.Left + block.Right) / 2)) < Edge && block.Left > taken[0].Left - Edge));

    /// <summary>True where no cell of a row begins before the column that it stands in.</summary>
    public bool Surround(PdfRow row) => row.Blocks.All(b => taken.Exists(t => t.Left < b.Left + 1 && t.Right > b.Left));

    /// <summary>True when each cell of the row stands in one column, and in another than its neighbours.</summary>
    public bool FitsByCells(PdfRow row)
    {
        var filled = new Dictionary<int, PdfBlock>();
        foreach (var block in row.Blocks)
        {
            var own = Enumerable.Range(0, Count).Where(c => block.Left < taken[c].Right && block.Right > taken[c].Left).ToList();
            if (own.Count > 1) return false;
            // Paragraphs of one cell stand under one another.
            if (own.Count == 1 && !filled.TryAdd(own[0], block) && (filled[own[0]].Right < block.Left || filled[own[0]].Left > block.Right)) return false;
        }
        return true;
    }

    /// <summary>True when no piece of the row reaches over a band between two columns.</summary>
    public bool Fits(PdfRow row) => row.Runs.All(run => Pieces(run).All(p => taken.Count(t => p.Left < t.Right && p.Right > t.Left) <= 1));

    /// <summary>True when every word of the row stands in one column: cells so close that they look like one piece.</summary>
    public bool FitsByWords(PdfRow row) =>
        row.Runs.All(run => run.Words.All(w => taken.Count(t => w.Left < t.Right && w.Right > t.Left) <= 1)) && row.Runs.SelectMany(r => r.Words).Select(Of).Distinct().Count() > 1;

    public int Of(PdfWord word)
    {
        // Cells begin at their column's left edge more surely than they end at its right.
        for (var i = taken.Count - 1; i > 0; i--)
            if (word.Left >= taken[i].Left - (0.15f * word.Height)) return i;
        return 0;
    }

    /// <summary>True for columns at the same places.</summary>
    public bool AreLike(PdfColumns other)
    {
        if (Count != other.Count || Count == 0) return false;
        for (var i = 0; i < Count; i++)
            if (taken[i].Left >= other.taken[i].Right || taken[i].Right <= other.taken[i].Left) return false;
        return true;
    }

    /// <summary>The place of each column among those of a table that shows more.</summary>
    public List<int> Within(PdfColumns other) => taken.ConvertAll(t => Math.Max(0, other.taken.FindLastIndex(o => o.Left < t.Left + 1)));

    /// <summary>True for columns between the same lines.</summary>
    public bool AreSame(PdfColumns other)
    {
        const float slack = 2;
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
            if (Math.Abs(taken[i].Left - other.taken[i].Left) > slack || Math.Abs(taken[i].Right - other.taken[i].Right) > slack) return false;
        return true;
    }

    private void Take(PdfRun run)
    {
        foreach (var (left, right, spaced) in Pieces(run))
        {
            var (from, to, wrapped) = (left, right, spaced);
            for (var i = taken.Count - 1; i >= 0; i--)
            {
                var slack = NarrowestBand * run.Height;
                if (taken[i].Left > to + slack || taken[i].Right < from - slack) continue;
                (from, to, wrapped) = (Math.Min(from, taken[i].Left), Math.Max(to, taken[i].Right), Math.Max(wrapped, taken[i].Spaced));
                taken.RemoveAt(i);
            }
            var at = taken.FindIndex(t => t.Left > from);
            taken.Insert(at < 0 ? taken.Count : at, (from, to, wrapped));
        }
    }

    private IEnumerable<(float Left, float Right, float Spaced)> Pieces(PdfRun run)
    {
        var (left, right) = (run.Words[0].Left, run.Words[0].Right);
        for (var i = 1; i < run.Words.Count; i++)
        {
            var word = run.Words[i];
            if (word.Left - right > space * run.Height)
            {
                yield return (left, right, float.NegativeInfinity);
                left = word.Left;
            }
            right = Math.Max(right, word.Right);
        }
        yield return (left, right, run.Words[^1].Spaced == true ? right : float.NegativeInfinity);
    }
}
