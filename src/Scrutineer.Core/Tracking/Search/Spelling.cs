namespace Scrutineer.Tracking.Search;

/// <summary>Puts misspelt words right from the words of the public papers (rule S6).</summary>
internal sealed class Spelling
{
    private const int ShortestWord = 4, LongWord = 6;

    /// <summary>A word that is held is doubted only where a like one is so many times as common.</summary>
    private const int MuchCommoner = 20;

    private readonly Dictionary<string, int> words;
    private readonly HashSet<string> stems;
    private readonly ILookup<int, string> byLength;

    public Spelling(long stamp, IEnumerable<KeyValuePair<string, int>> passages)
    {
        Stamp = stamp;
        words = new Dictionary<string, int>(passages);
        stems = [.. words.Keys.Select(PorterStem.Of)];
        byLength = words.Keys.Where(w => w.All(char.IsLetter)).ToLookup(w => w.Length);
    }

    public long Stamp { get; }

    /// <summary>The terms with each unknown word put right; null where nothing can be.</summary>
    public IReadOnlyList<SearchTerm>? PutRight(IReadOnlyList<SearchTerm> terms) => Replace(terms, word => IsKnown(word) ? null : Nearest(word, 0));

    /// <summary>The terms with each rare word as the common one it resembles; null where none does.</summary>
    public IReadOnlyList<SearchTerm>? Commoner(IReadOnlyList<SearchTerm> terms) =>
        Replace(terms, word => Nearest(word, MuchCommoner * words.GetValueOrDefault(word)) is { } other && PorterStem.Of(other) != PorterStem.Of(word) ? other : null);

    private bool IsKnown(string word) => word.Length < ShortestWord || !word.All(char.IsLetter) || words.ContainsKey(word) || stems.Contains(PorterStem.Of(word));

    private static List<SearchTerm>? Replace(IReadOnlyList<SearchTerm> terms, Func<string, string?> better)
    {
        var changed = false;
        List<SearchTerm> now = [.. terms.Select(term => new SearchTerm([.. term.Words.Select(word =>
        {
            var put = better(word);
            changed |= put is not null;
            return put ?? word;
        })]))];
        return changed ? now : null;
    }

    /// <summary>The word fewest letters away; of several, one with the same first letter, then the commonest. A beginning counts as one letter away from its whole.</summary>
    private string? Nearest(string word, int commonerThan)
    {
        if (word.Length < ShortestWord || !word.All(char.IsLetter)) return null;
        var most = word.Length < LongWord ? 1 : 2;
        var near = Enumerable.Range(word.Length - most, 2 * most + 1).SelectMany(length => byLength[length]).Select(other => (Word: other, Letters: LettersApart(word, other, most)));
        var begun = commonerThan > 0 ? [] : words.Keys.Where(other => other.Length > word.Length + most && other.StartsWith(word, StringComparison.Ordinal)).Select(other => (Word: other, Letters: 1));
        return near.Concat(begun).Where(n => n.Letters > 0 && n.Letters <= most && words[n.Word] > commonerThan)
            .OrderBy(n => n.Letters).ThenBy(n => n.Word[0] != word[0]).ThenByDescending(n => words[n.Word]).ThenBy(n => n.Word, StringComparer.Ordinal)
            .Select(n => n.Word).FirstOrDefault();
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour; more than <paramref name="most"/> is not counted out.</summary>
    internal static int LettersApart(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        Span<int> before = stackalloc int[other.Length + 1], above = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) above[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most) return most + 1;
            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[other.Length];
    }
}
