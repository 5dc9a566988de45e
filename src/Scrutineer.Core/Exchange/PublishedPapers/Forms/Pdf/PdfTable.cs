using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A table as printed: rows of cells, over any number of pages.</summary>
internal sealed class PdfTable(PdfColumns columns)
{
    private readonly List<(int Page, string[] Cells, float[] Bottoms)> rows = [];

    public PdfColumns Columns { get; private set; } = columns;

    public IReadOnlyList<(int Page, string[] Cells, float[] Bottoms)> Rows => rows;

    /// <summary>True where lines part its cells, and so leave no doubt.</summary>
    public bool IsRuled { get; init; }

    /// <summary>True where a page end cut its last row.</summary>
    public bool IsOpenBelow { get; set; }

    public bool IsOpenAbove { get; init; }

    public void Add(int page, PdfRow row) => rows.Add(Cells(page, row));

    public void Add(int page, List<PdfWord>[] words) => rows.Add((page, [.. words.Select(Text)], [.. words.Select(w => w.Count == 0 ? 0 : w.Max(x => x.Bottom))]));

    /// <summary>True for the rest of this table at the head of the next page.</summary>
    public bool IsContinuedBy(PdfTable next) =>
        IsRuled == next.IsRuled && (IsRuled ? Columns.AreSame(next.Columns) : Columns.AreLike(next.Columns) || IsHeadedLike(next));

    /// <summary>Goes on with the rows of the next page: a heading printed again is left out, and a row that the page end broke is put together.</summary>
    public void Continue(PdfTable next, float pageBottom)
    {
        Columns = next.Columns;
        var from = next.rows.Count > 0 && rows.Count > 0 && next.rows[0].Cells.SequenceEqual(rows[0].Cells, StringComparer.OrdinalIgnoreCase) ? 1 : 0;
        for (var i = from; i < next.rows.Count; i++)
            if (i == from && rows.Count > 0 && (IsRuled ? IsOpenBelow || next.IsOpenAbove : rows.Count > 1 && Breaks(rows[^1], next.rows[i], pageBottom))) Join(next.rows[i].Cells);
            else rows.Add(next.rows[i]);
        IsOpenBelow = next.IsOpenBelow;
    }

    public bool IsHeadedLike(PdfTable next) => rows.Count > 0 && next.rows.Count > 0 && next.rows[0].Cells.SequenceEqual(rows[0].Cells, StringComparer.OrdinalIgnoreCase);

    /// <summary>Labels with their text beside them ("Present:", "To:") rather than columns.</summary>
    public bool IsLabels => !IsRuled && Columns.Count == 2 && rows.Count(r => r.Cells[0].Length > 0) is > 0 and var labels && rows.Count(r => r.Cells[0].EndsWith(':')) * 2 > labels;

    private (int, string[], float[]) Cells(int page, PdfRow row)
    {
        var words = new List<PdfWord>[Columns.Count];
        for (var i = 0; i < words.Length; i++) words[i] = [];
        foreach (var run in row.Runs.OrderBy(r => r.Top))
            foreach (var word in run.Words) words[Columns.Of(word)].Add(word);
        return (page, [.. words.Select(Text)], [.. words.Select(w => w.Count == 0 ? 0 : w.Max(x => x.Bottom))]);
    }

    /// <summary>The words of a cell in one line.</summary>
    public static string Text(List<PdfWord> words)
    {
        var text = PdfRun.TextOf(words);
        return text.Contains("- ", StringComparison.Ordinal) ? Closed(words) : text;
    }

    /// <summary>A word broken after its hyphen at a line's end is closed up.</summary>
    private static string Closed(List<PdfWord> words)
    {
        var text = "";
        var line = new List<PdfWord>();
        foreach (var word in words)
        {
            if (line.Count > 0 && word.Top > line[^1].Bottom - (0.3f * word.Height))
            {
                text = PdfRun.Join(text, PdfRun.TextOf(line));
                line.Clear();
            }
            line.Add(word);
        }
        return PdfRun.Join(text, PdfRun.TextOf(line));
    }

    /// <summary>True when every cell of a page's first row goes on where the page before ended in the middle of the cell above.</summary>
    private static bool Breaks((int Page, string[] Cells, float[] Bottoms) last, (int Page, string[] Cells, float[] Bottoms) first, float pageBottom)
    {
        var midway = false;
        for (var i = 0; i < first.Cells.Length; i++)
        {
            if (first.Cells[i].Length == 0) continue;
            if (i >= last.Cells.Length || last.Cells[i].Length == 0 || last.Bottoms[i] < pageBottom - 30) return false;
            midway |= !Wording.IsFinished(last.Cells[i]) || Wording.StartsMidway(first.Cells[i]) || first.Cells[0].Length == 0;
        }
        return midway;
    }

    private void Join(string[] cells)
    {
        var last = rows[^1];
        for (var i = 0; i < cells.Length; i++) last.Cells[i] = PdfRun.Join(last.Cells[i], cells[i]);
    }
}
