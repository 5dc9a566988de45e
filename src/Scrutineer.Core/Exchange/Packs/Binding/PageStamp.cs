using System.Globalization;
using System.Text;
using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Puts the page's number, and the marker of an item on its first page, over what a page shows (rule N2).</summary>
internal sealed class PageStamp
{
    private const double NumberSize = 9, MarkerSize = 11, Margin = 22, Foot = 13, Head = 22;
    private readonly PdfDocument pack;
    private readonly int plain, bold, before;

    public PageStamp(PdfDocument pack)
    {
        this.pack = pack;
        plain = pack.Object(pack.Parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")).ObjectId;
        bold = pack.Object(pack.Parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")).ObjectId;
        before = pack.Stream("q").ObjectId;
    }

    /// <param name="words">What stands at the foot: "Page 27".</param>
    /// <param name="marker">What stands at the head, with its place among the page's tags; null on other pages.</param>
    public void Put(PdfValue page, string words, (string Text, int Tag)? marker)
    {
        var box = PageBox.Of(page) ?? throw new PdfLibraryException("a page has no size");
        AddFonts(page);
        var content = pack.Parse("[ ]");
        content.Append(pack.ById(before));
        var own = page.Get("/Contents"u8);
        if (own.IsStream) content.Append(own);
        else if (own.IsArray)
            for (var i = 0; i < own.Count; i++)
                if (own[i] is { IsStream: true } part) content.Append(part);
        content.Append(pack.Stream(After(box, words, marker)));
        page.Set("/Contents"u8, content);
    }

    /// <summary>A number is furniture of the page and no part of what is read aloud; a marker is read as a heading.</summary>
    private static string After(PageBox box, string words, (string Text, int Tag)? marker)
    {
        var text = new StringBuilder("\nQ\nq ").Append(box.Upright).Append('\n');
        text.Append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n");
        AtRight(text, box.Width, Foot, words, Helvetica.Plain, NumberSize, draw: true);
        text.Append("EMC\n");
        if (marker is { } heading)
        {
            text.Append("/Artifact BMC\n");
            AtRight(text, box.Width, box.Height - Head, heading.Text, Helvetica.Bold, MarkerSize, draw: false);
            text.Append(CultureInfo.InvariantCulture, $"EMC\n/H1 <</MCID {heading.Tag}>> BDC\n");
            text.Append(Helvetica.Show(heading.Text, Helvetica.Bold, MarkerSize, Start(box.Width, heading.Text, MarkerSize, bold: true), box.Height - Head)).Append("EMC\n");
        }
        return text.Append('Q').ToString();
    }

    /// <summary>A white ground, so that the words can be read on a dark page, and the words where they are wanted.</summary>
    private static void AtRight(StringBuilder text, double width, double y, string words, string font, double size, bool draw)
    {
        var isBold = font == Helvetica.Bold;
        var x = Start(width, words, size, isBold);
        text.Append(CultureInfo.InvariantCulture, $"1 g {x - 3:0.##} {y - 3:0.##} {Helvetica.Width(words, size, isBold) + 6:0.##} {size + 4:0.##} re f 0 g\n");
        if (draw) text.Append(Helvetica.Show(words, font, size, x, y));
    }

    private static double Start(double width, string words, double size, bool bold) => Math.Max(2, width - Margin - Helvetica.Width(words, size, bold));

    private void AddFonts(PdfValue page)
    {
        var resources = page.Get("/Resources"u8);
        if (!resources.IsDictionary)
        {
            resources = pack.Parse("<< >>");
            page.Set("/Resources"u8, resources);
        }
        var fonts = resources.Get("/Font"u8);
        if (!fonts.IsDictionary)
        {
            fonts = pack.Parse("<< >>");
            resources.Set("/Font"u8, fonts);
        }
        fonts.Set(Helvetica.Plain, pack.ById(plain));
        fonts.Set(Helvetica.Bold, pack.ById(bold));
    }
}
