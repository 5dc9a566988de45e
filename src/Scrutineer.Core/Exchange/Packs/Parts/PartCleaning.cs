using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>Writes a PDF that qpdf wrote once more, with its pages and tags only, and tells what must be known of it before the pack is laid out.</summary>
internal sealed record PartCleaning(int Pages, bool Tagged)
{
    /// <summary>The most objects that may hang on one another: libqpdf follows them by calling itself.</summary>
    private const int LongestChain = 20_000;

    private static readonly HashSet<string> RootKeys = new(StringComparer.Ordinal) { "/Type", "/Pages", "/StructTreeRoot", "/Lang" };
    private static readonly HashSet<string> TagKeys = new(StringComparer.Ordinal) { "/Type", "/K", "/ParentTree", "/RoleMap", "/ClassMap", "/IDTree" };

    /// <param name="from">The PDF as qpdf wrote it.</param>
    /// <param name="to">Where the clean one goes.</param>
    /// <exception cref="PartRefusedException">It has no pages, too many, pages without a size, layers that are hidden, or endless chains.</exception>
    public static PartCleaning Of(string from, string to) => DeepStack.Run(() =>
    {
        try
        {
            var cleaned = Clean(from, to);
            using var document = PdfDocument.Open(to);
            if (new PdfChains(to).Longest(document) > LongestChain) throw new PartRefusedException(PdfSentences.TooMuch);
            return cleaned;
        }
        catch (PdfLibraryException broken)
        {
            throw new PartRefusedException(PdfSentences.Damaged(broken.Message));
        }
    });

    private static PartCleaning Clean(string from, string to)
    {
        using var document = PdfDocument.Open(from);
        var pages = document.PageCount;
        if (pages == 0) throw new PartRefusedException(PdfSentences.NoPages);
        if (pages > PartIntake.MostPages) throw new PartRefusedException($"has {pages:N0} pages; papers of up to {PartIntake.MostPages:N0} pages are bound. Split it, or check that it is the right file.");
        if (HidesLayers(document.Root.Get("/OCProperties"u8))) throw new PartRefusedException($"has hidden layers, which would be seen in the pack. {PdfSentences.PrintAgain}");
        document.PushInherited();
        var cleaner = new PageCleaner(document);
        for (var i = 0; i < pages; i++)
        {
            if (PageBox.Of(document.Page(i)) is null) throw new PartRefusedException($"has a page {i + 1} without a size. {PdfSentences.PrintAgain}");
            cleaner.Clean(document.Page(i));
        }

        var root = document.Root;
        root.KeepOnly(RootKeys);
        var tags = root.Get("/StructTreeRoot"u8);
        if (tags.IsDictionary) tags.KeepOnly(TagKeys);
        else root.Remove("/StructTreeRoot"u8);
        var tagged = tags.Get("/K"u8) is { IsNull: false };
        document.Write(to, plain: true);
        return new PartCleaning(pages, tagged);
    }

    private static bool HidesLayers(PdfValue layers)
    {
        var usual = layers.Get("/D"u8);
        return usual.Get("/BaseState"u8).Is("/OFF"u8) || (usual.Get("/OFF"u8) is { IsArray: true } off && off.Count > 0);
    }
}
