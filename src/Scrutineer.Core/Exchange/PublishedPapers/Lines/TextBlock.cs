using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>A paragraph, list item, heading or row, put together again where a line or page end broke it.</summary>
internal sealed record TextBlock(string Text, PaperLine First)
{
    private const int ShortLine = 50;

    public int Line => First.Number;

    /// <summary>The number or letter before it, if it is a numbered list item.</summary>
    public ListMarker? Marker { get; init; }

    public bool IsItem => First.Bullet || Marker is not null;

    /// <summary>Its words without the list marker.</summary>
    public string Words => Marker?.Rest ?? Text;

    /// <summary>The blocks of a run of lines.</summary>
    public static List<TextBlock> Of(IEnumerable<PaperLine> lines)
    {
        var blocks = new List<TextBlock>();
        StringBuilder? text = null;
        PaperLine? first = null;
        foreach (var line in lines)
        {
            if (text is not null && Continues(first!, text, line))
            {
                if (!Wording.BreaksAtHyphen(text[^1], text.Length > 1 ? text[^2] : ' ', line.Text[0])) text.Append(' ');
                text.Append(line.Text);
            }
            else
            {
                Close(blocks, text, first);
                text = new StringBuilder(line.Text);
                first = line;
            }
        }
        Close(blocks, text, first);
        return blocks;
    }

    private static void Close(List<TextBlock> blocks, StringBuilder? text, PaperLine? first)
    {
        if (text is null) return;
        var words = text.ToString();
        blocks.Add(new TextBlock(words, first!) { Marker = first!.IsRow ? null : ListMarker.Of(words) });
    }

    private static bool Continues(PaperLine first, StringBuilder text, PaperLine line)
    {
        if (first.IsRow || line.IsRow || first.Heading > 0 || line.Heading > 0 || line.Bullet || text.Length > PaperText.LongestLine) return false;
        if (first.Bold != line.Bold || ListMarker.Of(line.Text) is not null) return false;
        if (line.Gap == 0) return !StartsAnew(line.Text) && !IsHeading(first, text, line.Text);
        return Wording.StartsMidway(line.Text) && !IsFinished(text);
    }

    private static bool IsFinished(StringBuilder text) => text[^1] is '.' or ':' or ';' or '?' or '!';

    /// <summary>A short line before one that begins a sentence is a heading: wrapped lines are long.</summary>
    private static bool IsHeading(PaperLine first, StringBuilder text, string next) =>
        text.Length == first.Text.Length && text.Length < ShortLine && !char.IsLower(next[0]) && text[^1] is not (',' or '-' or '–') && !first.Bullet;

    private static bool StartsAnew(string text) =>
        text.StartsWith("RESOLVED", StringComparison.Ordinal) || text.StartsWith("Resolved", StringComparison.Ordinal);

    /// <summary>As Markdown: heading, list item or paragraph.</summary>
    public string Markdown
    {
        get
        {
            if (First.IsRow) return "| " + string.Join(" | ", First.Cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))) + " |";
            if (First.Heading > 0) return new string('#', First.Heading) + " " + Text;
            var words = First.Bold ? $"**{Text}**" : Text;
            return First.Bullet ? new string(' ', Math.Min(First.Indent, 8)) + "- " + words : words;
        }
    }
}
