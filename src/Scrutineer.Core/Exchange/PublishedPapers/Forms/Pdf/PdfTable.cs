using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A table as printed: rows of cells, over any number of pages.</summary>
/// <param name="columns">Its columns.</param>
/// <param name="measure">How the document is set.</param>
internal sealed class PdfTable(PdfColumns columns, PdfMeasure measure)
{
    private const float Letter = 0.75f;
    private readonly List<PdfTableRow> rows = [];

    public PdfColumns Columns { get; private set; } = columns;

    public IReadOnlyList<PdfTableRow> Rows => rows;

    /// <summary>True where lines part its cells, and so leave no doubt.</summary>
    public bool IsRuled { get; init; }

    /// <summary>True where a page end cut its last row.</summary>
    public bool IsOpenBelow { get; set; }

    public bool IsOpenAbove { get; init; }

    public void Add(int page, PdfRow row) => Add(page, Cells(row));

    public void Add(int page, List<PdfWord>[] words) => rows.Add(PdfTableRow.Of(page, words, (w, i) => Text(w, measure, Columns.Width(i))));

    /// <summary>True where a heading of the table before was printed again over its rows, and has been left out.</summary>
    public bool IsRest { get; init; }

    /// <summary>True for the rest of this table at the head of the next page.</summary>
    public bool IsContinuedBy(PdfTable next) =>
        IsRuled == next.IsRuled && (IsRuled ? Columns.AreSame(next.Columns) : Columns.AreLike(next.Columns) || IsHeadedLike(next) || (next.IsRest && Columns.Count == next.Columns.Count));

    /// <summary>A heading printed as a table of its own lacks the cell over the numbers by which the next table's first column counts its rows: it is given one.</summary>
    public void HeadNumbersOf(PdfTable next)
    {
        if (rows.Count != 1 || next.Columns.Count != Columns.Count + 1 || !next.rows.TrueForAll(r => r.Cells[0].TrimEnd('.').All(char.IsAsciiDigit))) return;
        rows[0] = new PdfTableRow(rows[0].Page, ["", .. rows[0].Cells], [null, .. rows[0].Last], [false, .. rows[0].Alone]);
    }

