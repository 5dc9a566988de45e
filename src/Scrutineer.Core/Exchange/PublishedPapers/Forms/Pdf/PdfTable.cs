using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A table as printed: rows of cells, over any number of pages.</summary>
/// <param name="columns">Its columns.</param>
/// <param name="measure">How the document is set.</param>
internal sealed class PdfTable(PdfColumns columns, PdfMeasure measure)
{
    private const float Letter = 0.75f;
    private const float SameLeft = 0.5f;
    private readonly List<PdfTableRow> rows = [];

    public PdfColumns Columns { get; private set; } = columns;

    public IReadOnlyList<PdfTableRow> Rows => rows;

    /// <summary>True where lines part its cells, and so leave no doubt.</summary>
    public bool IsRuled { get; init; }

    /// <summary>True where a page end cut its last row.</summary>
    public bool IsOpenBelow { get; set; }

    public bool IsOpenAbove { get; init; }

    public void Add(int page, PdfRow row) => Add(page, Cells(row));

    public void Add(int page, List<PdfWord>[] words)
    {
        if (rows.Count == 0) BeginsBold = words.All(c => c.TrueForAll(w => w.IsBold));
        rows.Add(PdfTableRow.Of(page, words, (w, i) => Text(w, measure, Width(i, w), Reach(i, w))));
    }

    /// <summary>Adds what stands under a row's cells and belongs to them.</summary>
    public void AddToLast(int page, PdfRow row)
    {
        Add(page, row);
        var under = rows[^1];
        rows.RemoveAt(rows.Count - 1);
        Join(under);
    }

    /// <summary>How far right a column goes: between lines as far from the one as its words begin from the other.</summary>
    private float Reach(int column, List<PdfWord> words) =>
        words.Count == 0 ? 0 : IsRuled ? Columns.Left(column) + Columns.Width(column) - Inset(column, words) : Columns.Reach(column, measure.Space * words[0].Height);

    private float Width(int column, List<PdfWord> words) => Columns.Width(column) - (IsRuled && words.Count > 0 ? 2 * Inset(column, words) : 0);

    private float Inset(int column, List<PdfWord> words) => Math.Clamp(words.Min(w => w.Left) - Columns.Left(column), 0, measure.Height);

    /// <summary>The widest space between two of its rows, in heights of letters; not a number where that is not known.</summary>
    public float Gap { get; init; } = float.NaN;

    /// <summary>True where a heading of the table before was printed again over its rows, and has been left out.</summary>
    public bool IsRest { get; init; }

    /// <summary>True where its first row keeps to the columns of the table with which the page before ended; others below may show more columns.</summary>
    public bool KeepsColumns { get; init; }

    /// <summary>True where its first row is bold, several cells of words and no figures, and so its own heading.</summary>
    public bool IsHeaded { get; init; }

    /// <summary>Its first row, the same however it is set.</summary>
    public string HeadKey => string.Join('|', rows[0].Cells.Select(Close).Where(c => c.Length > 0));

    /// <summary>True where its first row is bold.</summary>
    public bool BeginsBold { get; private set; }

