using System.Globalization;
using System.Text;
using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Pages of a few fixed words: the blank ones, and those that stand for what is closed to the public.</summary>
internal static class PlainPage
{
    private const double Width = 595.28, Height = 841.89, Size = 12, Line = 20;
    private static readonly string[] BlankWords = ["This page is intentionally left blank"];
    private static readonly string[] ClosedWords =
    [
        "This page is not open to the public",
        "It belongs to private business: Local Government Act 1972,",
        "section 100B(2) and Schedule 12A",
    ];

    public static PdfValue Blank(PdfDocument pack, PackTags tags, int part) => New(pack, tags, part, BlankWords);

    public static PdfValue Closed(PdfDocument pack, PackTags tags, int part) => New(pack, tags, part, ClosedWords);

    private static PdfValue New(PdfDocument pack, PackTags tags, int part, string[] lines)
    {
        var page = pack.AddPage(pack, pack.Object(pack.Parse(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /MediaBox [ 0 0 {Width} {Height} ] /Resources << >> >>"))));
        var tag = tags.Attach(page, tags.NewElement("/P", part));
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"/P <</MCID {tag}>> BDC\n"));
        for (var i = 0; i < lines.Length; i++)
            text.Append(Helvetica.Show(lines[i], Helvetica.Plain, Size, (Width - Helvetica.Width(lines[i], Size, bold: false)) / 2, (Height / 2) - (i * Line)));
        page.Set("/Contents"u8, pack.Stream(text.Append("EMC").ToString()));
        return page;
    }
}
