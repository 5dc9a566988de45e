using System.Text;
using AngleSharp.Dom;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>Gathers the words of one block, with white space as a browser shows it and how much of each line is bold.</summary>
internal sealed class HtmlWords
{
    private readonly List<(string Line, bool Bold)> lines = [];
    private readonly StringBuilder line = new();
    private int letters;
    private int boldLetters;

    /// <summary>How many bold elements the words stand in.</summary>
    public int Bold { get; set; }

    public static bool IsBold(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("font-weight", StringComparison.OrdinalIgnoreCase)
        && (style.Contains("bold", StringComparison.OrdinalIgnoreCase) || style.Contains("700", StringComparison.Ordinal) || style.Contains("600", StringComparison.Ordinal));

    /// <summary>True where the lines of the source are those that a browser shows.</summary>
    public static bool KeepsLines(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("white-space", StringComparison.OrdinalIgnoreCase) && style.Contains("pre", StringComparison.OrdinalIgnoreCase) && element.TextContent.AsSpan().Trim().Contains('\n');

    public void Add(string data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var mark = data[i];
            if (mark == '\n' && line.Length > 0 && NumberFollows(data.AsSpan(i + 1))) Break();
            if (char.IsWhiteSpace(mark) || mark == '\u00A0')
            {
                if (mark == '\n' && IsInWord(data.AsSpan(i + 1))) continue;
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
                continue;
            }
            line.Append(mark);
            if (!char.IsLetter(mark)) continue;
            letters++;
            if (Bold > 0) boldLetters++;
        }
    }

    /// <summary>A line of the source that ends within a hyphenated word.</summary>
    private bool IsInWord(ReadOnlySpan<char> rest) => line.Length > 1 && rest.Length > 0 && Wording.BreaksAtHyphen(line[^1], line[^2], rest[0]);

    /// <summary>A line of the source that begins with a number is an item of its own that was written into the paragraph before it.</summary>
    private static bool NumberFollows(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && digits + 1 < rest.Length && rest[digits] == '.' && rest[digits + 1] == ' ';
    }

    /// <summary>"16 th" with raised letters is 16th.</summary>
    public void Raise(string raised)
    {
        if (ListNumber.IsOrdinal(raised) && line.Length > 1 && line[^1] == ' ' && char.IsAsciiDigit(line[^2])) line.Length--;
    }

    public void Break()
    {
        var words = line.ToString().Trim();
        if (words.Length > 0) lines.Add((words, letters > 0 && boldLetters == letters));
        line.Clear();
        letters = boldLetters = 0;
    }

    public List<(string Line, bool Bold)> Take()
    {
        Break();
        if (lines.Count == 0) return [];
        var taken = lines.ToList();
        lines.Clear();
        return taken;
    }
}
