using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Writes blocks as Markdown again, without page furniture.</summary>
internal static class Markdown
{
    public static string Of(IReadOnlyList<TextBlock> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            var before = i > 0 ? blocks[i - 1] : null;
            if (before is not null) text.Append(Closes(before, blocks[i]) ? "\n" : "\n\n");
            text.Append(blocks[i].Markdown);
            if (blocks[i].First.IsRow && before?.First.IsRow != true) text.Append(Rule(blocks[i].First.Cells.Count));
        }
        return text.ToString();
    }

    private static bool Closes(TextBlock before, TextBlock block) =>
        (before.First.IsRow && block.First.IsRow) || (before.IsItem && block.IsItem && !block.First.IsRow && !before.First.IsRow);

    private static string Rule(int cells) => "\n|" + string.Concat(Enumerable.Repeat(" --- |", cells));
}
