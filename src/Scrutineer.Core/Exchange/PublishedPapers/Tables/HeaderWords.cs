using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Finds columns by the words of a table's header; each column is given out once.</summary>
internal sealed class HeaderWords(IReadOnlyList<string> header)
{
    private const int LongestHeading = 60;
    private readonly HashSet<int> taken = [];

    /// <summary>True for what may be the header of a list: at least three short headings.</summary>
    public static bool MayBe(IReadOnlyList<string> header) => header.Count >= 3 && header.All(c => c.Length <= LongestHeading) && header.Count(c => c.Length > 0) >= 3;

    /// <summary>The first column not given out yet whose heading matches; patterns are tried in order. -1 for none.</summary>
    public int Take(params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
            for (var i = 0; i < header.Count; i++)
                if (!taken.Contains(i) && pattern.IsMatch(header[i]))
                {
                    taken.Add(i);
                    return i;
                }
        return -1;
    }

    /// <summary>Every column whose heading matches, in the order of the patterns.</summary>
    public IReadOnlyList<int> TakeAll(params ReadOnlySpan<Regex> patterns)
    {
        var found = new List<int>();
        for (var column = Take(patterns); column >= 0; column = Take(patterns)) found.Add(column);
        return found;
    }

    /// <summary>A pattern for a heading, told of its beginning.</summary>
    public static Regex Heading(string words) => new("^(?:" + words + ")", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";
}
