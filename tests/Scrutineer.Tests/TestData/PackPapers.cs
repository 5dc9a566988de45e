using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Scrutineer.Tests.TestData;

/// <summary>Papers to bind into packs, as the programs of a council make them. Every page says which paper's and which sheet it is.</summary>
internal sealed class PackPapers(string folder)
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
    ];

    private const string Tagged = """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    public static bool CanBind => Has("qpdf") && Has("chromium") && Has("pdftotext");

    public static bool HasOffice => Has("soffice");

    public static bool HasGhostscript => Has("gs");

    public string Folder => folder;

    /// <summary>What a sheet of a paper says.</summary>
    public static string Words(string name, int sheet) => $"{Path.GetFileNameWithoutExtension(name)} sheet {sheet}";

    /// <summary>Tagged, with a table whose cells name their headings, a link out and a link within.</summary>
    public string Chromium(string name, int pages)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Paper</title><style>section{break-after:page}section:last-child{break-after:auto}body{font-family:'Liberation Sans'}</style></head><body>");
        for (var i = 1; i <= pages; i++)
            html.Append(CultureInfo.InvariantCulture, $"<section id=\"s{i}\"><h1>{Words(name, i)}</h1><p>{Filling}</p><p><a href=\"https://council.example/{i}\">More</a> <a href=\"#s{pages}\">To the end</a></p><table><tr><th scope=\"col\">Ward</th><th scope=\"col\">Children</th></tr><tr><td>North</td><td>{i}</td></tr></table><ul><li>{Filling}</li></ul></section>");
        var page = Path.Combine(folder, $"{name}.html");
        File.WriteAllText(page, html.Append("</body></html>").ToString());
        var pdf = Path.Combine(folder, name);
        Run("chromium", [.. Quiet, $"--user-data-dir={Path.Combine(folder, ".browser")}", $"--print-to-pdf={pdf}", page], folder);
        File.Delete(page);
        return pdf;
    }

    /// <summary>As Word saves it: styles, a table, a link.</summary>
    public string Word(string name, int pages, string more = "")
    {
        const string space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        var body = new StringBuilder(more);
        for (var i = 1; i <= pages; i++)
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>{(i > 1 ? "<w:pageBreakBefore/>" : "")}</w:pPr><w:r><w:t>{Words(name, i)}</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">{Filling}</w:t></w:r></w:p><w:p><w:hyperlink r:id=\"rId2\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>More</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>North {i}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>");
        var path = Path.Combine(folder, name);
        Zip(path,
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://council.example/word\" TargetMode=\"External\"/></Relationships>"),
            ("word/styles.xml", $"<w:styles {space}><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style></w:styles>"),
            ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {space}><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"));
        return path;
    }

    /// <summary>A PDF, or another form, that LibreOffice makes of a Word file.</summary>
    public string Office(string name, int pages)
    {
        var word = Word(Path.ChangeExtension(name, ".docx"), pages);
        Run("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder, ".office"))}", "--headless", "--convert-to", name.EndsWith(".pdf", StringComparison.Ordinal) ? Tagged : Path.GetExtension(name)[1..], "--outdir", folder, word], folder);
        File.Delete(word);
        return Path.Combine(folder, name);
    }

    public string Ghostscript(string name, int pages)
    {
        var from = Plain($"{name}.from.pdf", pages, Path.GetFileNameWithoutExtension(name));
        Run("gs", ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", $"-sOutputFile={Path.Combine(folder, name)}", from]);
        File.Delete(from);
        return Path.Combine(folder, name);
    }

    /// <summary>Written by hand, without tags; pages have what they share from the tree above them.</summary>
    /// <param name="more">Objects after the pages: the first is number 4 and two for each page.</param>
    public string Plain(string name, int pages, string? called = null, string ofPage = "", string ofRoot = "", params IReadOnlyList<string> more)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Write(string content)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        Write($"<< /Type /Catalog /Pages 2 0 R {ofRoot} >>");
        Write($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (2 * i)} 0 R"))}] /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>");
        Write("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 1; i <= pages; i++)
        {
            Write($"<< /Type /Page /Parent 2 0 R /Contents {3 + (2 * i)} 0 R {ofPage} >>");
            var text = $"0.5 0 0 0.5 0 0 cm BT /F1 24 Tf 144 1400 Td ({Words(called ?? name, i)}) Tj 0 -60 Td ({Filling}) Tj ET";
            Write($"<< /Length {text.Length} >>\nstream\n{text}\nendstream");
        }

        foreach (var other in more) Write(other);
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(pdf.ToString()));
        return path;
    }

    /// <summary>Twenty papers of 25 pages, all tagged, by Chromium and LibreOffice.</summary>
    public IReadOnlyList<string> FiveHundredTaggedPages()
    {
        for (var i = 1; i <= 20; i++)
            if (i % 4 == 0 && HasOffice) Office($"tagged{i:D2}.pdf", 25);
            else Chromium($"tagged{i:D2}.pdf", 25);
        return [.. Enumerable.Range(1, 20).Select(i => $"tagged{i:D2}.pdf")];
    }

    /// <summary>Twenty papers of 25 pages: from Chromium, LibreOffice, Ghostscript and by hand, and one still in Word where <paramref name="word"/> is set.</summary>
    public IReadOnlyList<string> FiveHundredPages(bool word)
    {
        var names = new List<string>();
        for (var i = 1; i <= 20; i++)
        {
            var name = $"paper{i:D2}.pdf";
            if (i is 2 or 7) Chromium(name, 25);
            else if (i == 9 && HasOffice) Office(name, 25);
            else if (i == 13 && HasOffice && word) Word(name = $"paper{i:D2}.docx", 25);
            else if (i == 13 && HasOffice) Office(name, 25);
            else if (i == 16 && HasGhostscript) Ghostscript(name, 25);
            else Plain(name, 25);
            names.Add(name);
        }

        return names;
    }

    public static void Zip(string path, params ReadOnlySpan<(string Name, string Content)> parts)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in parts)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open());
            writer.Write(content);
        }
    }

    /// <param name="scratch">Where the program may leave what it does not clear away.</param>
    public static string Run(string program, IReadOnlyList<string> arguments, string? scratch = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (scratch is not null) start.Environment["TMPDIR"] = scratch;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3))) throw new InvalidOperationException($"{program} did not end.");
        return output + error.Result;
    }

    private const string Filling = "The board asked what had changed for children since the last report, and who had told them so.";

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, program)));
}
