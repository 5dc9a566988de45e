using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Reads a PDF from the places of its words, which Poppler's pdftotext prints in a process of its own.</summary>
internal static partial class PdfPaper
{
    /// <summary>More pages than any council's pack has; longer ones are refused.</summary>
    public const int MostPages = 2_000;

    private const int MostWords = 1_000_000;
    private const int BaseSeconds = 4;
    private const int PagesPerSecond = 60;
    private const string Damaged = "The PDF could not be read: it is damaged or cut off. Open it in a PDF viewer and print it to PDF again, or give the paper as DOCX.";

    public static PaperForm Read(string path, byte[] bytes)
    {
        path = Path.GetFullPath(path);
        if (Pages(path, out var problem) is not { } pages) return problem!;
        if (pages > MostPages) return PaperForm.Refused($"The PDF has {pages:N0} pages; papers of up to {MostPages:N0} pages are read. Split it, or check that it is the right file.");
        using var tool = PdfTool.Start("pdftotext", BaseSeconds + (pages / PagesPerSecond), "-bbox", "-raw", "-q", path, "-");
        if (tool is null) return Missing();
        if (Read(tool, pages, new PdfObjects(bytes), bytes, out var reached) is { } form) return form;
        tool.Stop();
        return Wide(bytes, pages, reached) ?? Narrow(path, bytes, pages);
    }

    /// <summary>Reads a file of which something runs over a page's edge as if its pages were wider (rule P9); null where that failed.</summary>
    private static PaperForm? Wide(byte[] bytes, int pages, int reached)
    {
        using var tool = PdfTool.Start("pdftotext", BaseSeconds + (pages / PagesPerSecond), PdfEdge.Widened(bytes)!, "-bbox", "-raw", "-q", "-", "-");
        if (tool is null || Read(tool, pages, new PdfObjects(bytes), file: null, out _) is not { Text: not null } form) return null;
        var warning = new PaperProblem(null, reached, ProblemSeverity.Warning, "From this page on something runs over the page's right edge, mostly a table. It was read all the same, but what stands there is not seen in print. Set it narrower and make the PDF anew.");
        return form with { Problems = [.. form.Problems, warning] };
    }

    /// <summary>Reads what stands within its pages.</summary>
    private static PaperForm Narrow(string path, byte[] bytes, int pages)
    {
        using var tool = PdfTool.Start("pdftotext", BaseSeconds + (pages / PagesPerSecond), "-bbox", "-raw", "-q", path, "-");
        return tool is null ? Missing() : Read(tool, pages, new PdfObjects(bytes), file: null, out _)!;
    }

    private static PaperForm Missing() => PaperForm.Refused("PDF papers are read with Poppler's pdftotext, which is not installed here. Install it (on Debian and Ubuntu: sudo apt-get install poppler-utils) and start again.");

