using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>A paragraph as it is read: its lines, and how it is set.</summary>
internal sealed class WordParagraph(int page)
{
    private const int Longest = 100_000;
    private const int MostTabs = 60;
    private readonly List<int> tabs = [];
    private readonly List<string> cells = [];
    private readonly List<(string Line, bool Bold)> lines = [];
    private readonly StringBuilder line = new();
    private int letters;
    private int boldLetters;
    private bool raised;

    public int Page => page;

    public string? Style { get; set; }

    public int? Heading { get; set; }

    public string? List { get; set; }

    public int? Level { get; set; }

    /// <summary>True when it begins a page.</summary>
    public bool OnNewPage { get; set; }

    /// <summary>What stands before its words: "3.", "•" or null.</summary>
    public string? Marker { get; set; }

    public int Depth { get; set; }

    public bool HasWords => lines.Count > 0 || line.Length > 0;

    public void Add(string words, bool bold)
    {
        if (line.Length > Longest) return;
        if (raised && ListNumber.IsOrdinal(words) && line.Length > 1 && line[^1] == ' ' && char.IsAsciiDigit(line[^2])) line.Length--;
        raised = false;
        foreach (var mark in words)
        {
            if (char.IsWhiteSpace(mark))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
                continue;
            }
            line.Append(mark);
            if (!char.IsLetter(mark)) continue;
            letters++;
            if (bold) boldLetters++;
        }
    }

    /// <summary>"16 th" with raised letters is 16th.</summary>
    public void Raise() => raised = true;

    /// <summary>A tab: mere space, but where rows of them make a table (<see cref="Cells"/>).</summary>
    public void Tab()
    {
        if (lines.Count == 0 && tabs.Count < MostTabs) tabs.Add(line.Length);
        Add(" ", false);
    }

    public void Break()
    {
        var words = line.ToString();
        if (lines.Count == 0 && tabs.Count > 0 && cells.Count == 0) cells.AddRange(tabs.Append(words.Length).Select((end, i) => words[(i == 0 ? 0 : tabs[i - 1])..end].Trim()));
        words = words.Trim();
        if (words.Length > 0) lines.Add((words, letters > 0 && boldLetters == letters));
        line.Clear();
        letters = boldLetters = 0;
    }

    /// <summary>The stretches between its tabs, where it has any; else null.</summary>
    public IReadOnlyList<string>? Cells() => Lines().Count == 1 && cells.Count > 0 ? cells : null;

    public IReadOnlyList<(string Line, bool Bold)> Lines()
    {
        Break();
        return lines;
    }

    /// <summary>All its words in one line, with its number before them.</summary>
    public string Whole()
    {
        var words = string.Join(' ', Lines().Select(l => l.Line));
        return words.Length == 0 ? words : ListNumber.Before(Marker, words);
    }
}
