namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A page's words, parted into those within ruled tables and the runs of all others.</summary>
internal sealed class PdfSheet
{
    private readonly Dictionary<PdfGrid, List<PdfWord>> inside = [];

    /// <param name="page">Its words.</param>
    /// <param name="grids">Its ruled tables.</param>
    public PdfSheet(PdfPage page, IReadOnlyList<PdfGrid> grids)
    {
        (Number, Height, WordCount) = (page.Number, page.Height, page.Words.Count);
        if (grids.Count == 0)
        {
            Runs = PdfRun.Of(page.Words);
            return;
        }
        var outside = new List<PdfWord>();
        foreach (var word in page.Words)
        {
            if (grids.FirstOrDefault(g => g.Holds(word)) is not { } grid) outside.Add(word);
            else if (inside.TryGetValue(grid, out var words)) words.Add(word);
            else inside[grid] = [word];
        }
        Runs = PdfRun.Of(outside);
    }

    public int Number { get; }

    public float Height { get; }

    public int WordCount { get; }

    public IReadOnlyList<PdfRun> Runs { get; }

    /// <summary>The bold words with which it begins, as <see cref="PdfTable.Key(PdfRow)"/>: a table's heading that is printed again, or a title.</summary>
    public string Lead => PdfTable.Key(Runs.SelectMany(r => r.Words).TakeWhile(w => w.IsBold));

    /// <summary>The ruled tables that hold words, from top to bottom.</summary>
    public IEnumerable<PdfGrid> Grids => inside.Keys.OrderBy(g => g.Top);

    /// <summary>The ruled table that holds a word, or null.</summary>
    public PdfGrid? Grid(PdfWord word) => inside.Keys.FirstOrDefault(g => g.Holds(word));

    public PdfTable Table(PdfGrid grid, PdfMeasure measure)
    {
        var table = new PdfTable(new PdfColumns(grid.Places()), measure) { IsRuled = true, IsOpenBelow = grid.IsOpenBelow, IsOpenAbove = grid.IsOpenAbove };
        foreach (var row in inside[grid].GroupBy(w => grid.Cell(w).Row).OrderBy(g => g.Key))
        {
            var cells = new List<PdfWord>[grid.Columns];
            for (var i = 0; i < cells.Length; i++) cells[i] = [];
            foreach (var word in row) cells[grid.Cell(word).Column].Add(word);
            table.Add(Number, cells);
        }
        return table;
    }
}
