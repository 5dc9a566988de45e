using System.Globalization;
using System.Text;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>A small PDF written by hand, whose pages all show the same three lines.</summary>
internal static class SmallPdf
{
    public static bool CanBeRead => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "pdftotext")));

    /// <summary>A PDF in bytes.</summary>
    public static byte[] Of(int pages) => Of(pages, "BT /F1 12 Tf 72 720 Td (Homes Scrutiny Board) Tj 0 -30 Td (3 February 2020) Tj 0 -30 Td (1. Homes) Tj ET");

    /// <summary>A PDF of one page with tags.</summary>
    /// <param name="text">What the page draws.</param>
    /// <param name="tags">The objects of its tags: the first is the root (object 6), the others follow. The page is object 5.</param>
    public static byte[] Tagged(string text, params string[] tags) => Of(1, text, "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R", tags);

    /// <summary>A PDF whose pages all draw the same.</summary>
    public static byte[] Of(int pages, string text) => Of(pages, text, "", []);

    private static byte[] Of(int pages, string text, string catalog, string[] more)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Write(string content)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        Write($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        Write($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(5, pages).Select(i => $"{i} 0 R"))}] >>");
        Write("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        Write($"<< /Length {text.Length} >>\nstream\n{text}\nendstream");
        for (var i = 0; i < pages; i++) Write("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>");
        foreach (var one in more) Write(one);
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
