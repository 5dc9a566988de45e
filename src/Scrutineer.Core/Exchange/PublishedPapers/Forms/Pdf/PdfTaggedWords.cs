namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The words of a tagged file by the tag that each is drawn under.</summary>
internal sealed class PdfTaggedWords
{
    private const float Before = 0.6f;
    private const float BaseLine = 0.22f;
    private const float OffLine = 0.4f;

    private readonly Dictionary<PdfMarked, List<PdfWord>> words = [];
    private int tagged;
    private int untagged;
    private int left;

    /// <summary>True where the tags tell of nearly all words, and do not call more of them no part of the text than running titles hold.</summary>
    public bool AreEnough => untagged * 100 <= tagged && left * 6 <= tagged;

    public IReadOnlyList<PdfWord> Of(PdfMarked mark) => words.TryGetValue(mark, out var own) ? own : [];

    /// <summary>Takes the words of a page. One that no tag tells of goes with the word drawn before it.</summary>
    public void Note(PdfPage page, IReadOnlyList<PdfShow> shows)
    {
        var rows = shows.OrderBy(s => s.Y).ToList();
        var ys = rows.ConvertAll(s => s.Y);
        var before = PdfShow.Untagged;
        foreach (var word in page.Words)
        {
            var mark = Mark(word, rows, ys);
            if (mark == PdfShow.Untagged)
            {
                untagged++;
                mark = before;
            }
            else if (mark == PdfShow.Artifact) left++;
            else tagged++;
            if (mark >= 0) Add(new PdfMarked(page.Number, before = mark), word);
        }
    }

    /// <summary>The tag of the text that begins nearest before a word on its line.</summary>
    private static int Mark(PdfWord word, List<PdfShow> rows, List<float> ys)
    {
        var line = word.Bottom - (BaseLine * word.Height);
        var from = ys.BinarySearch(line - (OffLine * word.Height));
        var (mark, x) = (PdfShow.Untagged, float.MinValue);
        for (var i = from < 0 ? ~from : from; i < rows.Count && rows[i].Y < line + (OffLine * word.Height); i++)
            if (rows[i].X <= word.Left + Before && rows[i].X >= x) (mark, x) = (rows[i].Mark, rows[i].X);
        return mark;
    }

    private void Add(PdfMarked mark, PdfWord word)
    {
        if (words.TryGetValue(mark, out var own)) own.Add(word);
        else words[mark] = [word];
    }
}
