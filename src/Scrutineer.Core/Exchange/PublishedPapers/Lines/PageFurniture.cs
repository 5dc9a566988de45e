using System.Buffers;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>What a page prints besides its content: its number, and the note on a page left blank.</summary>
internal static class PageFurniture
{
    private const int Longest = 60;

    /// <summary>"Page 120 of 1204" has fewer; a telephone number has more.</summary>
    private const int MostDigits = 8;
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789-–—:|[]·.");

    public static bool Is(PaperLine line) =>
        !line.IsRow && line.Text.Length <= Longest && (IsBlankPageNote(line.Text) || IsPageNumber(line.Text) || line.Text.EndsWith("age :", StringComparison.Ordinal));

    private static bool IsBlankPageNote(string text) =>
        text.Contains("intentionally", StringComparison.OrdinalIgnoreCase) && text.Contains("blank", StringComparison.OrdinalIgnoreCase)
        && text.Contains("page", StringComparison.OrdinalIgnoreCase);

    private static bool IsPageNumber(string text)
    {
        if (text.Count(char.IsAsciiDigit) > MostDigits) return false;
        var rest = text.AsSpan();
        if (rest.StartsWith("page", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
        foreach (var word in rest.Split(' '))
            if (!rest[word].Equals("of", StringComparison.Ordinal) && rest[word].ContainsAnyExcept(NumberMarks)) return false;
        // "12.6.2017" over a table is its date, not the page's number.
        return (!text.EndsWith('.') || text.StartsWith("page", StringComparison.OrdinalIgnoreCase)) && PaperDates.Alone(text) is null;
    }
}
