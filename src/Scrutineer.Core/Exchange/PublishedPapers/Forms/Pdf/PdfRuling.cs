namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The ruled tables of a file's pages. The work is counted, so that a file made to be slow only loses its lines.</summary>
internal sealed class PdfRuling(PdfObjects objects)
{
    /// <summary>Pairs of lines compared and bytes followed: some six hundred pages full of tables.</summary>
    private const long MostWork = 1_000_000_000;
    private long work;

    public IReadOnlyList<PdfGrid> Grids(PdfPage page)
    {
        if (work > MostWork || page.Number > objects.Pages) return [];
        var content = objects.Content(page.Number - 1);
        var rules = PdfDrawing.Rules(content, page.Height);
        work += content.Length + (3L * rules.Count * rules.Count);
        return PdfGrid.Of(rules);
    }
}
