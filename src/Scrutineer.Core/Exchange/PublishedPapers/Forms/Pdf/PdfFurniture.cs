using System.Globalization;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds the lines that pages repeat at their head or foot: running titles and page numbers.</summary>
internal sealed class PdfFurniture
{
    private const int Often = 3;
    private const int LinesDeep = 3;
    private const int FewestCells = 4;
    private const float Apart = 0.7f;
    private const float Wrapped = 0.2f;
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public void Note(IReadOnlyList<PdfRun> runs, float pageHeight)
    {
        foreach (var (_, key) in Edges(runs, pageHeight)) seen[key] = seen.GetValueOrDefault(key) + 1;
    }

    /// <summary>The runs of a page without what it repeats.</summary>
    public List<PdfRun> Without(IReadOnlyList<PdfRun> runs, float pageHeight)
    {
        var repeated = Edges(runs, pageHeight).Where(e => seen.GetValueOrDefault(e.Key) >= Often).SelectMany(e => e.Line).ToHashSet();
        return [.. runs.Where(r => !repeated.Contains(r))];
    }

    /// <summary>The lines that stand apart at the head and the foot of a page, each with a key that is the same where page after page prints it.</summary>
    private static IEnumerable<(List<PdfRun> Line, string Key)> Edges(IReadOnlyList<PdfRun> runs, float pageHeight)
    {
        if (runs.Count == 0) yield break;
        var lines = Lines(runs);
        var head = Enumerable.Range(0, Math.Min(LinesDeep, lines.Count - 1)).FirstOrDefault(i => Gap(lines, i) > Apart && lines[i][0].Top < 0.2f * pageHeight, -1);
        // A table's heading, which each of its pages prints again, is the table's.
        if (lines.Take(head + 1).Any(l => l.Count >= FewestCells)) head = -1;
        for (var i = 0; i <= head; i++) yield return (lines[i], Key('h', i > 0 && IsRest(lines, i) ? [.. lines[i - 1], .. lines[i]] : lines[i]));
        var foot = Enumerable.Range(1, Math.Min(LinesDeep, lines.Count - 1)).Select(i => lines.Count - i).FirstOrDefault(i => i > 0 && Gap(lines, i - 1) > Apart && lines[i][0].Bottom > 0.8f * pageHeight, lines.Count);
        for (var i = foot; i < lines.Count; i++) yield return (lines[i], Key('f', lines[i]));
    }

    /// <summary>True for a year or number that is the rest of the line above it, and no page number.</summary>
    private static bool IsRest(List<List<PdfRun>> lines, int at) =>
        Gap(lines, at - 1) < Wrapped && lines[at][0].Words[0].IsBold == lines[at - 1][0].Words[0].IsBold && !lines[at].Exists(r => r.Words.Any(w => w.Text.Any(char.IsLetter)));

    /// <summary>The space below a line, in heights of its letters.</summary>
    private static float Gap(List<List<PdfRun>> lines, int at) => (lines[at + 1].Min(r => r.Top) - lines[at].Max(r => r.Bottom)) / lines[at][0].Height;

    private static List<List<PdfRun>> Lines(IReadOnlyList<PdfRun> runs)
    {
        var lines = new List<List<PdfRun>>();
        foreach (var run in runs.OrderBy(r => r.Top).ThenBy(r => r.Left))
            if (lines.Count > 0 && lines[^1][0].IsBeside(run)) lines[^1].Add(run);
            else lines.Add([run]);
        return lines;
    }

    private static string Key(char edge, List<PdfRun> line)
    {
        var words = string.Concat(line.OrderBy(r => r.Left).SelectMany(r => r.Text()).Where(c => c != ' ').Select(c => char.IsAsciiDigit(c) ? '#' : char.ToLowerInvariant(c))).Replace("##", "#", StringComparison.Ordinal).Replace("##", "#", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{edge}{Math.Round(line[0].Top / 3)}{words}");
    }
}
