namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>What a file's pages draw besides letters: ruled tables, and where text of which tag stands. The work is counted, so that a file made to be slow only loses its lines and tags.</summary>
internal sealed class PdfRuling(PdfObjects objects)
{
    /// <summary>Pairs of lines compared and bytes followed: some six hundred pages full of tables.</summary>
    private const long MostWork = 1_000_000_000;
    private readonly PdfFonts fonts = new(objects);
    private long work;

    /// <summary>What a page draws, or null where that is not known.</summary>
    public PdfDrawing? Drawing(PdfPage page)
    {
        if (work > MostWork || page.Number > objects.Pages) return null;
        var content = objects.Content(page.Number - 1);
        var drawing = PdfDrawing.Of(content, page.Height, fonts.Of(page.Number - 1));
        work += content.Length + (3L * drawing.Rules.Count * drawing.Rules.Count);
        return drawing;
    }
}
