using System.Text;

namespace Scrutineer.Governance.Papers;

/// <summary>Words of records put into a paper's Markdown: they stay words, whatever marks they hold.</summary>
internal static class MarkdownWords
{
    /// <summary>One line, and nothing that Markdown reads as more than words.</summary>
    public static string Of(string? words)
    {
        var text = new StringBuilder();
        foreach (var c in string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (c is '|' or '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '!' or '~') text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>A row of a table, with the line's end.</summary>
    public static string Row(params string?[] cells) => $"| {string.Join(" | ", cells.Select(Of))} |\n";

    /// <summary>The head of a table, with the line below it.</summary>
    public static string Head(params string[] names) => $"| {string.Join(" | ", names)} |\n|{string.Concat(names.Select(_ => " --- |"))}\n";
}
