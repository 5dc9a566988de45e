using System.Globalization;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms;

/// <summary>Writes the number of a list item in the way the list counts.</summary>
internal static class ListNumber
{
    private const int LargestRoman = 3_999;
    private static readonly (int Value, string Mark)[] Romans = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static bool IsOrdinal(string words) => words.Trim() is "st" or "nd" or "rd" or "th";

    /// <summary>The words with their number before them; a number typed within the words stands in its place.</summary>
    public static string Before(string? marker, string words) => marker is null || ListMarker.Of(words) is not null ? words : $"{marker} {words}";

    /// <param name="number">The item's place in the list.</param>
    /// <param name="kind">"1", "a", "A", "i" or "I", as HTML names them.</param>
    public static string Of(int number, string kind) => kind switch
    {
        "a" when number > 0 => Letters(number, 'a'),
        "A" when number > 0 => Letters(number, 'A'),
        "i" when number is > 0 and <= LargestRoman => Roman(number),
        "I" when number is > 0 and <= LargestRoman => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number, char first)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26) letters = (char)(first + ((number - 1) % 26)) + letters;
        return letters;
    }

    private static string Roman(int number)
    {
        var roman = "";
        foreach (var (value, mark) in Romans)
            for (; number >= value; number -= value) roman += mark;
        return roman;
    }
}
