namespace Scrutineer.Foundation.Journal.History;

/// <summary>What differs between two texts, word by word.</summary>
internal static class WordDifference
{
    // Beyond this many comparisons the middle is told as replaced: nobody follows ten thousand single changes.
    private const long MostComparisons = 4_000_000;

    /// <summary>The pieces of both texts in reading order; runs of one fate are joined.</summary>
    public static IReadOnlyList<TextPiece> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        var pieces = new List<(TextFate, string)>();
        pieces.AddRange(old[..start].Select(w => (TextFate.Same, w)));
        Middle(old[start..^end], now[start..^end], pieces);
        pieces.AddRange(old[^end..].Select(w => (TextFate.Same, w)));
        return Joined(pieces);
    }

    private static void Middle(string[] old, string[] now, List<(TextFate, string)> pieces)
    {
        if ((long)old.Length * now.Length > MostComparisons)
        {
            pieces.AddRange(old.Select(w => (TextFate.Removed, w)));
            pieces.AddRange(now.Select(w => (TextFate.Added, w)));
            return;
        }

        var common = Common(old, now);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                pieces.Add((TextFate.Same, old[i++]));
                j++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1])) pieces.Add((TextFate.Removed, old[i++]));
            else pieces.Add((TextFate.Added, now[j++]));
        }
    }

    /// <summary>Longest common run of words from each pair of places on.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    private static List<TextPiece> Joined(List<(TextFate Fate, string Word)> pieces)
    {
        var joined = new List<TextPiece>();
        var from = 0;
        for (var i = 1; i <= pieces.Count; i++)
        {
            if (i < pieces.Count && pieces[i].Fate == pieces[from].Fate) continue;
            joined.Add(new TextPiece(pieces[from].Fate, string.Join(' ', pieces[from..i].Select(p => p.Word))));
            from = i;
        }

        return joined;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