    /// <summary>True for the rest of this table at the head of the next page.</summary>
    public bool IsContinuedBy(PdfTable next) =>
        IsRuled == next.IsRuled && (IsRuled || !next.IsHeaded || IsHeadedLike(next)) && (IsRuled ? Columns.AreSame(next.Columns) : Columns.AreLike(next.Columns) || IsHeadedLike(next) || (next.IsRest && Columns.Count == next.Columns.Count) || (next.KeepsColumns && Columns.Count < next.Columns.Count));

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
        if (rows.Count < 2 || Columns.Count != next.Columns.Count || !EndsWithHeading || next.IsHeaded) return;
        next.rows.Insert(0, rows[^1]);
        rows.RemoveAt(rows.Count - 1);
    }

    /// <summary>Goes on with the rows of the next page: a heading printed again is left out, and a row that the page end broke is put together.</summary>
    public void Continue(PdfTable next, float pageBottom)
    {
        if (Columns.Count < next.Columns.Count) Widen(Columns.Within(next.Columns), next.Columns.Count);
        Columns = next.Columns;
        var from = IsHeadedLike(next) ? 1 : 0;
        for (var i = from; i < next.rows.Count; i++)
            if (i == from && rows.Count > 0 && ((IsRuled && (IsOpenBelow || next.IsOpenAbove)) || ((IsRuled ? measure.DrawsSpaces : rows.Count > 1) && Breaks(rows[^1], next.rows[i], pageBottom)))) Join(next.rows[i]);
            else rows.Add(next.rows[i]);
        IsOpenBelow = next.IsOpenBelow;
    }

    /// <summary>Gives the rows cells for columns that only the next page shows.</summary>
    private void Widen(List<int> places, int count)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var (cells, last, alone) = (new string[count], new PdfWord?[count], new bool[count]);
            Array.Fill(cells, "");
            for (var c = 0; c < places.Count; c++) (cells[places[c]], last[places[c]], alone[places[c]]) = (rows[i].Cells[c], rows[i].Last[c], rows[i].Alone[c]);
            rows[i] = new PdfTableRow(rows[i].Page, cells, last, alone);
        }
    }

    /// <summary>True where the next page prints a heading of this table again.</summary>
    public bool IsHeadedLike(PdfTable next) =>
        next.rows.Count > 0 && (next.rows[0].Cells.Count(c => c.Length > 0) > 1 || (BeginsBold && next.BeginsBold)) && next.rows[0].Cells.Select(Close).ToList() is var heading
        && (IsRuled ? rows.Take(1) : rows).Any(r => r.Cells.Select(Close).SequenceEqual(heading, StringComparer.OrdinalIgnoreCase));

    /// <summary>A row's words, the same however its columns are set.</summary>
    public static string Key(PdfRow row) => Key(row.Runs.SelectMany(r => r.Words));

    /// <summary>The same of words.</summary>
    public static string Key(IEnumerable<PdfWord> words) => string.Concat(words.Select(w => w.Text.ToUpperInvariant()).Order(StringComparer.Ordinal));

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
    /// <param name="reach">How far right the column is known to go.</param>
    public static string Text(List<PdfWord> words, PdfMeasure measure, float width, float reach = float.PositiveInfinity)
    {
        var text = "";
        var line = new List<PdfWord>();
        bool? closed = null;
        foreach (var word in words)
        {
            if (line.Count > 0 && word.Top > line[^1].Bottom - (0.3f * word.Height))
            {
                text = Joined(text, PdfRun.TextOf(line), closed);
                closed = IsClosed(line, word, measure, width, reach);
                line.Clear();
            }
            line.Add(word);
        }
        return Joined(text, PdfRun.TextOf(line), closed);
    }

    private static string Joined(string text, string line, bool? closed) => closed == true ? text + line : closed == false && text.Length > 0 && line.Length > 0 ? $"{text} {line}" : PdfRun.Join(text, line);

    /// <summary>Whether a line is closed up to the next: not where the file draws a space after it, but where it broke a word, or after a hyphen or stroke with room for a space where lines begin at one edge; null where that is not known.</summary>
    private static bool? IsClosed(List<PdfWord> line, PdfWord next, PdfMeasure measure, float width, float reach)
    {
        if (!measure.DrawsSpaces) return null;
        if (line[^1].Spaced == true) return false;
        var closes = line[^1] is { Spaced: false, Text: [.., '-' or '/'] } word && char.IsLetter(next.Text[0]) && Math.Abs(next.Left - line[0].Left) < SameLeft && float.IsFinite(reach) && word.Right + (measure.Space * word.Height) <= reach;
        return closes || IsBroken(line, next.Text, measure, width, reach) ? true : null;
    }

    /// <summary>True for a word that a narrow column broke: it fills the column alone, and no space is drawn after it. Where none would have had room, its absence tells little.</summary>
    private static bool IsBroken(List<PdfWord> line, string next, PdfMeasure measure, float width, float reach) =>
        measure.DrawsSpaces && line is [{ Spaced: false } word] && word.Right - word.Left > width - (Letter * word.Height)
        && (HasRoom(word, measure, reach) || !char.IsLetter(word.Text[^1]) ? measure.IsOneWord(word.Text, next) : measure.IsKnownWord(word.Text, next) || measure.AreNoWords(word.Text, next));

    /// <summary>True where a space after a word would have been drawn; after a hyphen or stroke a line may break without one.</summary>
    private static bool HasRoom(PdfWord word, PdfMeasure measure, float reach) => word.Text[^1] is not ('-' or '/') && word.Right + (measure.Space * word.Height) <= reach;

    /// <summary>True when a page's first row goes on where the page before ended in the middle of the cells above: at least as many of its cells go on as stand under one that had ended, which may be a cell's next paragraph.</summary>
    private bool Breaks(PdfTableRow last, PdfTableRow first, float pageBottom)
    {
        var (goOn, ended) = (0, 0);
        for (var i = 0; i < first.Cells.Length; i++)
        {
            if (first.Cells[i].Length == 0) continue;
            if (i >= last.Cells.Length || last.Last[i] is not { } end || end.Bottom < pageBottom - 30) return false;
            if (measure.DrawsSpaces ? GoesOn(last, first, i) : !Wording.IsFinished(last.Cells[i]) || Wording.StartsMidway(first.Cells[i]) || first.Cells[0].Length == 0) goOn++;
            else if (measure.DrawsSpaces && HasEnded(end, i)) ended++;
        }
        return goOn > 0 && goOn >= ended;
    }

    /// <summary>True where a cell's last line would have drawn a space if it went on, and drew none.</summary>
    private bool HasEnded(PdfWord end, int cell) => end.Spaced == false && float.IsFinite(Reach(cell, [end])) && HasRoom(end, measure, Reach(cell, [end]));

    private bool GoesOn(PdfTableRow last, PdfTableRow first, int cell) =>
        last.Last[cell]!.Value.Spaced == true || (Wording.StartsMidway(first.Cells[cell]) && !Wording.IsFinished(last.Cells[cell]) && !HasRoom(last.Last[cell]!.Value, measure, Reach(cell, [last.Last[cell]!.Value]))) || (last.Alone[cell] && measure.IsKnownWord(last.Last[cell]!.Value.Text, FirstWord(first.Cells[cell])));

    private void Join(PdfTableRow next)
    {
        var last = rows[^1];
        for (var i = 0; i < Math.Min(next.Cells.Length, last.Cells.Length); i++)
        {
            var closed = last.Last[i] is { } end && last.Alone[i] && next.Cells[i].Length > 0 ? IsClosed([end], end with { Left = float.NaN, Text = FirstWord(next.Cells[i]) }, measure, Width(i, [end]), Reach(i, [end])) : null;
            last.Cells[i] = Joined(last.Cells[i], next.Cells[i], closed);
            (last.Last[i], last.Alone[i]) = next.Last[i] is null ? (last.Last[i], last.Alone[i]) : (next.Last[i], next.Alone[i]);
        }
    }

    private static string FirstWord(string words) => words.Split(' ')[0];
}
