namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A table that a page draws with lines: the places of its columns and rows, and which cells reach over several.</summary>
internal sealed class PdfGrid
{
    private const float Slack = 2.2f;
    private const float Beyond = 100_000;
    private const int MostColumns = 60;
    private const int MostRows = 200;
    private const int MostTablesInOne = 20;

    private readonly float[] xs;
    private readonly float[] ys;
    private readonly bool[,] leftOf;
    private readonly bool[,] above;

    private PdfGrid(IReadOnlyList<PdfRule> rules, float edge)
    {
        xs = Places(rules.Where(r => r.IsUpright).Select(r => r.X));
        ys = Places([.. rules.Where(r => !r.IsUpright).Select(r => r.Y), .. rules.Where(r => r.IsUpright).SelectMany(r => new[] { r.Top, r.Bottom })]);
        if (!IsTable) (xs, ys) = ([], []);
        leftOf = new bool[ys.Length, xs.Length];
        above = new bool[ys.Length, xs.Length];
        foreach (var rule in IsTable ? rules : [])
            if (rule.IsUpright) Mark(leftOf, ys, Nearest(xs, rule.X), rule.Top, rule.Bottom, upright: true);
            else Mark(above, xs, Nearest(ys, rule.Y), rule.Left, rule.Right, upright: false);
        // A program cuts the lines of a table that runs over the edge there, but not the words of its last column.
        if (IsTable && xs[^1] > edge - Slack) xs[^1] = Beyond;
    }

    public bool IsTable => xs.Length is > 2 and <= MostColumns && ys.Length is > 1 and <= MostRows;

    public int Columns => xs.Length - 1;

    public int Rows => ys.Length - 1;

    public float Top => ys[0];

    public float Bottom => ys[^1];

    /// <summary>True where a page end cut the last row: its cells have no line under them.</summary>
    public bool IsOpenBelow => !Enumerable.Range(0, Columns).Any(c => above[Rows, c]);

    public bool IsOpenAbove => !Enumerable.Range(0, Columns).Any(c => above[0, c]);

    public IEnumerable<(float Left, float Right)> Places() => Enumerable.Range(0, Columns).Select(c => (xs[c], xs[c + 1]));

    /// <summary>The tables of a page, from top to bottom: lines that touch, of at least two columns.</summary>
    /// <param name="rules">Its lines.</param>
    /// <param name="edge">Its right edge where words beyond it are read.</param>
    public static List<PdfGrid> Of(IReadOnlyList<PdfRule> rules, float edge)
    {
        var groups = new List<List<PdfRule>>();
        foreach (var rule in rules)
        {
            var touched = groups.FindAll(g => g.Exists(r => r.Touches(rule, Slack)));
            if (touched.Count == 0) groups.Add([rule]);
            else
            {
                touched[0].Add(rule);
                foreach (var other in touched.Skip(1)) touched[0].AddRange(other);
                groups.RemoveAll(g => g != touched[0] && touched.Contains(g));
            }
        }
        return [.. groups.Where(g => g.Count > 3).SelectMany(g => new PdfGrid(g, edge).Parted(g, edge, MostTablesInOne)).Where(g => g.IsTable).OrderBy(g => g.Top)];
    }

    /// <summary>Tables that stand on one another without a gap are told apart by their columns: neither's lines are among the other's.</summary>
    private IEnumerable<PdfGrid> Parted(List<PdfRule> rules, float edge, int most)
    {
        if (!IsTable || most <= 1) return [this];
        var columns = Lines(0);
        for (var row = 1; row < Rows; row++)
        {
            var lines = Lines(row);
            if (lines.IsSubsetOf(columns)) continue;
            if (!lines.IsSupersetOf(columns))
            {
                var (between, upper, lower) = (ys[row], new List<PdfRule>(), new List<PdfRule>());
                foreach (var rule in rules)
                {
                    if (rule.IsUpright ? rule.Top < between - Slack : rule.Y < between + Slack) upper.Add(rule.IsUpright ? rule with { Bottom = Math.Min(rule.Bottom, between) } : rule);
                    if (rule.IsUpright ? rule.Bottom > between + Slack : rule.Y > between - Slack) lower.Add(rule.IsUpright ? rule with { Top = Math.Max(rule.Top, between) } : rule);
                }
                return [new PdfGrid(upper, edge), .. new PdfGrid(lower, edge).Parted(lower, edge, most - 1)];
            }
            columns = lines;
        }
        return [this];
    }

    private HashSet<int> Lines(int row) => [.. Enumerable.Range(0, xs.Length).Where(x => leftOf[row, x])];

    public bool Holds(PdfWord word)
    {
        var x = (word.Left + word.Right) / 2;
        return x > xs[0] - Slack && x < xs[^1] + Slack && word.Middle > Top && word.Middle < Bottom;
    }

    /// <summary>The cell of a word: the first of those that are one.</summary>
    public (int Row, int Column) Cell(PdfWord word)
    {
        var row = Last(ys, word.Middle, Rows);
        var column = Last(xs, Math.Min(word.Left + 1, (word.Left + word.Right) / 2), Columns);
        while (column > 0 && !leftOf[row, column]) column--;
        while (row > 0 && !above[row, column]) row--;
        return (row, column);
    }

    private static int Last(float[] places, float at, int count)
    {
        var i = count - 1;
        while (i > 0 && places[i] > at) i--;
        return i;
    }

    /// <summary>Notes a line's stretch before each of the rows (or columns) that it passes.</summary>
    private static void Mark(bool[,] marks, float[] across, int at, float from, float to, bool upright)
    {
        for (var i = 0; i + 1 < across.Length; i++)
        {
            var middle = (across[i] + across[i + 1]) / 2;
            if (middle < from || middle > to) continue;
            if (upright) marks[i, at] = true;
            else marks[at, i] = true;
        }
    }

    private static int Nearest(float[] places, float at)
    {
        var nearest = 0;
        for (var i = 1; i < places.Length; i++)
            if (Math.Abs(places[i] - at) < Math.Abs(places[nearest] - at)) nearest = i;
        return nearest;
    }

    /// <summary>Places with those that lie as near as the two edges of one line put together.</summary>
    private static float[] Places(IEnumerable<float> all)
    {
        var places = new List<float>();
        foreach (var place in all.Order())
            if (places.Count == 0 || place - places[^1] > Slack) places.Add(place);
        return [.. places];
    }
}
