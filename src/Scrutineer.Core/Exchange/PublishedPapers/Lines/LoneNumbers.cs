using System.Globalization;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Numbers that stand alone over the titles they belong to, as text taken from a page's columns has them.</summary>
internal static class LoneNumbers
{
    private const int Fewest = 2;
    private const int LongestTitle = 240;

    /// <summary>The lines with each such number before its title, where numbers count on from 1.</summary>
    public static IReadOnlyList<PaperLine> Joined(IReadOnlyList<PaperLine> lines)
    {
        var found = new List<int>();
        for (var at = 0; at + 1 < lines.Count; at++)
            if (IsNumber(lines[at], found.Count + 1) && IsTitle(lines[at + 1])) found.Add(at);
        if (found.Count < Fewest) return lines;
        var joined = new List<PaperLine>(lines.Count - found.Count);
        var next = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (next < found.Count && found[next] == at)
            {
                next++;
                var title = lines[++at];
                joined.Add(title with { Number = lines[at - 1].Number, Text = $"{lines[at - 1].Text} {title.Text}", Gap = lines[at - 1].Gap, NewPage = lines[at - 1].NewPage });
            }
            else joined.Add(lines[at]);
        }

        return joined;
    }

    private static bool IsNumber(PaperLine line, int number) =>
        !line.IsRow && !line.Bullet && line.Text.Length <= 4 && line.Text == string.Create(CultureInfo.InvariantCulture, $"{number}.");

    private static bool IsTitle(PaperLine line) =>
        !line.IsRow && !line.Bullet && line.Text.Length is > 2 and <= LongestTitle && char.IsUpper(line.Text[0]) && ListMarker.Of(line.Text) is null;
}
