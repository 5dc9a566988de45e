using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>Turns a paper's text into the other forms, as a council's own programs would: HTML, PDF by Chromium, DOCX and PDF by LibreOffice.</summary>
internal sealed partial class PaperConversions : IDisposable
{
    public const string Plain = "body{font-family:'Liberation Sans',Arial,sans-serif;font-size:11pt}table{border-collapse:collapse}td,th{border:1px solid #888;padding:3px 6px;vertical-align:top;text-align:left}";
    public const string Serif = "@page{size:Letter;margin:25mm}body{font-family:'Liberation Serif',serif;font-size:12pt;line-height:1.4}td,th{padding:4px 8px;text-align:left}";

    /// <summary>As a council sets its papers: tables with lines, no wider than the page, in letters small enough for a year's months beside one another.</summary>
    public const string Fitted = "body{font-family:'Liberation Sans',Arial,sans-serif;font-size:11pt}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:1px 2px;vertical-align:top;text-align:left;font-size:8pt}";

    /// <summary>As a browser sets a page that has no style of its own.</summary>
    public const string Bare = "";

    /// <summary>The same, with tables of cells alone, none of which heads a column: Chromium takes them for a page's arrangement.</summary>
    public const string Unheaded = "th{font-weight:normal}";

    /// <summary>Tables whose lines LibreOffice draws: of the styles it takes fonts and sizes, but a cell's lines from the table alone.</summary>
    public const string Bordered = "body{font-family:'Liberation Sans',Arial,sans-serif;font-size:10.5pt}";

    private static readonly string[] Styles = [Plain, Serif, Fitted, Bare, Bordered, Unheaded];
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-forms-").FullName;

    public static bool HasChromium => Command("chromium") is not null;

    public static bool HasOffice => Command("soffice") is not null;

    public string Html(string name, string text, string style)
    {
        var path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{Array.IndexOf(Styles, style)}.html");
        File.WriteAllText(path, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Paper</title><style>{style}</style></head><body>\n{Markdown.ToHtml(WithTables(text, style == Bordered ? "<table border=\"1\">" : "<table>", style == Unheaded ? "td" : "th"), Pipeline)}</body></html>\n");
        return path;
    }

    /// <summary>A paper kept as Markdown, shown as it is.</summary>
    public string Preformatted(string name, string text)
    {
        var path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.pre.html");
        File.WriteAllText(path, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Paper</title></head><body><pre>\n{WebUtility.HtmlEncode(text)}</pre></body></html>\n");
        return path;
    }

    public string ChromiumPdf(string html)
    {
        var pdf = Path.ChangeExtension(html, ".chromium.pdf");
        Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={Path.Combine(folder, "chromium")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", html);
        return Made(pdf);
    }

    /// <summary>Word documents of pages, made in one go.</summary>
    public List<string> Docx(IReadOnlyList<string> html)
    {
        Office("docx:MS Word 2007 XML", html, "--infilter=HTML (StarWriter)");
        return [.. html.Select(h => Made(Path.ChangeExtension(h, ".docx")))];
    }

    /// <summary>PDFs of pages or documents, made in one go.</summary>
    /// <param name="files">All pages, or all documents.</param>
    /// <param name="tagged">True for the accessible kind that public bodies must publish; LibreOffice makes it where its user ticks "Tagged PDF".</param>
    public List<string> OfficePdf(IReadOnlyList<string> files, bool tagged)
    {
        var filter = files[0].EndsWith(".html", StringComparison.Ordinal) ? "writer_web_pdf_Export" : "writer_pdf_Export";
        Office(tagged ? $"pdf:{filter}:{{\"UseTaggedPDF\":{{\"type\":\"boolean\",\"value\":\"true\"}}}}" : "pdf", files);
        return [.. files.Select(f => Moved(Made(Path.ChangeExtension(f, ".pdf")), f + (tagged ? ".tagged.pdf" : ".pdf")))];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Office(string to, IReadOnlyList<string> files, params ReadOnlySpan<string> more) =>
        Run("soffice", [$"-env:UserInstallation=file://{Path.Combine(folder, "office")}", "--headless", "--convert-to", to, .. more, "--outdir", folder, .. files]);

    /// <summary>A PDF under a name of its own: a page's and its Word document's would have the same.</summary>
    private static string Moved(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        return to;
    }

    private static string Made(string path)
    {
        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} was not made.");
        return path;
    }

    private static void Run(string command, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(Command(command)!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), $"{command} did not end.");
    }

    private static string? Command(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(p => Path.Combine(p, name)).FirstOrDefault(File.Exists);

    /// <summary>Tables are written with tabs in the papers, which Markdown does not know; lists that do not count on are kept apart, since Markdown would renumber them.</summary>
    private static string WithTables(string text, string table, string head)
    {
        var html = new StringBuilder();
        var rows = new List<string>();
        var last = -1;
        foreach (var line in text.Split('\n'))
        {
            if (line.Contains('\t'))
            {
                rows.Add(line);
                continue;
            }
            AddTable(html, rows, table, head);
            if (Number().Match(line) is { Success: true } number)
            {
                var value = int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
                if (last >= 0 && value != last + 1) html.Append("\n<!-- -->\n\n");
                last = value;
            }
            html.Append(line).Append('\n');
        }
        AddTable(html, rows, table, head);
        return html.ToString();
    }

    private static void AddTable(StringBuilder html, List<string> rows, string table, string head)
    {
        var cells = rows.Where(r => r.Trim('-', '\t', ' ', '\r').Length > 0 || !r.Contains('-')).Select(r => r.TrimEnd('\r').Split('\t')).ToList();
        rows.Clear();
        if (cells.Count == 0) return;
        var columns = cells.Max(r => r.Length);
        html.Append("\n\n").Append(table).Append('\n');
        for (var i = 0; i < cells.Count; i++)
        {
            html.Append(i == 0 ? "<thead><tr>" : "<tr>");
            for (var c = 0; c < columns; c++) html.Append(CultureInfo.InvariantCulture, $"<{(i == 0 ? head : "td")}>{(c < cells[i].Length ? Cell(cells[i][c]) : "")}</{(i == 0 ? head : "td")}>");
            html.Append(i == 0 ? "</tr></thead>\n" : "</tr>\n");
        }
        html.Append("</table>\n\n");
    }

    private static string Cell(string words)
    {
        words = words.Trim();
        var marker = LeadingMark().Match(words);
        var written = Markdown.ToHtml(words[marker.Length..], Pipeline).Trim().Replace("\n", " ", StringComparison.Ordinal);
        if (written.StartsWith("<p>", StringComparison.Ordinal) && written.LastIndexOf("<p>", StringComparison.Ordinal) == 0) written = written[3..^4];
        return WebUtility.HtmlEncode(marker.Value) + written;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,3})[.)] ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[0-9]+[.)]|[-+*#])(?:\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingMark();
}