    /// <summary>How many pages it has, or null with what is wrong with it.</summary>
    private static int? Pages(string path, out PaperForm? problem)
    {
        problem = null;
        using var tool = PdfTool.Start("pdfinfo", BaseSeconds, path);
        if (tool is null)
        {
            problem = Missing();
            return null;
        }
        var output = tool.Output.ReadToEnd();
        var (code, said) = tool.End();
        if (PageCount().Match(output) is { Success: true } match && int.TryParse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var pages) && code == 0) return pages;
        problem = Why(code, said, tool.WasStopped);
        return null;
    }

    private static PaperForm Why(int code, string said, bool stopped) =>
        code == 127 ? Missing()
        : said.Contains("password", StringComparison.OrdinalIgnoreCase) || said.Contains("encrypt", StringComparison.OrdinalIgnoreCase) ? PaperForm.Refused("The PDF is locked with a password. Save a copy without one and give that.")
        : stopped ? PaperForm.Refused("The PDF took too long to read, as no paper does: it is damaged or made to be hard to read. Print it to PDF again, or give the paper as DOCX.")
        : PaperForm.Refused(Damaged);

    /// <param name="tool">What prints its words.</param>
    /// <param name="expected">How many pages it has.</param>
    /// <param name="objects">What its pages draw.</param>
    /// <param name="file">The file, or null where its pages are not to be made wider.</param>
    /// <param name="reached">The first page of which something runs over the edge.</param>
    /// <returns>Null where something does, and the file can be read with wider pages.</returns>
    private static PaperForm? Read(PdfTool tool, int expected, PdfObjects objects, byte[]? file, out int reached)
    {
        reached = 0;
        var pages = new List<PdfSheet>();
        var measure = new PdfMeasure();
        var furniture = new PdfFurniture();
        var ruling = new PdfRuling(objects);
        var tags = objects.Pages == expected ? PdfTagReader.Read(objects) : null;
        var tagged = new PdfTaggedWords();
        var shown = new PdfShown();
        var words = 0;
        foreach (var printed in PdfWords.Read(tool.Output.BaseStream))
        {
            var drawing = objects.Pages == expected ? ruling.Drawing(printed) : null;
            if (file is not null && drawing is not null && PdfEdge.IsReached(printed, drawing))
            {
                reached = printed.Number;
                if (PdfEdge.Widened(file) is not null) return null;
                file = null;
            }
            var shows = Stretches(drawing, printed);
            var page = tags is not null || shows.Any(s => s.Spaced is not null) ? shown.Of(printed, shows) : printed;
            if (tags is not null) tagged.Note(page);
            var sheet = new PdfSheet(page, drawing is null ? [] : PdfGrid.Of(drawing.Rules, objects.Edge(page.Number - 1)));
            measure.Note(sheet.Runs);
            furniture.Note(sheet.Runs, sheet.Height);
            pages.Add(sheet);
            if ((words += page.Words.Count) <= MostWords) continue;
            tool.Stop();
            return PaperForm.Refused($"The PDF holds more than {MostWords:N0} words; no paper does. Split it, or check that it is the right file.");
        }
        var (code, said) = tool.End();
        if (pages.Count == 0) return Why(code, said, tool.WasStopped);
        if (words == 0) return PaperForm.Refused("The PDF holds no text, only pictures of pages. Recognise its text (OCR) and give it again, or give the paper as DOCX.");
        measure.Close();
        var text = new FormText();
        if (tags is not null && tagged.AreEnough(tags)) Write(text, tags, tagged, pages, measure);
        else Write(text, pages, measure, furniture);
        return PaperForm.Of(text, Lost(pages, expected, tool.WasStopped, code));
    }

    /// <summary>A page that sets its letters one by one does not tell by where it begins anew what a cell is.</summary>
    private static IReadOnlyList<PdfShow> Stretches(PdfDrawing? drawing, PdfPage page)
    {
        if (drawing is null) return [];
        return drawing.Shows.Count * 2 <= page.Words.Count * 3 ? drawing.Shows : [.. drawing.Shows.Select(s => s with { Spaced = null })];
    }

    private static void Write(FormText text, PdfTag tags, PdfTaggedWords words, List<PdfSheet> pages, PdfMeasure measure)
    {
        var writer = new PdfTagWriter(text, words, pages, measure, words.HasEmptyCell(tags));
        writer.Write(tags);
        writer.Close();
    }

    private static void Write(FormText text, List<PdfSheet> pages, PdfMeasure measure, PdfFurniture furniture)
    {
        var writer = new PdfWriter(text, measure, furniture, pages.Skip(1).Select(p => p.Lead).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal));
        foreach (var page in pages) writer.Write(page);
        writer.Close();
    }

    private static PaperProblem[] Lost(List<PdfSheet> pages, int expected, bool stopped, int code)
    {
        var problems = new List<PaperProblem>();
        if (pages.Count < expected || stopped || code != 0)
            problems.Add(new PaperProblem(null, pages.Count, ProblemSeverity.Warning, $"The PDF is damaged: {pages.Count:N0} of its {expected:N0} pages were read."));
        var empty = pages.Where(p => p.WordCount == 0).Select(p => p.Number).ToList();
        if (empty.Count > 0)
            problems.Add(new PaperProblem(null, empty[0], ProblemSeverity.Warning, $"{(empty.Count == 1 ? "This page holds" : $"{empty.Count:N0} pages from this one on hold")} no text: blank, or pictures only, which are not read."));
        return [.. problems];
    }

    [GeneratedRegex(@"^Pages:\s+(?<n>[0-9]{1,9})\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageCount();
}
