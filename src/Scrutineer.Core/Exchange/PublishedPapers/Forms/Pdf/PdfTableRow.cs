namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A row of a table: the words of its cells, and the word with which each ends.</summary>
/// <param name="Page">Where it begins.</param>
/// <param name="Cells">The cells' words.</param>
/// <param name="Last">Each cell's last word, null for an empty cell.</param>
/// <param name="Alone">True where that word stands alone on its line, so that the column may have broken it.</param>
internal sealed record PdfTableRow(int Page, string[] Cells, PdfWord?[] Last, bool[] Alone)
{
    public static PdfTableRow Of(int page, List<PdfWord>[] words, Func<List<PdfWord>, int, string> text) =>
        new(page, [.. words.Select(text)], [.. words.Select(w => w.Count == 0 ? (PdfWord?)null : w[^1])], [.. words.Select(w => w.Count == 1 || (w.Count > 1 && w[^1].Top > w[^2].Bottom - (0.3f * w[^1].Height)))]);
}
