namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Which mark follows which in a list: 2 after 1, b after a, ii after i.</summary>
internal static class ListOrder
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>True when <paramref name="mark"/> is the one after <paramref name="before"/> in the list that began with <paramref name="first"/>.</summary>
    public static bool Follows(string before, string mark, string first)
    {
        if (int.TryParse(before, out var number)) return int.TryParse(mark, out var next) && next == number + 1;
        if (IsRoman(first)) return Array.IndexOf(Roman, before.ToLowerInvariant()) is >= 0 and var at && at + 1 < Roman.Length && Roman[at + 1].Equals(mark, StringComparison.OrdinalIgnoreCase);
        return before.Length == 1 && mark.Length == 1 && mark[0] == before[0] + 1;
    }

    private static bool IsRoman(string mark) => mark is "i" or "I";
}
