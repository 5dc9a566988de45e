using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Scrutineer.Exchange.PublishedPapers;

namespace Scrutineer.Benchmarks;

/// <summary>Reads a PDF of 200 pages, beside <c>pdftotext</c> of the same: under twice its time.</summary>
[MemoryDiagnoser]
[InProcess]
[WarmupCount(2)]
[IterationCount(5)]
public class PdfBenchmarks
{
    private const int Pages = 200;
    private const int LinesOnPage = 46;
    private const int LongestLine = 88;
    private string path = "";

    [GlobalSetup]
    public void Print()
    {
        path = Path.Combine(Path.GetTempPath(), $"scrutineer-{Environment.ProcessId}.pdf");
        File.WriteAllBytes(path, Pdf([.. Lines(ReaderBenchmarks.Pack())]));
    }

    [GlobalCleanup]
    public void Clear() => File.Delete(path);

    [Benchmark(Baseline = true)]
    public int PdfToText()
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.Length;
    }

    [Benchmark]
    public int Read() => PaperReader.ReadFile(path).Problems.Count;

    /// <summary>The pack's words in lines of a printed page's width, over and over.</summary>
    private static IEnumerable<string> Lines(string pack)
    {
        var line = "";
        for (var count = 0; count < Pages * LinesOnPage;)
            foreach (var paragraph in pack.Split('\n'))
            {
                foreach (var word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
                {
                    if (line.Length + word.Length > LongestLine && count++ >= 0)
                    {
                        yield return line;
                        line = "";
                    }
                    line += word + " ";
                }
                count++;
                yield return line;
                line = "";
            }
    }

    private static byte[] Pdf(List<string> lines)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        void Write(string content)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        Write("<< /Type /Catalog /Pages 2 0 R >>");
        Write($"<< /Type /Pages /Count {Pages} /Kids [{string.Join(' ', Enumerable.Range(0, Pages).Select(i => $"{4 + (2 * i)} 0 R"))}] >>");
        Write("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var page = 0; page < Pages; page++)
        {
            Write($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * page)} 0 R >>");
            var text = "BT /F1 11 Tf 14 TL 60 780 Td " + string.Concat(lines.Skip(page * LinesOnPage).Take(LinesOnPage).Select(l => $"({Escaped(l)}) Tj T*\n")) + "ET";
            Write($"<< /Length {text.Length} >>\nstream\n{text}\nendstream");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Escaped(string line) =>
        string.Concat(line.Where(c => c is >= ' ' and <= '~').Select(c => c is '(' or ')' or '\\' ? $"\\{c}" : $"{c}"));
}
