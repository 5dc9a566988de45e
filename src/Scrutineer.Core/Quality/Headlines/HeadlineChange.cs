using Scrutineer.Tracking;

namespace Scrutineer.Quality.Headlines;

/// <summary>How a wording stands to the one before it.</summary>
public enum WordingChange
{
    /// <summary>There is none before it.</summary>
    First,

    /// <summary>Word for word the same, whatever its capitals and stops.</summary>
    Same,

    /// <summary>The same but for tense: "were seen" and "are seen".</summary>
    Tense,

    /// <summary>Something else is said.</summary>
    Changed,
}

/// <summary>What changed between two wordings of a headline (rule U16). A "not" or an "always" that comes or goes is a change, however alike the rest is.</summary>
/// <param name="Likeness">Shared words as a share of both, 0 to 1.</param>
/// <param name="Gone">Words of the earlier one that are gone, in order, but for tense.</param>
/// <param name="Come">Words that came.</param>
public sealed record HeadlineChange(WordingChange Kind, double Likeness, IReadOnlyList<string> Gone, IReadOnlyList<string> Come)
{
    /// <summary>Words that carry nothing but tense and number.</summary>
    private static readonly HashSet<string> Auxiliaries = ["is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "be", "been", "being"];

    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["became"] = "become",
        ["began"] = "begin",
        ["came"] = "come",
        ["felt"] = "feel",
        ["found"] = "find",
        ["told"] = "tell",
        ["brought"] = "bring",
        ["said"] = "say",
        ["thought"] = "think",
        ["gave"] = "give",
        ["held"] = "hold",
        ["kept"] = "keep",
        ["knew"] = "know",
        ["led"] = "lead",
        ["made"] = "make",
        ["met"] = "meet",
        ["saw"] = "see",
        ["showed"] = "show",
        ["took"] = "take",
        ["went"] = "go",
        ["wrote"] = "write",
    };

    /// <summary>There is nothing before it.</summary>
    public static HeadlineChange First { get; } = new(WordingChange.First, 0, [], []);

    /// <summary>From one wording to the next.</summary>
    public static HeadlineChange Of(string before, string now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var (earlier, later) = (Words(before), Words(now));
        var likeness = TextLikeness.Of(before, now);
        if (earlier.SequenceEqual(later)) return new(WordingChange.Same, likeness, [], []);
        var (gone, come) = Differ([.. earlier.Where(w => !Auxiliaries.Contains(w))], [.. later.Where(w => !Auxiliaries.Contains(w))]);
        foreach (var word in gone.ToList())
            if (come.Find(c => IsOtherTense(word, c) || IsOtherTense(c, word)) is { } other)
            {
                gone.Remove(word);
                come.Remove(other);
            }

        return new(gone.Count + come.Count == 0 ? WordingChange.Tense : WordingChange.Changed, likeness, gone, come);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '\'' or '’'));
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant().Replace('’', '\'').Trim('\''));
            start = -1;
        }

        return words;
    }

    /// <summary>What is in one sequence and not, in that order, in the other: by the longest that they share.</summary>
    private static (List<string> Gone, List<string> Come) Differ(List<string> one, List<string> other)
    {
        var shared = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
            for (var j = other.Count - 1; j >= 0; j--)
                shared[i, j] = one[i] == other[j] ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
        var (gone, come) = (new List<string>(), new List<string>());
        for (int i = 0, j = 0; i < one.Count || j < other.Count;)
            if (i < one.Count && j < other.Count && one[i] == other[j]) (i, j) = (i + 1, j + 1);
            else if (j == other.Count || (i < one.Count && shared[i + 1, j] >= shared[i, j + 1])) gone.Add(one[i++]);
            else come.Add(other[j++]);
        return (gone, come);
    }

    /// <summary>Whether the first is the past of the second: continued and continues, tried and tries, led and leads.</summary>
    private static bool IsOtherTense(string past, string present)
    {
        if (Irregular.TryGetValue(past, out var plain)) return present == plain || present == plain + "s" || present == plain + "es";
        if (past.EndsWith("ied", StringComparison.Ordinal)) return present == past[..^3] + "y" || present == past[..^3] + "ies";
        if (!past.EndsWith("ed", StringComparison.Ordinal) || past.Length < 5) return false;
        var root = past[..^2];
        return present == root || present == root + "s" || present == root + "e" || present == root + "es";
    }
}
