namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The words of a tagged file by the tag that each is drawn under.</summary>
internal sealed class PdfTaggedWords
{
    private readonly Dictionary<PdfMarked, List<PdfWord>> words = [];
    private int tagged;
    private int untagged;
    private int left;

    /// <summary>True where the tags tell of nearly all words, once each, and do not call more of them no part of the text than running titles hold.</summary>
    public bool AreEnough(PdfTag root)
    {
        var marks = root.Marks().ToList();
        var told = marks.Distinct().Sum(m => Of(m).Count);
        return untagged * 100 <= tagged && left * 6 <= tagged && (tagged + untagged - told) * 100 <= tagged && marks.Sum(m => (long)Of(m).Count) == told;
    }

    /// <summary>True where a cell with an empty paragraph is tagged too: then the tags tell of every cell.</summary>
    public bool HasEmptyCell(PdfTag tag) => (PdfTagTable.IsCell(tag) && tag.Tags.Any(t => t.Kind == "P") && tag.Marks().All(m => Of(m).Count == 0)) || tag.Tags.Any(HasEmptyCell);

    public IReadOnlyList<PdfWord> Of(PdfMarked mark) => words.TryGetValue(mark, out var own) ? own : [];

    /// <summary>Takes the words of a page. One that no tag tells of goes with the word drawn before it.</summary>
    public void Note(PdfPage page)
    {
        var before = PdfShow.Untagged;
        foreach (var word in page.Words)
        {
            var mark = word.Mark;
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

    private void Add(PdfMarked mark, PdfWord word)
    {
        if (words.TryGetValue(mark, out var own)) own.Add(word);
        else words[mark] = [word];
    }
}