    public bool EndsWithHeading => rows[^1].Cells.Select(Close).SequenceEqual(rows[0].Cells.Select(Close), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the heading with which it ends, printed again, to a table of as many columns that follows it.</summary>
    public void HeadRowsOf(PdfTable next)
    {
        if (rows.Count < 2 || Columns.Count != next.Columns.Count || !EndsWithHeading) return;
        next.rows.Insert(0, rows[^1]);
        rows.RemoveAt(rows.Count - 1);
    }

    /// <summary>Goes on with the rows of the next page: a heading printed again is left out, and a row that the page end broke is put together.</summary>
    public void Continue(PdfTable next, float pageBottom)
    {
        Columns = next.Columns;
        var from = IsHeadedLike(next) ? 1 : 0;
        for (var i = from; i < next.rows.Count; i++)
            if (i == from && rows.Count > 0 && ((IsRuled && (IsOpenBelow || next.IsOpenAbove)) || ((!IsRuled || measure.DrawsSpaces) && rows.Count > 1 && Breaks(rows[^1], next.rows[i], pageBottom)))) Join(next.rows[i]);
            else rows.Add(next.rows[i]);
        IsOpenBelow = next.IsOpenBelow;
    }

    /// <summary>True where the next page prints a heading of this table again.</summary>
    public bool IsHeadedLike(PdfTable next) =>
        next.rows.Count > 0 && next.rows[0].Cells.Count(c => c.Length > 0) > 1 && next.rows[0].Cells.Select(Close).ToList() is var heading
        && (IsRuled ? rows.Take(1) : rows).Any(r => r.Cells.Select(Close).SequenceEqual(heading, StringComparer.OrdinalIgnoreCase));

    /// <summary>A row's words, the same however its columns are set.</summary>
    public static string Key(PdfRow row) => string.Concat(row.Runs.SelectMany(r => r.Words).Select(w => w.Text.ToUpperInvariant()).Order(StringComparer.Ordinal));

    private static string Close(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Labels with their text beside them ("Present:", "To:") rather than columns.</summary>
    public bool IsLabels => !IsRuled && Columns.Count == 2 && rows.Count(r => r.Cells[0].Length > 0) is > 0 and var labels && rows.Count(r => r.Cells[0].EndsWith(':')) * 2 > labels;

    private List<PdfWord>[] Cells(PdfRow row)
    {
        var words = new List<PdfWord>[Columns.Count];
        for (var i = 0; i < words.Length; i++) words[i] = [];
        foreach (var run in row.Runs.OrderBy(r => r.Top))
            foreach (var word in run.Words) words[Columns.Of(word)].Add(word);
        return words;
    }

    /// <summary>The words of a cell in one line.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="measure">How the document is set.</param>
    /// <param name="width">The width of its column.</param>
    public static string Text(List<PdfWord> words, PdfMeasure measure, float width)
    {
        var text = "";
        var line = new List<PdfWord>();
        var broken = false;
        foreach (var word in words)
        {
            if (line.Count > 0 && word.Top > line[^1].Bottom - (0.3f * word.Height))
            {
                text = Joined(text, PdfRun.TextOf(line), broken);
                broken = IsBroken(line, word.Text, measure, width);
                line.Clear();
            }
            line.Add(word);
        }
        return Joined(text, PdfRun.TextOf(line), broken);
    }

    private static string Joined(string text, string line, bool broken) => broken ? text + line : PdfRun.Join(text, line);

    /// <summary>True for a word that a narrow column broke: it fills the column alone, and no space is drawn after it.</summary>
    private static bool IsBroken(List<PdfWord> line, string next, PdfMeasure measure, float width) =>
        measure.DrawsSpaces && line is [{ Spaced: false } word] && word.Right - word.Left > width - (Letter * word.Height) && measure.IsOneWord(word.Text, next);

    /// <summary>True when every cell of a page's first row goes on where the page before ended in the middle of the cell above.</summary>
    private bool Breaks(PdfTableRow last, PdfTableRow first, float pageBottom)
    {
        var midway = false;
        for (var i = 0; i < first.Cells.Length; i++)
        {
            if (first.Cells[i].Length == 0) continue;
            if (i >= last.Cells.Length || last.Last[i] is not { } end || end.Bottom < pageBottom - 30) return false;
            midway |= measure.DrawsSpaces ? GoesOn(last, first, i) : !Wording.IsFinished(last.Cells[i]) || Wording.StartsMidway(first.Cells[i]) || first.Cells[0].Length == 0;
        }
        return midway;
    }

    private bool GoesOn(PdfTableRow last, PdfTableRow first, int cell) =>
        last.Last[cell]!.Value.Spaced == true || (Wording.StartsMidway(first.Cells[cell]) && !Wording.IsFinished(last.Cells[cell])) || (last.Alone[cell] && measure.IsKnownWord(last.Last[cell]!.Value.Text, FirstWord(first.Cells[cell])));

    private void Join(PdfTableRow next)
    {
        var last = rows[^1];
        for (var i = 0; i < Math.Min(next.Cells.Length, last.Cells.Length); i++)
        {
            var broken = last.Last[i] is { } end && last.Alone[i] && next.Cells[i].Length > 0 && IsBroken([end], FirstWord(next.Cells[i]), measure, Columns.Width(i));
            last.Cells[i] = Joined(last.Cells[i], next.Cells[i], broken);
            (last.Last[i], last.Alone[i]) = next.Last[i] is null ? (last.Last[i], last.Alone[i]) : (next.Last[i], next.Alone[i]);
        }
    }

    private static string FirstWord(string words) => words.Split(' ')[0];
}
