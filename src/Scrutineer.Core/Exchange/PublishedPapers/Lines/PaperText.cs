namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>A paper as lines of content, each knowing its place and how it was set.</summary>
internal sealed class PaperText
{
    /// <summary>Longer lines are cut: no committee prints one, and every reading after this stays short.</summary>
    internal const int LongestLine = 20_000;
    private const int BlankLinesOfPageEnd = 3;

    private readonly List<PaperLine> lines = [];
    private readonly List<PaperProblem> problems = [];
    private readonly bool latin;
    private int blanks;
    private bool pageEnded;

    private PaperText(string text)
    {
        latin = LookAlikes.MostlyLatin(text);
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            Take(text.AsSpan(start, end - start), ++number);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        LineCount = number;
    }

    public IReadOnlyList<PaperLine> Lines => lines;

    public IReadOnlyList<PaperProblem> Problems => problems;

    public int LineCount { get; }

    public static PaperText Parse(string text) => new(text);

    private void Take(ReadOnlySpan<char> raw, int number)
    {
        if (raw.Contains('\f')) pageEnded = true;
        if (raw.Length > LongestLine)
        {
            problems.Add(PaperProblem.Warning(number, $"This line has {raw.Length:N0} characters; only the first {LongestLine:N0} were read."));
            raw = raw[..LongestLine];
        }
        if (raw.IsWhiteSpace())
        {
            if (!raw.Contains('\t') && ++blanks >= BlankLinesOfPageEnd) pageEnded = true;
            return;
        }
        var line = LineParser.Parse(raw, number, latin, lines.Count > 0 && blanks == 0 ? lines[^1] : null);
        if (line is null) return;
        if (PageFurniture.Is(line))
        {
            blanks++;
            pageEnded = true;
            return;
        }
        lines.Add(line with { Gap = blanks, NewPage = pageEnded });
        blanks = 0;
        pageEnded = false;
    }
}
