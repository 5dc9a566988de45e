using System.Globalization;
using Scrutineer.Exchange.Packs.FrontSheets;
using Scrutineer.Exchange.Packs.Parts;
using Scrutineer.Exchange.Packs.Qpdf;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Binds front sheet and papers into one PDF: numbered, marked, linked, tagged (rules N2, N3, N6, N7 and N8).</summary>
/// <param name="Agenda">What the pack is of.</param>
/// <param name="Layout">Which sheet stands where.</param>
/// <param name="FrontSheet">The printed front sheet.</param>
/// <param name="Papers">The papers: item, then file.</param>
/// <param name="IsTwin">With what is closed to the public, for those entitled to it.</param>
internal sealed record PackBinder(PackAgenda Agenda, PackLayout Layout, string FrontSheet, IReadOnlyList<IReadOnlyList<PartPdf>> Papers, bool IsTwin)
{
    private const string Language = "en-GB";

    /// <summary>Hears how far it is.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <exception cref="RuleBrokenException">A paper cannot be bound.</exception>
    public void Bind(string target) => DeepStack.Run(() =>
    {
        using var pack = PdfDocument.Empty();
        var writing = new PackWriting(pack, new PackTags(pack), new PageStamp(pack));
        using var opening = new PaperQueue([.. Layout.Stretches.Where(IsBound).Select(s => (Func<PdfDocument>)(() => Open(PaperOf(s))))]);
        foreach (var stretch in Layout.Stretches)
        {
            if (stretch.Kind == PackStretchKind.FrontSheet) writing.Begin("Agenda");
            else if (stretch is { Kind: PackStretchKind.Paper, File: 0, Item: { } item }) writing.BeginItem(TitleOf(Agenda.Items[item]));
            if (stretch.Item is { } closed && IsClosed(closed)) Plain(writing, stretch, PlainPage.Closed);
            else if (stretch.Kind == PackStretchKind.Blank) Plain(writing, stretch, PlainPage.Blank);
            else Paper(writing, stretch, opening.Take);
            pack.ReleaseValues();
            Progress?.Report($"Binding the pack: {stretch.First + stretch.Count - 1} of {Layout.Pages} pages");
        }

        writing.Tags.Finish();
        LinkFrontSheet(pack);
        PackOutline.Add(pack, [("Agenda", 1), .. Layout.Items.Select((packed, i) => (Title: TitleOf(Agenda.Items[i]), packed.Pages)).Where(e => e.Pages is not null).Select(e => (e.Title, e.Pages![0]))]);
        Describe(pack);
        pack.Write(target);
        return true;
    });

    private static string TitleOf(PackItem item) => $"{item.Number}. {item.Title}{(item.Private ? " (private)" : "")}";

    private bool IsBound(PackStretch stretch) => stretch.Kind != PackStretchKind.Blank && !(stretch.Item is { } item && IsClosed(item));

    private bool IsClosed(int item) => Agenda.Items[item].Private && !IsTwin;

    private void Plain(PackWriting writing, PackStretch stretch, Func<PdfDocument, PackTags, int, PdfValue> newPage)
    {
        for (var i = 0; i < stretch.Count; i++) Stamp(writing, newPage(writing.Pack, writing.Tags, writing.Part), stretch, i);
    }

    private void Paper(PackWriting writing, PackStretch stretch, Func<PdfDocument> open)
    {
        try
        {
            using var source = open();
            var pages = new List<PdfValue>(stretch.Count);
            for (var i = 0; i < stretch.Count; i++) pages.Add(writing.Pack.AddPage(source, source.Page(i)));
            foreach (var page in pages) NamedPlaces.Restore(page, pages);
            new PaperTags(writing.Pack, writing.Tags, $"p{stretch.First}-").Join(source, pages, writing.Part);
            for (var i = 0; i < pages.Count; i++) Stamp(writing, pages[i], stretch, i);
        }
        catch (PdfLibraryException broken)
        {
            throw new RuleBrokenException($"{PaperOf(stretch).Name} {PdfSentences.Damaged(broken.Message)}");
        }
    }

    private PartPdf PaperOf(PackStretch stretch) => stretch.Item is { } item ? Papers[item][stretch.File] : new PartPdf("The front sheet", FrontSheet, stretch.Count);

    private static PdfDocument Open(PartPdf paper)
    {
        var source = PdfDocument.Open(paper.Path);
        try
        {
            // What it counts and hands down is read here, so that the pages are at hand when they are bound.
            if (source.PageCount != paper.Pages) throw new PdfLibraryException($"{source.PageCount} pages where {paper.Pages} were counted");
            source.PushInherited();
            return source;
        }
        catch (PdfLibraryException)
        {
            source.Dispose();
            throw;
        }
    }

    private void Stamp(PackWriting writing, PdfValue page, PackStretch stretch, int index)
    {
        var item = stretch.Item is { } at ? Agenda.Items[at] : null;
        (string, int)? marker = index == 0 && item is not null && stretch is { File: 0, Kind: PackStretchKind.Paper } ? ($"Agenda Item {item.Number}", writing.Tags.Attach(page, writing.Heading)) : null;
        writing.Stamp.Put(page, $"{(item is { Private: true } && IsTwin ? "Not for publication    " : "")}Page {stretch.First + index}", marker);
    }

    private void LinkFrontSheet(PdfDocument pack)
    {
        for (var i = 0; i < Layout.Stretches[0].Count; i++)
        {
            var links = pack.Page(i).Get("/Annots"u8);
            for (var k = 0; links.IsArray && k < links.Count; k++)
            {
                var action = links[k].Get("/A"u8);
                if (FrontSheetPage.ItemOf(action.Get("/URI"u8).Bytes) is not { } item || item >= Layout.Items.Count || Layout.Items[item].Pages is not { } pages) continue;
                var jump = pack.Parse("<< /S /GoTo >>");
                jump.Set("/D"u8, PackOutline.TopOf(pack, pages[0]));
                links[k].Set("/A"u8, jump);
                links[k].Set("/Contents"u8, pack.Text($"Item {Agenda.Items[item].Number}, page {pages[0]}"));
            }
        }
    }

    /// <summary>Title, language and days. A day is that of the publication or else the meeting, never that of the building, so that the same papers give the same file.</summary>
    private void Describe(PdfDocument pack)
    {
        var root = pack.Root;
        root.Set("/Lang"u8, pack.Bytes(Language));
        root.Set("/MarkInfo"u8, pack.Parse("<< /Marked true >>"));
        root.Set("/ViewerPreferences"u8, pack.Parse("<< /DisplayDocTitle true >>"));
        var day = (Agenda.Published ?? Agenda.Date).ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture);
        pack.SetInfo("/Title", pack.Text(IsTwin ? $"{Agenda.Title} (private: not for publication)" : Agenda.Title));
        pack.SetInfo("/Author", pack.Text(Agenda.Body));
        pack.SetInfo("/Producer", pack.Text("Scrutineer"));
        pack.SetInfo("/CreationDate", pack.Bytes(day));
        pack.SetInfo("/ModDate", pack.Bytes(day));
    }

    /// <summary>The pack as far as it is bound.</summary>
    private sealed record PackWriting(PdfDocument Pack, PackTags Tags, PageStamp Stamp)
    {
        /// <summary>The part of the tags that is being filled.</summary>
        public int Part { get; private set; }

        /// <summary>The heading that the item's marker shows.</summary>
        public int Heading { get; private set; }

        public void Begin(string title) => Part = Tags.NewPart(title);

        public void BeginItem(string title)
        {
            Begin(title);
            Heading = Tags.NewElement("/H1", Part);
        }
    }
}
