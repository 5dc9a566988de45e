using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>What must be known of a PDF before the pack is laid out.</summary>
internal sealed record PartFacts(int Pages, bool Tagged)
{
    /// <exception cref="PartRefusedException">It has no pages, too many, pages without a size, or layers that are hidden.</exception>
    public static PartFacts Of(string path)
    {
        try
        {
            using var document = PdfDocument.Open(path);
            var pages = document.PageCount;
            if (pages == 0) throw new PartRefusedException(PdfSentences.NoPages);
            if (pages > PartIntake.MostPages) throw new PartRefusedException($"has {pages:N0} pages; papers of up to {PartIntake.MostPages:N0} pages are bound. Split it, or check that it is the right file.");
            if (HidesLayers(document.Root.Get("/OCProperties"u8))) throw new PartRefusedException($"has hidden layers, which would be seen in the pack. {PdfSentences.PrintAgain}");
            document.PushInherited();
            for (var i = 0; i < pages; i++)
                if (Binding.PageBox.Of(document.Page(i)) is null) throw new PartRefusedException($"has a page {i + 1} without a size. {PdfSentences.PrintAgain}");
            return new PartFacts(pages, document.Root.Get("/StructTreeRoot"u8).Get("/K"u8) is { IsNull: false });
        }
        catch (PdfLibraryException broken)
        {
            throw new PartRefusedException(PdfSentences.Damaged(broken.Message));
        }
    }

    private static bool HidesLayers(PdfValue layers)
    {
        var usual = layers.Get("/D"u8);
        return usual.Get("/BaseState"u8).Is("/OFF"u8) || (usual.Get("/OFF"u8) is { IsArray: true } off && off.Count > 0);
    }
}
