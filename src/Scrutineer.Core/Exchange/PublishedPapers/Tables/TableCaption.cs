using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Finds the words over a table that name it.</summary>
internal static class TableCaption
{
    private const int Longest = 160;
    private const int LinesAbove = 3;

    public static string? Above(IReadOnlyList<PaperLine> lines, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - LinesAbove; i--)
        {
            if (lines[i].IsRow) return null;
            if (IsCaption(lines[i])) return lines[i].Text.TrimEnd(':').Trim();
            if (lines[i].NewPage) return null;
        }
        return null;
    }

    private static bool IsCaption(PaperLine line) =>
        line.Text.Length <= Longest && !line.Bullet && char.IsLetter(line.Text[0]) && ListMarker.Of(line.Text) is null && !line.Text.Contains('@', StringComparison.Ordinal) && (PaperDates.First(line.Text) is null || (line.Heading > 0 && PaperDates.Alone(line.Text) is null))
        && (line.Heading > 0 || line.Text.StartsWith("Table", StringComparison.OrdinalIgnoreCase) || (line.Text[^1] is not ('.' or ',' or ';' or '?') && !line.Text.Contains(". ", StringComparison.Ordinal)));
}
