using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Forms;

/// <summary>Where a line of the text made from a file stands in that file: its line, its page, or neither where the form has none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormPlace(int? Line, int? Page);

/// <summary>Writes what a form shows (headings, paragraphs, list items, rows) as the text that the line parser reads, and keeps where each line came from.</summary>
internal sealed partial class FormText
{
    /// <summary>More is refused: no pack comes near it.</summary>
    public const int Longest = 8_000_000;

    private const string Marks = "\\*_`<&[#|";

    /// <summary>So many marks of Markdown are no accident: somebody printed or pasted a paper kept as Markdown.</summary>
    private const int FewestMarks = 6;

    private readonly StringBuilder text = new();
    private readonly List<FormPlace> places = [];
    private int marks;

    public IReadOnlyList<FormPlace> Places => places;

    public int Length => text.Length;

    public bool IsFull => text.Length > Longest;

    /// <summary>Where the lines written next stand.</summary>
    public FormPlace At { get; set; }

    public override string ToString() => marks < FewestMarks ? text.ToString() : Unescaped(text.ToString());

    /// <summary>A gap between blocks; never more than one, since three would end a page.</summary>
    public void Blank()
    {
        if (text.Length > 0 && (text.Length < 2 || text[^2] != '\n')) End();
    }

    /// <summary>The end of a page, after which a title may start a document of its own.</summary>
    public void PageEnd()
    {
        text.Append('\f');
        End();
    }

    public void Heading(int level, string words) => Line(new string('#', Math.Clamp(level, 1, 6)) + " " + Escaped(words));

    public void Paragraph(string words, bool bold = false) => Line(Bold(Escaped(words), bold));

    public void Item(int depth, string words, bool bold = false) => Line(new string(' ', 2 * Math.Min(depth, 8)) + "- " + Bold(Escaped(words), bold));

    public void Row(IEnumerable<string> cells) => Line("| " + string.Join(" | ", cells.Select(Escaped)) + " |");

    private void Line(string line)
    {
        text.Append(line);
        End();
    }

    private void End()
    {
        text.Append('\n');
        places.Add(At);
    }

    private static string Bold(string words, bool bold) => bold && words.Length > 0 ? $"**{words}**" : words;

    /// <summary>The text with its own marks of Markdown as marks; a stroke still divides no cells.</summary>
    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\\' || i + 1 == text.Length || text[i + 1] == '|' || !Marks.Contains(text[i + 1], StringComparison.Ordinal)) plain.Append(text[i]);
            else plain.Append(text[++i]);
        return plain.ToString();
    }

    /// <summary>Words that the line parser gives back unchanged.</summary>
    private string Escaped(string words)
    {
        if (MarkedUp().IsMatch(words)) marks++;
        StringBuilder? escaped = null;
        for (var i = 0; i < words.Length; i++)
        {
            var mark = words[i] is '\n' or '\r' or '\t' or '\f' ? ' ' : words[i];
            var special = Marks.Contains(mark, StringComparison.Ordinal);
            if (escaped is null && !special && mark == words[i]) continue;
            escaped ??= new StringBuilder(words, 0, i, words.Length + 8);
            if (special) escaped.Append('\\');
            escaped.Append(mark);
        }
        return escaped?.ToString() ?? words;
    }

    [GeneratedRegex(@"^\s*#{1,6} \S|\*\*[^\s*][^*]{0,200}\*\*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkedUp();
}
